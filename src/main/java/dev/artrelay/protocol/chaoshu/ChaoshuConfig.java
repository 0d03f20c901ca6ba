package dev.artrelay.protocol.chaoshu;

import dev.artrelay.provider.UpstreamConfig;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** How we call 超数, and for how long our own dialect answers. */
@ConfigMapping(prefix = "artrelay.chaoshu")
public interface ChaoshuConfig extends UpstreamConfig {

    /** Its base, path included. */
    @WithDefault("https://fjcs.xyz/QRapi/api/v1")
    URI url();

    /** A token; goes before the key. */
    Optional<String> token();

    /** The key for which it issues tokens. */
    Optional<String> key();

    /** How bodies are written. */
    @WithDefault("multipart")
    Encoding body();

    /** How the token stands in {@code Authorization}; the page does not say. */
    @WithDefault("raw")
    Scheme scheme();

    /** Our dialect: how long after its end a task is still answered, as the page has it. */
    @WithDefault("PT5M")
    Duration resultTtl();

    /** Our dialect: how long a token lives. */
    @WithDefault("PT1H")
    Duration tokenTtl();

    /** The two ways to write a body. */
    enum Encoding {
        MULTIPART, FORM
    }

    /** The two ways to show a token. */
    enum Scheme {
        RAW, BEARER
    }
}
