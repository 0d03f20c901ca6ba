package dev.artrelay.artwork;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.quarkus.runtime.Startup;
import io.vertx.core.Vertx;

/** Chooses where this process keeps images, when it starts. */
@ApplicationScoped
class ArtworkStores {

    @Produces
    @Singleton
    @Startup
    ArtworkStore store(ArtworkConfig config, Vertx vertx) {
        return switch (config.store()) {
            case LOCAL -> new LocalArtworks(config.dir(), vertx);
            case S3 -> throw new IllegalStateException("ARTRELAY_ARTWORK_STORE=s3 is not there yet; set it to local");
        };
    }
}
