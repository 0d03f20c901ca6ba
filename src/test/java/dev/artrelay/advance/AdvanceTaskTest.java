package dev.artrelay.advance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.accept.CancelTask;
import dev.artrelay.alarm.Alarm;
import dev.artrelay.alarm.RaisedAlarms;
import dev.artrelay.advance.Rehearsal.HandClock;
import dev.artrelay.advance.Rehearsal.SentWakes;
import dev.artrelay.provider.Assignment;
import dev.artrelay.provider.ProviderFault;
import dev.artrelay.stand.Subscriber;
import dev.artrelay.store.MemoryTasks;
import dev.artrelay.sweep.SweepDue;
import dev.artrelay.task.Callback;
import dev.artrelay.task.EventType;
import dev.artrelay.task.Failure;
import dev.artrelay.task.ImageRequest;
import dev.artrelay.task.Journal;
import dev.artrelay.task.Observation;
import dev.artrelay.task.Order;
import dev.artrelay.task.Phase;
import dev.artrelay.task.Result;
import dev.artrelay.task.Status;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import dev.artrelay.task.TaskState.Failed;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Rehearsal.class)
class AdvanceTaskTest {

    private static final Duration ENOUGH = Duration.ofSeconds(30);
    private static final Result TEXT = new Result(List.of(), "done", List.of(), Map.of(), List.of());

    @Inject
    AdvanceTask worker;
    @Inject
    CancelTask cancel;
    @Inject
    SweepDue sweep;
    @Inject
    MemoryTasks tasks;
    @Inject
    SentWakes wakes;
    @Inject
    HandClock clock;
    @Inject
    Actor actor;

    private final Subscriber subscriber = new Subscriber();

    @BeforeEach
    void set() {
        wakes.sent.clear();
        actor.submitted.clear();
        actor.canceled.clear();
        actor.remarks = List.of();
        actor.cancels = true;
        actor.onCancel = () -> Uni.createFrom().voidItem();
        actor.looks = 0;
        actor.onSubmit = assignment -> news(new Observation.Submitted(assignment.attempt(), "up-1"));
        actor.onLook = assignment -> Optional.empty();
        actor.onRead = callback -> Optional.empty();
    }

    @AfterEach
    void close() {
        subscriber.close();
    }

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
        worker.woken(task.id(), 0).await().atMost(ENOUGH);
        Task running = now(task);

        clock.pass(Duration.ofSeconds(2));
        worker.woken(task.id(), running.keeping().version()).await().atMost(ENOUGH);

        assertEquals(running, now(task));
        assertEquals(1, actor.looks);
        assertEquals(clock.instant().plusSeconds(5), last().time());
    }

    @Test
    void a_wake_of_an_older_row_finds_nothing_to_do() {
        Task task = accepted(Actor.FIRST);
        worker.woken(task.id(), 0).await().atMost(ENOUGH);
        clock.pass(Duration.ofSeconds(2));
        int sent = wakes.sent.size();

        worker.woken(task.id(), 0).await().atMost(ENOUGH);

        assertEquals(0, actor.looks);
        assertEquals(sent, wakes.sent.size());
    }

    @Test
    void a_submission_nobody_knows_the_fate_of_is_looked_up_and_never_sent_again() {
        Task task = accepted(Actor.FIRST);
        actor.onSubmit = assignment -> Uni.createFrom().failure(new ProviderFault.Unknown("no answer in time"));
        actor.onLook = assignment -> Optional.of(new Observation.Submitted(assignment.attempt(), "found"));

        worker.woken(task.id(), 0).await().atMost(ENOUGH);

        assertEquals("found", now(task).state().upstreamId());
        assertEquals(List.of(1), actor.submitted);
    }

    @Test
    void a_submission_that_is_never_found_ends_unconfirmed_at_the_deadline() {
        Task task = accepted(Actor.FIRST);
        actor.onSubmit = assignment -> Uni.createFrom().failure(new ProviderFault.Unknown("no answer in time"));

        sweepUntilAtRest(task);

        assertEquals(Failure.Code.SUBMIT_UNCONFIRMED, ((Failed) now(task).state()).failure().code());
        assertEquals(List.of(1), actor.submitted);
    }

    @Test
    void a_claim_whose_worker_died_is_not_sent_again() {
        Task task = accepted(Actor.FIRST);
        tasks.replace(task, task.submitting(actor.capabilities().conduct(), clock.instant())).await().atMost(ENOUGH);

        sweepUntilAtRest(task);

        assertEquals(List.of(), actor.submitted);
        assertEquals(Failure.Code.SUBMIT_UNCONFIRMED, ((Failed) now(task).state()).failure().code());
    }

    @Test
    void a_claim_whose_worker_died_is_shown_as_unconfirmed_once_it_is_found() {
        Task task = accepted(Actor.FIRST);
        tasks.replace(task, task.submitting(actor.capabilities().conduct(), clock.instant())).await().atMost(ENOUGH);
        int sequence = now(task).keeping().sequence();

        clock.pass(Duration.ofMinutes(3));
        sweep.run(clock.instant().plusSeconds(50)).await().atMost(ENOUGH);

        assertEquals(Phase.SUBMIT_UNCONFIRMED, now(task).state().phase());
        assertEquals(sequence + 1, now(task).keeping().sequence());
    }

    @Test
    void what_surely_was_not_sent_goes_to_the_next_of_the_route() {
        Task task = accepted(Actor.FIRST, Actor.SECOND);
        actor.onSubmit = assignment -> assignment.model().equals(Actor.FIRST)
                ? Uni.createFrom().failure(new ProviderFault.NotSent("refused"))
                : news(new Observation.Submitted(assignment.attempt(), "second"));

        worker.woken(task.id(), 0).await().atMost(ENOUGH);

        assertEquals(Actor.SECOND, now(task).state().model());
        assertEquals(List.of(1, 2), actor.submitted);
    }

    @Test
    void an_acceptance_is_kept_whoever_has_written_the_row_meanwhile() {
        Task task = accepted(Actor.FIRST);
        actor.onSubmit = assignment -> {
            Task claimed = now(task);
            tasks.replace(claimed, claimed.canceled(clock.instant())).await().atMost(ENOUGH);
            return news(new Observation.Submitted(assignment.attempt(), "late"));
        };

        worker.woken(task.id(), 0).await().atMost(ENOUGH);

        assertEquals(Status.CANCELED, now(task).state().status());
        assertEquals("late", now(task).state().upstreamId());
    }

    @Test
    void a_callback_that_anybody_could_have_sent_is_confirmed_before_it_counts() {
        Task task = accepted(Actor.FIRST);
        worker.woken(task.id(), 0).await().atMost(ENOUGH);
        actor.onRead = callback -> Optional.of(new Observation.Finished(1, "up-1", TEXT));

        long version = tasks.receive(task.id(), new Callback("actor", 1, clock.instant(), "{}")).await().atMost(ENOUGH).orElseThrow();
        worker.woken(task.id(), version).await().atMost(ENOUGH);

        assertEquals(Status.RUNNING, now(task).state().status());
        assertEquals(List.of(), now(task).inbox());
        assertTrue(actor.looks >= 1);
    }

    @Test
    void a_callback_that_names_nothing_does_not_end_the_search_for_a_submission() {
        Task task = accepted(Actor.FIRST);
        actor.onSubmit = assignment -> Uni.createFrom().failure(new ProviderFault.Unknown("no answer in time"));
        actor.onRead = callback -> Optional.of(new Observation.Finished(1, null, TEXT));
        worker.woken(task.id(), 0).await().atMost(ENOUGH);

        long version = tasks.receive(task.id(), new Callback("actor", 1, clock.instant(), "{}")).await().atMost(ENOUGH).orElseThrow();
        worker.woken(task.id(), version).await().atMost(ENOUGH);

        assertEquals(Phase.SUBMIT_UNCONFIRMED, now(task).state().phase());
    }

    @Test
    void a_callback_of_an_earlier_attempt_settles_nothing() {
        Task task = accepted(Actor.FIRST, Actor.SECOND);
        actor.onSubmit = assignment -> assignment.attempt() == 1 ? Uni.createFrom().failure(new ProviderFault.NotSent("refused"))
                : news(new Observation.Submitted(2, "up-2"));
        worker.woken(task.id(), 0).await().atMost(ENOUGH);
        actor.onRead = callback -> Optional.of(new Observation.Finished(callback.attempt(), "up-1", TEXT));

        long version = tasks.receive(task.id(), new Callback("actor", 1, clock.instant(), "{}")).await().atMost(ENOUGH).orElseThrow();
        worker.woken(task.id(), version).await().atMost(ENOUGH);

        assertEquals(Status.RUNNING, now(task).state().status());
    }

    @Test
    void an_account_that_is_refused_is_the_operators_affair() {
        actor.onSubmit = assignment -> Uni.createFrom().failure(new ProviderFault.Account("in arrears", null));
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
        worker.woken(task.id(), 0).await().atMost(ENOUGH);
        actor.onLook = assignment -> {
            throw new IllegalStateException("on purpose");
        };

        clock.pass(Duration.ofMinutes(11));
        sweep.run(clock.instant().plusSeconds(50)).await().atMost(ENOUGH);

        assertEquals(Failure.Code.TIMED_OUT, ((Failed) now(task).state()).failure().code());
    }

    @Test
    void what_a_provider_will_not_honour_is_told_once_even_of_a_task_that_fails() {
        Task task = accepted(Actor.FIRST, Actor.SECOND);
        actor.remarks = List.of("seed not honoured: on purpose");
        actor.onSubmit = assignment -> Uni.createFrom().failure(assignment.model().equals(Actor.FIRST)
                ? new ProviderFault.NotSent("refused")
                : new ProviderFault.Rejected(Failure.Code.UPSTREAM_REJECTED, "no", null));

        worker.woken(task.id(), 0).await().atMost(ENOUGH);

        assertEquals(Status.FAILED, now(task).state().status());
        assertEquals(List.of("seed not honoured: on purpose"), told(task, "remark"));
    }

    @Test
    void a_provider_is_told_that_a_canceled_task_is_not_wanted_any_more() {
        Task task = accepted(Actor.FIRST);
        worker.woken(task.id(), 0).await().atMost(ENOUGH);

        cancel.cancel("client", task.id()).await().atMost(ENOUGH);
        assertEquals(List.of(), actor.canceled);
        worker.woken(task.id(), now(task).keeping().version()).await().atMost(ENOUGH);

        assertEquals(List.of("up-1"), actor.canceled);
        assertEquals(List.of("passed on to the provider"), told(task, "upstream_cancel"));
        assertEquals(null, now(task).keeping().dueAt());
    }

    @Test
    void a_provider_that_cannot_be_told_to_stop_is_not_called_and_the_journal_says_so() {
        Task task = accepted(Actor.FIRST);
        worker.woken(task.id(), 0).await().atMost(ENOUGH);
        actor.cancels = false;

        cancel.cancel("client", task.id()).await().atMost(ENOUGH);
        sweepUntilAtRest(task);

        assertEquals(List.of(), actor.canceled);
        assertEquals(List.of("the provider cannot be told to stop: it may still run and cost"), told(task, "upstream_cancel"));
    }

    @Test
    void a_provider_that_cannot_be_reached_is_told_again_and_given_up_in_the_end() {
        Task task = accepted(Actor.FIRST);
        worker.woken(task.id(), 0).await().atMost(ENOUGH);
        actor.onCancel = () -> Uni.createFrom().failure(new ProviderFault.NotSent("refused"));

        cancel.cancel("client", task.id()).await().atMost(ENOUGH);
        sweepUntilAtRest(task);

        assertEquals(List.of("up-1", "up-1", "up-1"), actor.canceled);
        assertEquals(List.of("not passed on: refused", "not passed on: refused",
                "not passed on: refused; it may still run and cost"), told(task, "upstream_cancel"));
        assertEquals(Status.CANCELED, now(task).state().status());
    }

    @Test
    void what_is_canceled_while_it_is_submitted_is_recalled_as_soon_as_its_name_is_known() {
        Task task = accepted(Actor.FIRST);
        actor.onSubmit = assignment -> {
            cancel.cancel("client", task.id()).await().atMost(ENOUGH);
            return news(new Observation.Submitted(assignment.attempt(), "late"));
        };

        worker.woken(task.id(), 0).await().atMost(ENOUGH);

        assertEquals(List.of("late"), actor.canceled);
        assertEquals(null, now(task).keeping().dueAt());
    }

    @Test
    void what_no_provider_has_seen_is_nobodys_to_recall() {
        Task task = accepted(Actor.FIRST);

        cancel.cancel("client", task.id()).await().atMost(ENOUGH);
        sweepUntilAtRest(task);

        assertEquals(List.of(), actor.canceled);
        assertEquals(List.of(), told(task, "upstream_cancel"));
    }

    @Test
    void progress_is_shown_and_the_task_goes_on() {
        Task task = accepted(Actor.FIRST);
        worker.woken(task.id(), 0).await().atMost(ENOUGH);
        actor.onLook = assignment -> Optional.of(new Observation.Progress(1, "up-1", 40, Phase.UPSTREAM_RUNNING));

        clock.pass(Duration.ofSeconds(2));
        worker.woken(task.id(), now(task).keeping().version()).await().atMost(ENOUGH);

        assertEquals(40, now(task).state().progress());
        assertEquals(Phase.UPSTREAM_RUNNING, now(task).state().phase());
    }

    private Task accepted(String... route) {
        return accepted(Duration.ofMinutes(10), route);
    }

    private Task accepted(Duration deadline, String... route) {
        Order order = new Order("client", route[0], List.of(route), new ImageRequest(null, null, "a cat", null, null, List.of(),
                ImageRequest.Frame.ANY, ImageRequest.Code.ANY, ImageRequest.Scan.REQUIRED, Map.of()),
                new Order.Webhook(subscriber.url().toString(), EventType.TERMINAL),
                new Order.Terms(0, null, null, List.of(), deadline, Duration.ofDays(30), false),
                new Order.Origin("v1", null, null, null));
        Task task = Task.accepted(TaskId.at(clock.instant(), new Random()), order);
        assertTrue(tasks.add(task).await().atMost(ENOUGH));
        return task;
    }

    private Function<Assignment, Optional<Observation>> finishedAfter(int looks) {
        return assignment -> actor.looks < looks ? Optional.empty()
                : Optional.of(new Observation.Finished(assignment.attempt(), "up-1", TEXT));
    }

    /** Sends every wake when its time has come, until there is none left. */
    private void followWakes(Task task) {
        worker.woken(task.id(), 0).await().atMost(ENOUGH);
        for (SentWakes.Sent wake = wakes.sent.poll(); wake != null; wake = wakes.sent.poll()) {
            clock.pass(Duration.between(clock.instant(), wake.time()).plusMillis(1));
            worker.woken(wake.call().id(), wake.call().version()).await().atMost(ENOUGH);
        }
    }

    /** All wakes are lost, and the sweep comes every minute. */
    private void sweepUntilAtRest(Task task) {
        for (int minute = 0; minute < 60 && now(task).keeping().dueAt() != null; minute++) {
            clock.pass(Duration.ofMinutes(1));
            sweep.run(clock.instant().plusSeconds(50)).await().atMost(ENOUGH);
        }
        assertEquals(null, now(task).keeping().dueAt(), "it never came to rest");
    }

    private Task now(Task task) {
        return tasks.get(task.id()).await().atMost(ENOUGH).orElseThrow();
    }

    private List<String> told(Task task, String event) {
        return now(task).journal().entries().stream().filter(entry -> entry.event().equals(event))
                .map(Journal.Entry::detail).toList();
    }

    private SentWakes.Sent last() {
        return wakes.sent.stream().reduce((earlier, later) -> later).orElseThrow();
    }

    private static Uni<Observation> news(Observation observation) {
        return Uni.createFrom().item(observation);
    }

    private static String event(Subscriber.Received webhook) {
        return JsonPath.from(webhook.body()).getString("type");
    }
}
