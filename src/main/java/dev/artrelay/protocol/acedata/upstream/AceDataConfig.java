package dev.artrelay.protocol.acedata.upstream;

import dev.artrelay.provider.UpstreamConfig;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** Where Ace Data Cloud is, and who we are there. */
@ConfigMapping(prefix = "artrelay.acedata")
public interface AceDataConfig extends UpstreamConfig {

    /** Its origin. */
    @WithDefault("https://api.acedata.cloud")
    URI url();

    /** The API token; without one no task is sent there. */
    Optional<String> token();
}
