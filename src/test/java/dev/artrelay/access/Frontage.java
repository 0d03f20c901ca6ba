package dev.artrelay.access;

import dev.artrelay.store.MemoryRecords;
import dev.artrelay.store.MemoryTasks;
import dev.artrelay.wake.Wake;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Set;

/** All that can be called, and nobody who works: every dialect over a table in memory, tasks stand still. */
public final class Frontage implements QuarkusTestProfile {

    static final String ADMINISTRATOR = "frontage-administrator";
    static final String SECRET = "ZnJvbnRhZ2UtZnJvbnRhZ2UtZnJvbnRhZ2UtZnJvbnRhZ2U=";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("artrelay.admin-key", ADMINISTRATOR, "artrelay.secret", SECRET,
                "artrelay.public-url", "https://relay.example", "artrelay.egress.allow-private", "false",
                "artrelay.egress.allow-http", "false", "quarkus.scheduler.enabled", "false",
                "artrelay.store.create-table", "false");
    }

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(Beans.class);
    }

    /** What stands in. */
    @Alternative
    @Singleton
    static class Beans {

        @Produces
        @Singleton
        @Alternative
        MemoryRecords records(Clock clock) {
            return new MemoryRecords(clock);
        }

        @Produces
        @Singleton
        @Alternative
        MemoryTasks tasks(MemoryRecords records, Clock clock) {
            return new MemoryTasks(records, clock);
        }

        @Produces
        @Singleton
        @Alternative
        Wake wake() {
            return (id, version, time) -> Uni.createFrom().voidItem();
        }
    }
}
