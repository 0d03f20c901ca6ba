package dev.artrelay.pace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.provider.Assignment;
import dev.artrelay.provider.BareProvider;
import dev.artrelay.provider.Capabilities;
import dev.artrelay.provider.ProviderFault;
import dev.artrelay.provider.Quota;
import dev.artrelay.task.Backoff;
import dev.artrelay.task.Conduct;
import dev.artrelay.task.Observation;
import dev.artrelay.task.Phase;
import dev.artrelay.task.Recovery;
import dev.artrelay.task.TaskId;
import dev.artrelay.task.Traces;
import dev.artrelay.time.TestClock;
import dev.artrelay.time.TestPause;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineTest {

    private static final Instant START = Instant.parse("2026-01-05T10:00:00Z");

    private final TestClock clock = new TestClock(START);
    private final TestPause pause = new TestPause(clock);
    private final Random random = new Random(1);
    private final List<Instant> calls = new ArrayList<>();
    private ProviderFault fault;

    @Test
    void a_thousand_tasks_due_at_about_the_same_time_are_asked_about_in_twenty_requests() {
        Line line = line(50, 0);
        List<UniAssertSubscriber<Optional<Observation>>> looks = new ArrayList<>();

        for (int i = 0; i < 1_000; i++) {
            looks.add(line.look(some()).subscribe().withSubscriber(UniAssertSubscriber.create()));
            pause.pass(Duration.ofMillis(1));
        }

        assertEquals(20, calls.size());
        looks.forEach(look -> assertTrue(look.assertCompleted().getItem().isPresent()));
    }

    @Test
    void a_provider_that_is_asked_one_by_one_is_asked_at_once() {
        Line line = line(1, 0);

        go(line.look(some()));

        assertEquals(List.of(START), calls);
    }

    @Test
    void looks_submissions_and_cancels_share_the_measure() {
        Line line = line(1, 2);

        go(line.look(some()));
        submit(line, some());
        go(line.cancel(some()));
        pause.pass(Duration.ofSeconds(2));

        assertEquals(List.of(START, START.plusMillis(500), START.plusMillis(1_000)), calls);
    }

    @Test
    void a_submission_whose_turn_is_far_off_is_sent_away() {
        Line line = line(1, 0.5);
        List<Later> away = new ArrayList<>();

        for (int i = 0; i < 4; i++) {
            go(line.turn(() -> line.submit(some()), later -> {
                away.add(later);
                return Uni.createFrom().nullItem();
            }));
        }
        pause.pass(Duration.ofSeconds(5));

        assertEquals(List.of(START, START.plusSeconds(2), START.plusSeconds(4)), calls);
        assertEquals(List.of(new Later(START.plusSeconds(6), false)), away);
    }

    @Test
    void a_look_for_which_there_is_no_token_soon_is_left_out() {
        Line line = line(1, 1);
        IntStream.range(0, 3).forEach(i -> submit(line, some()));

        var look = go(line.look(some()));

        look.assertCompleted().assertItem(Optional.empty());
    }

    @Test
    void looks_do_not_keep_submissions_from_their_turn() {
        Line line = line(1, 1);
        IntStream.range(0, 100).forEach(i -> go(line.look(some())));

        List<Later> away = new ArrayList<>();
        go(line.turn(() -> line.submit(some()), later -> {
            away.add(later);
            return Uni.createFrom().nullItem();
        }));

        assertEquals(List.of(), away);
    }

    @Test
    void a_provider_that_said_when_to_come_back_is_left_alone_until_then() {
        Line line = line(1, 0);
        fault = new ProviderFault.Throttled("too many", Duration.ofSeconds(30), null);
        submit(line, some());
        fault = null;
        List<Later> away = new ArrayList<>();

        go(line.turn(() -> line.submit(some()), later -> {
            away.add(later);
            return Uni.createFrom().nullItem();
        }));
        go(line.look(some()));
        go(line.cancel(some())).assertFailedWith(ProviderFault.Throttled.class);

        assertEquals(1, calls.size());
        assertEquals(List.of(new Later(START.plusSeconds(30), true)), away);
        clock.pass(Duration.ofSeconds(30));
        go(line.look(some()));
        assertEquals(2, calls.size());
    }

    @Test
    void who_comes_to_a_full_queue_is_sent_away() {
        Line line = LinesByHand.lines(clock, pause).to(new Counted(1, new Quota(0, 0, 1)));
        List<Later> away = new ArrayList<>();

        for (int i = 0; i < 102; i++) {
            go(line.turn(() -> Uni.createFrom().<Void>emitter(inside -> { }), later -> {
                away.add(later);
                return Uni.createFrom().nullItem();
            }));
        }

        assertEquals(List.of(new Later(START.plusSeconds(10), false)), away);
    }

    @Test
    void models_of_one_provider_are_asked_about_apart() {
        Line line = line(50, 0);

        go(line.look(some("one/a")));
        go(line.look(some("one/b")));
        go(line.look(some("one/a")));
        pause.pass(Duration.ofSeconds(1));

        assertEquals(2, calls.size());
    }

    @Test
    void what_a_worker_may_die_of_is_asked_about_alone() {
        Line line = line(50, 0);

        go(line.look(some()));
        go(line.lookAlone(some()));

        assertEquals(List.of(START), calls);
        pause.pass(Duration.ofSeconds(1));
        assertEquals(2, calls.size());
    }

    private Line line(int looks, double perSecond) {
        return LinesByHand.lines(clock, pause).to(new Counted(looks, new Quota(0, perSecond, 0)));
    }

    private void submit(Line line, Assignment assignment) {
        go(line.turn(() -> line.submit(assignment), later -> {
            throw new AssertionError("sent away until " + later);
        }));
    }

    private static <T> UniAssertSubscriber<T> go(Uni<T> call) {
        return call.subscribe().withSubscriber(UniAssertSubscriber.create());
    }

    private Assignment some() {
        return some("one/a");
    }

    private Assignment some(String model) {
        return new Assignment(TaskId.at(START, random), 1, model, null, "up", null, Traces.EXAMPLE);
    }

    /** Notes when it is called. */
    private final class Counted extends BareProvider {

        private final int looks;
        private final Quota quota;

        Counted(int looks, Quota quota) {
            super("one");
            this.looks = looks;
            this.quota = quota;
        }

        @Override
        public Capabilities capabilities() {
            return new Capabilities(false, false, looks, true, new Conduct(Duration.ofSeconds(20), Recovery.LOOK_UP,
                    Phase.SUBMITTING, Backoff.parse("5s")), quota);
        }

        @Override
        public Uni<Observation> submit(Assignment assignment) {
            return called(new Observation.Submitted(1, "up"));
        }

        @Override
        public Uni<List<News>> look(List<Assignment> pending) {
            return called(pending.stream()
                    .map(each -> new News(each.task(), new Observation.Progress(1, "up", 1, Phase.UPSTREAM_RUNNING))).toList());
        }

        @Override
        public Uni<Void> cancel(Assignment assignment) {
            return called(null);
        }

        private <T> Uni<T> called(T answer) {
            return Uni.createFrom().deferred(() -> {
                calls.add(clock.instant());
                return fault == null ? Uni.createFrom().item(answer) : Uni.createFrom().failure(fault);
            });
        }
    }
}
