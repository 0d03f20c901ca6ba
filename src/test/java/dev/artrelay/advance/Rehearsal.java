package dev.artrelay.advance;

import dev.artrelay.store.MemoryTable;
import dev.artrelay.task.TaskId;
import dev.artrelay.time.Pause;
import dev.artrelay.time.TestClock;
import dev.artrelay.wake.Wake;
import dev.artrelay.wake.WakeCall;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The real worker and sweep, a clock that a test moves, wakes that a test sends or loses, a provider that keeps to a script. */
public final class Rehearsal implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("quarkus.scheduler.enabled", "false", "artrelay.store.create-table", "false");
    }

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(MemoryTable.class, Beans.class, Actor.class);
    }

    /** What stands in. */
    @Alternative
    @Singleton
    static class Beans {

        @Produces
        @Singleton
        @Alternative
        TestClock clock() {
            return new TestClock(Instant.parse("2026-01-05T10:00:00Z"));
        }

        /** A test moves its clock by itself. */
        @Produces
        @Singleton
        @Alternative
        Pause pause() {
            return time -> Uni.createFrom().voidItem();
        }

        @Produces
        @Singleton
        @Alternative
        SentWakes wake() {
            return new SentWakes();
        }
    }

    /** Wakes that somebody has sent. */
    static class SentWakes implements Wake {

        final Queue<Sent> sent = new ConcurrentLinkedQueue<>();

        @Override
        public Uni<Void> at(TaskId id, long version, Instant time) {
            return Uni.createFrom().voidItem().invoke(() -> sent.add(new Sent(new WakeCall(id, version), time)));
        }

        /** One wake, and when it is to come. */
        record Sent(WakeCall call, Instant time) {
        }
    }
}
