package dev.artrelay.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.client.ClientKey.Limits;
import dev.artrelay.store.CountedRecords;
import dev.artrelay.store.MemoryRecords;
import dev.artrelay.store.Records;
import dev.artrelay.time.TestClock;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeterTest {

    private final TestClock clock = new TestClock(Instant.parse("2026-03-01T10:00:00Z"));
    private final Held records = new Held(new MemoryRecords(clock));

    @ParameterizedTest
    @CsvSource({"10, 10", "2.5, 2", "1, 1", "0.1, 1", "100000, 100000"})
    void a_second_of_requests_may_come_at_once(double perSecond, int size) {
        Meter meter = meter(perSecond);

        assertEquals(size, admitted(meter, size + 5));
    }

    @ParameterizedTest
    @CsvSource({"10, 100, 10000", "2, 100, 2000", "0.5, 100, 500", "3, 7, 21000"})
    void in_the_long_run_the_rate_is_what_gets_through(double perSecond, int stepMillis, int steps) {
        Meter meter = meter(perSecond);
        int through = 0;

        for (int step = 0; step < steps; step++) {
            through += admitted(meter, 3);
            clock.pass(Duration.ofMillis(stepMillis));
        }

        double most = perSecond * stepMillis * steps / 1000 + Math.max(1, perSecond);
        assertTrue(through <= most && through >= most * 0.95, through + " of " + most);
    }

    @Test
    void several_processes_together_get_no_more_than_the_rate() {
        List<Meter> processes = List.of(meter(20), meter(20), meter(20), meter(20), meter(20));
        Random random = new Random(7);
        int through = 0;

        for (int step = 0; step < 10_000; step++) {
            through += admitted(processes.get(random.nextInt(5)), 1);
            clock.pass(Duration.ofMillis(10));
        }

        assertTrue(through <= 2_020 && through >= 1_800, through + " of 2000 in 100 s");
    }

    @Test
    void a_busy_key_is_not_written_with_every_request() {
        Meter meter = meter(100);
        for (int step = 0; step < 1_000; step++) {
            admitted(meter, 1);
            clock.pass(Duration.ofMillis(12));
        }

        assertTrue(records.writes() < 100, records.writes() + " writes for 1000 requests in 12 s");
        assertEquals(1, records.reads());
    }

    @Test
    void a_refusal_costs_nothing_until_the_next_token_is_due() {
        Meter meter = meter(1);
        admitted(meter, 2);
        int calls = records.reads() + records.writes();

        clock.pass(Duration.ofMillis(400));
        LimitExceeded refusal = assertThrows(LimitExceeded.class, () -> now(meter.pass()));

        assertEquals(Duration.ofMillis(600), refusal.after());
        assertEquals("the key may make 1 requests a second", refusal.getMessage());
        assertEquals(calls, records.reads() + records.writes());
        clock.pass(refusal.after());
        assertEquals(1, admitted(meter, 2));
    }

    @Test
    void what_was_fetched_and_not_used_is_given_up() {
        Meter hot = meter(8);
        admitted(hot, 2);
        clock.pass(Duration.ofMinutes(1));

        assertTrue(hot.idle());
        assertEquals(new Allowance("requests", 8, 1L, 8, 0L), hot.left());
    }

    @Test
    void what_is_left_is_told() {
        Meter meter = meter(4);

        admitted(meter, 1);
        assertEquals("\"requests\";r=3;t=1", meter.left().limitField());
        assertEquals("\"requests\";q=4;w=1", meter.left().policyField());

        admitted(meter, 9);
        assertEquals("\"requests\";r=0;t=1", meter.left().limitField());
        assertEquals("\"requests\";q=1;w=10", meter(0.1).left().policyField());
    }

    @Test
    void those_who_come_while_tokens_are_fetched_wait_for_them() {
        Meter meter = meter(4);
        records.held = new ArrayList<>();
        List<String> outcomes = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            meter.pass().subscribe().with(done -> outcomes.add("in"), refused -> outcomes.add("out"));
        }
        assertEquals(1, records.reads());

        records.release();

        assertEquals(List.of("in", "in", "in", "in", "out", "out"), outcomes.stream().sorted().toList());
    }

    private Meter meter(double perSecond) {
        return new Meter(new ClientKey("key", "acme", new Limits(perSecond, null), Instant.EPOCH), records, clock);
    }

    private static int admitted(Meter meter, int asking) {
        int admitted = 0;
        for (int i = 0; i < asking; i++) {
            try {
                now(meter.pass());
                admitted++;
            } catch (LimitExceeded refused) {
                assertTrue(refused.after().compareTo(Duration.ZERO) > 0, "no time is told");
            }
        }
        return admitted;
    }

    private static <T> T now(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(5));
    }

    /** Holds reads back until they are released. */
    private static final class Held extends CountedRecords {

        private List<Runnable> held;

        Held(Records records) {
            super(records);
        }

        void release() {
            List<Runnable> all = held;
            held = null;
            all.forEach(Runnable::run);
        }

        @Override
        public Uni<Optional<Row>> get(String key) {
            Uni<Optional<Row>> row = super.get(key);
            return held == null ? row
                    : Uni.createFrom().<Void>emitter(later -> held.add(() -> later.complete(null))).chain(() -> row);
        }
    }
}
