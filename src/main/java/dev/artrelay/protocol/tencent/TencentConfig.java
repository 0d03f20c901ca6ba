package dev.artrelay.protocol.tencent;

import dev.artrelay.provider.UpstreamConfig;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** Access to Tencent's pictures, through a relay or at the cloud API itself. */
@ConfigMapping(prefix = "artrelay.tencent")
public interface TencentConfig extends UpstreamConfig {

    /** {@code relay} or {@code cloud}; if it is not set, {@code cloud} where there is a secret id and no token. */
    Optional<Mode> mode();

    /** The origin; of its own each mode has QuickRouter's and the cloud's. */
    Optional<URI> url();

    /** The relay's key. */
    Optional<String> token();

    /** The cloud's SecretId. */
    Optional<String> secretId();

    /** The cloud's SecretKey. */
    Optional<String> secretKey();

    /** The VOD application that pays, by its id. */
    Optional<Long> subAppId();

    /** What the application's event notifications are signed with, if they are. */
    Optional<String> signKey();

    /** {@code name:version} of the model that makes pictures for tasks that name none. */
    @WithDefault("GEM:2.5")
    String model();

    /** In which of its two shapes the API is spoken. */
    enum Mode {
        RELAY("https://api.quickrouter.ai"), CLOUD("https://vod.tencentcloudapi.com");

        private final URI origin;

        Mode(String origin) {
            this.origin = URI.create(origin);
        }
    }

    default Mode spoken() {
        return mode().orElseGet(() -> given(secretId()) && !given(token()) ? Mode.CLOUD : Mode.RELAY);
    }

    default URI origin() {
        return url().orElse(spoken().origin);
    }

    /** Is there what the mode needs to be let in? */
    default boolean complete() {
        return switch (spoken()) {
            case RELAY -> given(token());
            case CLOUD -> given(secretId()) && given(secretKey()) && subAppId().isPresent();
        };
    }

    private static boolean given(Optional<String> text) {
        return text.filter(each -> !each.isBlank()).isPresent();
    }
}
