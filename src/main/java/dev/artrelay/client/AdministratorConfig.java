package dev.artrelay.client;

import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** Who administers. */
@ConfigMapping(prefix = "artrelay")
public interface AdministratorConfig {

    /** The key that makes and revokes the keys of clients; without it nobody can. */
    Optional<String> adminKey();
}
