package dev.artrelay.protocol.aliyun;

import dev.artrelay.provider.UpstreamConfig;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** How we call the AI art QR product of Aliyun Marketplace. */
@ConfigMapping(prefix = "artrelay.aliyun")
public interface AliyunConfig extends UpstreamConfig {

    /** Its origin, without a path. */
    @WithDefault("https://aiart.market.alicloudapi.com")
    URI url();

    /** The subscription's APPCODE; goes before key and secret. */
    Optional<String> appCode();

    /** The AppKey, whose requests are signed with the AppSecret. */
    Optional<String> appKey();

    /** The AppSecret. */
    Optional<String> appSecret();

    /**
     * Where it is asked about one task, {@code task_id=…}: not published. Without it only callbacks tell. Our own dialect
     * answers there as well.
     */
    Optional<String> queryPath();

    /**
     * Where it lists its tasks, {@code page=…}: not published. With it and the query path, a submission that nobody
     * confirmed is looked for. Our own dialect answers there as well.
     */
    Optional<String> listPath();

    /** How bodies are written. */
    @WithDefault("form")
    Encoding body();

    /** The two ways to write a body. */
    enum Encoding {
        FORM, JSON
    }
}
