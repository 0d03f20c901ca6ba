package dev.artrelay.subscribe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.store.MemoryRecords;
import dev.artrelay.subscribe.Errand.Kind;
import dev.artrelay.subscribe.Errand.Outcome;
import dev.artrelay.task.TaskId;
import dev.artrelay.time.TestClock;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ErrandsTest {

    private static final String WHO = "wh_aaaaaaaaaaaa";
    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

    private final TestClock clock = new TestClock(START);
    private final List<TaskId> woken = new ArrayList<>();
    private final Errands errands = new Errands(new MemoryRecords(clock), (id, version, time) -> {
        woken.add(id);
        return Uni.createFrom().voidItem();
    }, clock);

    @Test
    void one_that_is_asked_for_is_woken_and_pending() {
        Errand test = await(errands.test("acme", WHO));

        assertEquals(List.of(test.id()), woken);
        assertEquals(List.of(test.id()), await(errands.pending(10)));
        assertEquals(Optional.of(test), await(errands.find(Kind.TEST, "acme", WHO)));
    }

    @Test
    void one_of_a_kind_is_under_way_at_a_time() {
        Errand first = await(errands.test("acme", WHO));
        clock.pass(Duration.ofMinutes(1));

        assertEquals(first, await(errands.test("acme", WHO)));

        assertEquals(1, woken.size());
        assertNotEquals(first.id(), await(errands.redeliver("acme", WHO, START)).id());
        assertNotEquals(first.id(), await(errands.test("beta", WHO)).id());
    }

    @Test
    void a_test_that_is_done_is_followed_by_another() {
        Errand done = done(await(errands.test("acme", WHO)));

        clock.pass(Duration.ofMillis(1));
        Errand next = await(errands.test("acme", WHO));

        assertNotEquals(done, next);
    }

    @Test
    void an_earlier_time_begins_a_redelivery_anew_and_a_later_one_does_not() {
        Errand first = await(errands.redeliver("acme", WHO, START.minusSeconds(60)));

        assertEquals(first, await(errands.redeliver("acme", WHO, START.minusSeconds(30))));

        assertEquals(START.minusSeconds(90), await(errands.redeliver("acme", WHO, START.minusSeconds(90))).since());
    }

    @Test
    void one_worker_has_it_until_it_is_presumed_gone() {
        TaskId id = await(errands.test("acme", WHO)).id();

        assertTrue(await(errands.hold(id)).isPresent());

        assertEquals(Optional.empty(), await(errands.hold(id)));
        assertEquals(List.of(), await(errands.pending(10)));
        clock.pass(Duration.ofMinutes(1));
        assertEquals(List.of(id), await(errands.pending(10)));
        assertTrue(await(errands.hold(id)).isPresent());
    }

    @Test
    void one_that_is_done_is_shown_for_a_day_and_never_run_again() {
        Errand done = done(await(errands.test("acme", WHO)));

        assertEquals(List.of(), await(errands.pending(10)));
        assertEquals(Optional.empty(), await(errands.hold(done.id())));
        assertEquals(Optional.of(done), await(errands.find(Kind.TEST, "acme", WHO)));
        clock.pass(Duration.ofDays(1));
        assertEquals(Optional.empty(), await(errands.find(Kind.TEST, "acme", WHO)));
    }

    @Test
    void a_worker_that_comes_late_does_not_overwrite_what_was_asked_for_since() {
        Errand held = await(errands.hold(await(errands.redeliver("acme", WHO, START)).id())).orElseThrow();
        Errand anew = await(errands.redeliver("acme", WHO, START.minusSeconds(1)));

        await(errands.turned(held, held.ended(3, new Outcome(START, null, 0, null))));

        assertEquals(Optional.of(anew), await(errands.find(Kind.REDELIVERY, "acme", WHO)));
    }

    private Errand done(Errand asked) {
        Errand held = await(errands.hold(asked.id())).orElseThrow();
        Errand done = held.ended(0, new Outcome(clock.instant(), 204, 12, null));
        await(errands.turned(held, done));
        return done;
    }

    private static <T> T await(Uni<T> asked) {
        return asked.await().indefinitely();
    }
}
