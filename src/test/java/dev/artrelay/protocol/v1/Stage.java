package dev.artrelay.protocol.v1;

import dev.artrelay.artwork.ArtworkStore;
import dev.artrelay.store.MemoryTable;
import dev.artrelay.task.TaskId;
import dev.artrelay.wake.NoWake;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The application without a table, a worker or the network: tasks stand still until a test moves them. */
public final class Stage implements QuarkusTestProfile {

    static final String ADMINISTRATOR = "stage-administrator";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("artrelay.admin-key", ADMINISTRATOR,
                "artrelay.secret", "c3RhZ2Utc3RhZ2Utc3RhZ2Utc3RhZ2Utc3RhZ2Utc3RhZ2U=",
                "artrelay.public-url", "https://relay.example",
                "artrelay.egress.allow-private", "false",
                "artrelay.egress.allow-http", "false",
                "quarkus.scheduler.enabled", "false");
    }

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(MemoryTable.class, NoWake.class, Beans.class, StageProvider.class, Lives.class);
    }

    /** What stands in. */
    @Alternative
    @Singleton
    static class Beans {

        @Produces
        @Singleton
        @Alternative
        ArtworkStore artworks() {
            return new MemoryArtworks();
        }
    }

    private static final class MemoryArtworks implements ArtworkStore {

        private final Map<String, byte[]> kept = new ConcurrentHashMap<>();

        @Override
        public Uni<Void> put(TaskId task, String name, byte[] bytes) {
            kept.put(task + "/" + name, bytes);
            return Uni.createFrom().voidItem();
        }

        @Override
        public Uni<Optional<byte[]>> get(TaskId task, String name) {
            return Uni.createFrom().item(Optional.ofNullable(kept.get(task + "/" + name)));
        }

        @Override
        public Uni<Void> removeAll(TaskId task) {
            kept.keySet().removeIf(key -> key.startsWith(task + "/"));
            return Uni.createFrom().voidItem();
        }
    }
}
