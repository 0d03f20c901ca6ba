package dev.artrelay.shortlink;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** How short links look, and how long they live. */
@ConfigMapping(prefix = "artrelay.shortlink")
public interface ShortLinkConfig {

    /** What they begin with, if there is a shorter host than the public URL's that leads here; {@code /s/} follows. */
    Optional<URI> url();

    /** How long every link lives, counted from when it was made; else it lives with its task, or as its dialect has it. */
    Optional<Duration> ttl();
}
