package dev.artrelay.link;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/** Where the world finds us. */
@ConfigMapping(prefix = "artrelay")
public interface LinkConfig {

    /** What callbacks, links and artworks are built from; without a path at the end of which to add them, no slash. */
    @WithDefault("http://localhost:${quarkus.http.port:8080}")
    URI publicUrl();
}
