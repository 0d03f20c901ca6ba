package dev.artrelay.advance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.alarm.Alarm;
import dev.artrelay.alarm.RaisedAlarms;
import dev.artrelay.provider.ProviderFault;
import dev.artrelay.task.Callback;
import dev.artrelay.task.Failure;
import dev.artrelay.task.Observation;
import dev.artrelay.task.Phase;
import dev.artrelay.task.Status;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskState.Failed;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Rehearsal.class)
class AdvanceTaskTest extends Rehearsed {

    @Test
    void wakes_alone_bring_a_task_to_its_end() {
        Task task = accepted(Actor.FIRST);
        actor.onLook = finishedAfter(3);

        followWakes(task);

        assertEquals(Status.SUCCEEDED, now(task).state().status());
        assertEquals(List.of(1), actor.submitted);
        assertEquals("task.succeeded", event(subscriber.next()));
        assertEquals(null, now(task).keeping().dueAt());
    }

    @Test
    void the_sweep_alone_brings_a_task_to_its_end() {
        Task task = accepted(Actor.FIRST);
        actor.onLook = finishedAfter(2);

        sweepUntilAtRest(task);

        assertEquals(Status.SUCCEEDED, now(task).state().status());
        assertEquals("task.succeeded", event(subscriber.next()));
        assertEquals(List.of(), subscriber.rest());
    }

    @Test
    void a_look_without_news_writes_nothing_and_comes_on_the_ladder() {
        Task task = accepted(Actor.FIRST);
        await(worker.woken(task.id(), 0));
        Task running = now(task);

        clock.pass(Duration.ofSeconds(2));
        await(worker.woken(task.id(), running.keeping().version()));

        assertEquals(running, now(task));
        assertEquals(1, actor.looks);
        assertEquals(clock.instant().plusSeconds(5), last().time());
    }

    @Test
    void a_wake_of_an_older_row_finds_nothing_to_do() {
        Task task = accepted(Actor.FIRST);
        await(worker.woken(task.id(), 0));
        clock.pass(Duration.ofSeconds(2));
        int sent = wakes.sent.size();

        await(worker.woken(task.id(), 0));

        assertEquals(0, actor.looks);
        assertEquals(sent, wakes.sent.size());
    }

    @Test
    void a_look_that_its_worker_survives_makes_up_for_strikes() {
        Task task = accepted(Duration.ofHours(1), Actor.FIRST);
        await(worker.woken(task.id(), 0));
        clock.pass(Duration.ofSeconds(2));
        Task running = now(task);
        await(tasks.replace(running, running.work().resumed(clock.instant()).work().resumed(clock.instant())));
        assertTrue(now(task).keeping().suspect());

        clock.pass(Duration.ofMinutes(5));
        await(sweep.run(clock.instant().plusSeconds(50)));

        assertEquals(1, actor.looks);
        assertEquals(Status.RUNNING, now(task).state().status());
        assertEquals(0, now(task).keeping().strikes());
        assertEquals(clock.instant().plusSeconds(5), last().time());
    }

    @Test
    void an_account_that_is_refused_is_the_operators_affair() {
        actor.onSubmit = assignment -> Uni.createFrom().failure(new ProviderFault.Account("in arrears", null));
        clock.pass(Duration.ofMinutes(1));
        Task task = accepted(Duration.ofMinutes(10), Actor.FIRST);

        RaisedAlarms raised = RaisedAlarms.heard();
        worker.woken(task.id(), 0).await().atMost(ENOUGH);
        raised.close();

        assertEquals(1, raised.count(Alarm.PROVIDER_ACCOUNT));
    }

    @Test
    void a_task_that_fails_its_worker_again_and_again_ends_as_internal() {
        Task task = accepted(Duration.ofHours(2), Actor.FIRST);
        actor.onLook = assignment -> {
            throw new IllegalStateException("on purpose");
        };

        RaisedAlarms raised = RaisedAlarms.heard();
        sweepUntilAtRest(task);
        raised.close();

        assertEquals(Failure.Code.INTERNAL, ((Failed) now(task).state()).failure().code());
        assertEquals(1, raised.count(Alarm.STUCK_TASK));
    }

    @Test
    void a_task_whose_last_look_fails_its_worker_ends_all_the_same() {
        Task task = accepted(Actor.FIRST);
        await(worker.woken(task.id(), 0));
        actor.onLook = assignment -> {
            throw new IllegalStateException("on purpose");
        };

        clock.pass(Duration.ofMinutes(11));
        await(sweep.run(clock.instant().plusSeconds(50)));

        assertEquals(Failure.Code.TIMED_OUT, ((Failed) now(task).state()).failure().code());
    }

    @Test
    void what_a_provider_will_not_honour_is_told_once_even_of_a_task_that_fails() {
        Task task = accepted(Actor.FIRST, Actor.SECOND);
        actor.remarks = List.of("seed not honoured: on purpose");
        actor.onSubmit = assignment -> Uni.createFrom().failure(assignment.model().equals(Actor.FIRST)
                ? new ProviderFault.NotSent("refused")
                : new ProviderFault.Rejected(Failure.Code.UPSTREAM_REJECTED, "no", null));

        await(worker.woken(task.id(), 0));

        assertEquals(Status.FAILED, now(task).state().status());
        assertEquals(List.of("seed not honoured: on purpose"), told(task, "remark"));
    }

    @Test
    void progress_is_shown_and_the_next_look_comes_on_the_ladder() {
        Task task = running();
        actor.onLook = assignment -> progress(40 + actor.looks);

        await(worker.woken(task.id(), task.keeping().version()));

        assertEquals(41, now(task).state().progress());
        assertEquals(Phase.UPSTREAM_RUNNING, now(task).state().phase());
        assertEquals(1, actor.looks);
        assertEquals(now(task).keeping().version(), last().call().version());
        assertEquals(clock.instant().plusSeconds(5), last().time());
    }

    @Test
    void who_was_asked_because_of_a_callback_is_not_asked_again_at_once() {
        Task task = running();
        await(tasks.receive(task.id(), callback()));
        actor.onRead = callback -> progress(40);
        actor.onLook = assignment -> progress(40);

        await(worker.woken(task.id(), now(task).keeping().version()));

        assertEquals(40, now(task).state().progress());
        assertEquals(1, actor.looks);
        assertEquals(clock.instant().plusSeconds(5), last().time());
    }

    @Test
    void a_callback_that_comes_while_its_provider_is_asked_is_read_at_once() {
        Task task = running();
        actor.onLook = assignment -> {
            await(tasks.receive(task.id(), callback()));
            return progress(40);
        };

        await(worker.woken(task.id(), task.keeping().version()));

        assertEquals(List.of(), now(task).inbox());
    }

    private Task running() {
        Task task = accepted(Actor.FIRST);
        await(worker.woken(task.id(), 0));
        clock.pass(Duration.ofSeconds(2));
        return now(task);
    }

    private Callback callback() {
        return new Callback("actor", 1, clock.instant(), "{}");
    }

    private static Optional<Observation> progress(int percent) {
        return Optional.of(new Observation.Progress(1, "up-1", percent, Phase.UPSTREAM_RUNNING));
    }
}
