package dev.artrelay.client;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Who administers. */
@ConfigMapping(prefix = "artrelay")
public interface AdministratorConfig {

    /** The key that makes and revokes the keys of clients; without it nobody can. */
    Optional<String> adminKey();
}
