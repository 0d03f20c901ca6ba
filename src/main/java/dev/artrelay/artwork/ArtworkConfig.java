package dev.artrelay.artwork;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Where images are kept. */
@ConfigMapping(prefix = "artrelay.artwork")
public interface ArtworkConfig {

    /** A folder of this machine, or a bucket. */
    @WithDefault("local")
    Kind store();

    /** The folder, if it is a folder; made when it is needed. */
    @WithDefault(".artrelay/artworks")
    Path dir();

    /** The bucket, if it is a bucket; its lifecycle rules, one for each {@link Shelf}, are in {@code template.yaml}. */
    Optional<String> bucket();

    /** The two kinds of place. */
    enum Kind {
        LOCAL, S3
    }
}
