package dev.artrelay.artwork;

import io.quarkus.runtime.Startup;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Chooses where this process keeps images, when it starts. */
@ApplicationScoped
class ArtworkStores {

    @Produces
    @Singleton
    @Startup
    ArtworkStore store(ArtworkConfig config, Vertx vertx, Instance<S3AsyncClient> s3, Instance<S3Presigner> links) {
        return switch (config.store()) {
            case LOCAL -> new LocalArtworks(config.dir(), vertx);
            case S3 -> new S3Artworks(s3.get(), links.get(), config.bucket().orElseThrow(
                    () -> new IllegalStateException("ARTRELAY_ARTWORK_STORE=s3 needs ARTRELAY_ARTWORK_BUCKET")));
        };
    }
}
