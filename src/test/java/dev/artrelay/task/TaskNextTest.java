package dev.artrelay.task;

import static dev.artrelay.task.TaskFixtures.DEADLINE;
import static dev.artrelay.task.TaskFixtures.LOOKED_UP;
import static dev.artrelay.task.TaskFixtures.POLLED;
import static dev.artrelay.task.TaskFixtures.REPEATABLE;
import static dev.artrelay.task.TaskFixtures.SILENT;
import static dev.artrelay.task.TaskFixtures.START;
import static dev.artrelay.task.TaskFixtures.accepted;
import static dev.artrelay.task.TaskFixtures.at;
import static dev.artrelay.task.TaskFixtures.callback;
import static dev.artrelay.task.TaskFixtures.declined;
import static dev.artrelay.task.TaskFixtures.finishing;
import static dev.artrelay.task.TaskFixtures.hook;
import static dev.artrelay.task.TaskFixtures.running;
import static dev.artrelay.task.TaskFixtures.submitting;
import static dev.artrelay.task.TaskFixtures.succeeded;
import static dev.artrelay.task.TaskFixtures.succeededWithHook;
import static dev.artrelay.task.TaskFixtures.unconfirmed;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is to be done in every state at every instant that matters. */
class TaskNextTest {

    @ParameterizedTest(name = "{0} at {2}: {3}")
    @MethodSource
    void what_is_next(String situation, Task task, Instant now, Step expected) {
        assertEquals(expected, task.next(now));
    }

    static Stream<Arguments> what_is_next() {
        Task waiting = submitting(POLLED).observe(declined(1), START);
        Task later = finishing().images(1).keepLater("gone", at("1m"));
        return Stream.of(
                row("accepted", accepted(), START, Step.SUBMIT),
                row("accepted", accepted(), at("-1s"), Step.waitUntil(START)),
                row("accepted", accepted(), DEADLINE.minusNanos(1), Step.SUBMIT),
                row("accepted", accepted(), DEADLINE, Step.EXPIRE),
                row("waiting", waiting, START, Step.waitUntil(at("2s"))),
                row("waiting", waiting, at("2s"), Step.SUBMIT),

                row("submitting, repeatable", submitting(REPEATABLE), START, Step.waitUntil(at("30s"))),
                row("submitting, repeatable", submitting(REPEATABLE), at("30s"), Step.SUBMIT),
                row("submitting, looked up", submitting(LOOKED_UP), START, Step.waitUntil(at("20s"))),
                row("submitting, looked up", submitting(LOOKED_UP), at("20s"), Step.LOOK),
                row("submitting, silent", submitting(SILENT), START, Step.waitUntil(at("20s"))),
                row("submitting, silent", submitting(SILENT), at("21s"), Step.LOOK),
                row("unconfirmed, silent", submitting(SILENT).observe(unconfirmed(1), START), at("21s"), Step.waitUntil(DEADLINE)),
                row("submitting", submitting(LOOKED_UP), DEADLINE, Step.EXPIRE),

                row("running", running(POLLED), START, Step.waitUntil(at("2s"))),
                row("running", running(POLLED), at("2s"), Step.LOOK),
                row("running", running(POLLED), at("9m"), Step.LOOK),
                row("running, silent", running(SILENT), at("9m"), Step.waitUntil(DEADLINE)),
                row("running", running(POLLED), DEADLINE, Step.EXPIRE),

                row("finishing", finishing(), at("1m"), Step.KEEP),
                row("finishing, later", later, at("1m"), Step.waitUntil(at("1m1s"))),
                row("finishing, later", later, at("1m1s"), Step.KEEP),
                row("finishing, later", later, DEADLINE, Step.KEEP),
                row("finishing, later", later, at("12m59.999s"), Step.KEEP),
                row("finishing, later", later, at("13m"), Step.EXPIRE),

                row("succeeded", succeeded(), at("1m5s"), Step.REST),
                row("succeeded", succeeded(), at("1000h"), Step.REST),
                row("succeeded, untold", succeededWithHook(), at("1m"), Step.DELIVER),
                row("succeeded, untold", succeededWithHook(), at("1000h"), Step.DELIVER),
                row("succeeded, being told", succeededWithHook().webhooks().claimed(at("1m")), at("1m"), Step.waitUntil(at("1m30s"))),
                row("failed", accepted().failed(TaskFixtures.REFUSED, START), at("1h"), Step.REST),
                row("canceled", accepted().canceled(START), at("1h"), Step.REST));
    }

    @Test
    void what_never_tells_by_itself_is_looked_at_no_more_after_one_look() {
        Conduct once = new Conduct(LOOKED_UP.submitLimit(), Recovery.LOOK_UP, Phase.SUBMITTING, Backoff.NEVER);

        assertEquals(Step.waitUntil(DEADLINE), submitting(once).nextLook(at("20s")));
    }

    private static Arguments row(String situation, Task task, Instant now, Step expected) {
        return Arguments.of(situation, task, now, expected);
    }

    @Test
    void an_unread_callback_comes_before_anything_else() {
        Task task = running(POLLED).received(callback(1, at("5s")));

        assertEquals(Step.READ, task.next(at("5s")));
    }

    @Test
    void a_callback_that_came_before_the_deadline_is_read_after_it() {
        Task task = running(SILENT).received(callback(1, DEADLINE.minusSeconds(1)));

        assertEquals(Step.READ, task.next(at("11m")));
    }

    @Test
    void a_subscriber_is_told_while_the_task_runs() {
        Task claimed = accepted(hook(EventType.RUNNING)).submitting(SILENT, START);

        assertEquals(Step.DELIVER, claimed.next(START));
    }

    @Test
    void what_is_tried_after_the_limit_rests_after_a_strike_as_ever() {
        Task stumbled = finishing().work().stumbled("boom", at("20m"));

        assertEquals(Step.waitUntil(at("20m5s")), stumbled.next(at("20m")));
        assertEquals(Step.KEEP, stumbled.next(at("20m5s")));
    }

    @Test
    void a_wait_ends_at_the_deadline_at_the_latest() {
        Task late = submitting(REPEATABLE).submitting(REPEATABLE, at("9m50s"));

        assertEquals(Step.waitUntil(DEADLINE), late.next(at("9m51s")));
    }

    @Test
    void after_a_look_without_news_the_next_rung_is_waited_for() {
        assertEquals(Step.waitUntil(at("5s")), running(POLLED).nextLook(at("2s")));
        assertEquals(Step.waitUntil(at("1m10s")), running(POLLED).nextLook(at("1m3s")));
    }

    @Test
    void looks_after_an_unknown_submission_are_counted_from_its_time_limit() {
        assertEquals(Step.waitUntil(at("22s")), submitting(LOOKED_UP).nextLook(at("20s")));
        assertEquals(Step.waitUntil(at("25s")), submitting(LOOKED_UP).nextLook(at("22s")));
    }

    @Test
    void no_look_is_waited_for_beyond_the_deadline() {
        assertEquals(Step.waitUntil(DEADLINE), running(POLLED).nextLook(at("9m59s")));
    }
}
