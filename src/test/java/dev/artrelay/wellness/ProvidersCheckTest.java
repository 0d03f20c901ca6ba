package dev.artrelay.wellness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.artrelay.provider.BareProvider;
import dev.artrelay.provider.Providers;
import dev.artrelay.provider.ProvidersByHand;
import dev.artrelay.store.MemoryRecords;
import dev.artrelay.store.PassingRecords;
import dev.artrelay.store.Records;
import dev.artrelay.time.TestClock;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

class ProvidersCheckTest {

    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

    private final TestClock clock = new TestClock(START);
    private final Records records = new MemoryRecords(clock);
    private final Providers providers = ProvidersByHand.of(List.of(new Named("one", true), new Named("two", true), new Named("three", false)),
            Map.of());

    @Test
    void each_provider_is_named_with_its_state_and_we_are_up_whatever_that_is() {
        records.add(new Illness("two", "not_sent", START.plusSeconds(60)).row()).await().indefinitely();

        HealthCheckResponse answer = answer(records);

        assertEquals(Status.UP, answer.getStatus());
        assertEquals(Map.of("one", "well", "two", "unwell: not_sent (until 2026-03-01T10:01:00Z)", "three", "unconfigured"),
                answer.getData().orElseThrow());
    }

    @Test
    void where_nobody_can_tell_it_says_so() {
        HealthCheckResponse answer = answer(new PassingRecords(records) {

            @Override
            public Uni<List<Row>> get(List<String> keys) {
                return Uni.createFrom().failure(new IllegalStateException("no table"));
            }
        });

        assertEquals(Map.of("one", "unknown", "two", "unknown", "three", "unconfigured"), answer.getData().orElseThrow());
    }

    private HealthCheckResponse answer(Records from) {
        return new ProvidersCheck(providers, new Ward(providers, from, clock)).call().await().indefinitely();
    }

    private static final class Named extends BareProvider {

        private final boolean configured;

        Named(String name, boolean configured) {
            super(name);
            this.configured = configured;
        }

        @Override
        public boolean configured() {
            return configured;
        }
    }
}
