package dev.artrelay.advance;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.standardwebhooks.Webhook;
import dev.artrelay.advance.Rehearsal.SentWakes;
import dev.artrelay.stand.Subscriber;
import dev.artrelay.subscribe.Errand;
import dev.artrelay.subscribe.Errand.Kind;
import dev.artrelay.subscribe.Errands;
import dev.artrelay.subscribe.Subscribers;
import dev.artrelay.subscribe.Subscribing.Issued;
import dev.artrelay.task.Delivery;
import dev.artrelay.task.EventType;
import dev.artrelay.task.Observation;
import dev.artrelay.task.PlainOrder;
import dev.artrelay.task.Task;
import dev.artrelay.task.Trace;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Rehearsal.class)
class StandingSubscribersTest extends Rehearsed {

    @Inject
    Subscribers subscribers;
    @Inject
    Errands errands;

    private final String client = "client-" + UUID.randomUUID();

    @BeforeEach
    void be_done_at_once() {
        actor.onSubmit = assignment -> news(new Observation.Finished(assignment.attempt(), "up-1", TEXT));
    }

    @Test
    void a_standing_subscriber_hears_of_the_end_in_our_own_shape_signed_with_its_secret() {
        Issued issued = subscribed(EventType.SUCCEEDED);

        Task task = done();

        Subscriber.Received heard = subscriber.next();
        JsonPath body = JsonPath.from(heard.body());
        assertEquals("task.succeeded", body.getString("type"));
        assertEquals(task.id().value(), body.getString("data.id"));
        verified(heard, issued.secrets().current());
        assertEquals(List.of(Delivery.State.DONE), task.deliveries().stream().map(Delivery::state).toList());
        assertNull(task.keeping().dueAt());
    }

    @Test
    void each_attempt_is_a_span_of_its_own_in_the_tasks_trace_and_the_log_knows_it() {
        subscriber.answering(500);
        subscribed(EventType.SUCCEEDED);

        Task task = done();
        sweptUntilAtRest(task);

        List<Trace> told = Stream.of(subscriber.next(), subscriber.next()).map(heard -> heard.header("traceparent"))
                .map(Trace::read).map(Optional::orElseThrow).toList();
        assertEquals(List.of(task.trace().id()), told.stream().map(Trace::id).distinct().toList());
        assertEquals(2, told.stream().map(Trace::parent).distinct().count());
        assertEquals(told.stream().map(Trace::parent).toList(), now(task).attempts().stream().map(Delivery.Attempt::span).toList());
    }

    @Test
    void while_a_secret_is_renewed_both_verify() {
        Issued first = subscribed(EventType.SUCCEEDED);
        Issued second = await(subscribers.rotate(client, first.subscriber().id())).orElseThrow();

        done();

        Subscriber.Received heard = subscriber.next();
        verified(heard, first.secrets().current());
        verified(heard, second.secrets().current());
    }

    @Test
    void that_it_runs_is_told_to_those_who_asked_for_it() {
        subscribed(EventType.RUNNING);
        actor.onSubmit = assignment -> news(new Observation.Submitted(assignment.attempt(), "up-1"));

        Task task = ordered();
        follow(task, 3);

        assertEquals("task.running", JsonPath.from(subscriber.next().body()).getString("type"));
    }

    @Test
    void what_was_still_to_be_sent_ends_with_the_subscription_and_the_log_says_so() {
        subscriber.answering(500, 500);
        Issued issued = subscribed(EventType.SUCCEEDED);
        Task task = done();
        subscriber.next();
        await(subscribers.remove(client, issued.subscriber().id()));

        sweptUntilAtRest(task);

        assertEquals(List.of(), subscriber.rest());
        assertEquals(List.of("refused", "deleted"), now(task).attempts().stream().map(Delivery.Attempt::error).toList());
    }

    @Test
    void five_days_of_nothing_but_failures_disable_it_and_end_what_is_open() {
        Issued issued = subscribed(EventType.SUCCEEDED);
        subscriber.close();
        Task first = done();
        sweptUntilAtRest(first);
        clock.pass(Duration.ofDays(3));

        Task second = done();
        assertEquals("disabled", await(subscribers.find(client, issued.subscriber().id()))
                .map(each -> each.enabled() ? "enabled" : "disabled").orElseThrow());
        sweptUntilAtRest(second);
        Task third = done();

        assertEquals(12, now(first).attempts().size());
        assertEquals("disabled", now(second).attempts().get(1).error());
        assertEquals(List.of(), third.deliveries());
    }

    @Test
    void one_that_says_410_is_disabled_until_it_is_enabled() {
        subscriber.answering(410);
        Issued issued = subscribed(EventType.SUCCEEDED);
        done();
        subscriber.next();

        assertEquals(List.of(), done().deliveries());
        await(subscribers.enable(client, issued.subscriber().id()));
        done();

        assertNotNull(subscriber.next());
    }

    @Test
    void a_test_event_is_sent_once_and_its_outcome_kept() {
        subscriber.answering(503);
        Issued issued = subscribed(EventType.SUCCEEDED);
        String id = issued.subscriber().id();

        Errand asked = await(errands.test(client, id));
        await(worker.woken(asked.id(), 0));
        await(worker.woken(asked.id(), 0));
        await(worker.runErrands(clock.instant().plusSeconds(50)));

        Subscriber.Received heard = subscriber.next();
        assertEquals("webhook.test", JsonPath.from(heard.body()).getString("type"));
        assertTrue(Trace.read(heard.header("traceparent")).isPresent());
        assertEquals(id, JsonPath.from(heard.body()).getString("data.id"));
        verified(heard, issued.secrets().current());
        assertEquals(List.of(), subscriber.rest());
        Errand.Outcome outcome = await(errands.find(Kind.TEST, client, id)).orElseThrow().outcome();
        assertEquals(503, outcome.status());
        assertNull(await(subscribers.find(client, id)).orElseThrow().failingSince());
    }

    @Test
    void a_test_whose_wake_is_lost_is_found_by_the_sweep() {
        Issued issued = subscribed(EventType.SUCCEEDED);
        await(errands.test(client, issued.subscriber().id()));

        await(sweep.run(clock.instant().plusSeconds(50)));

        assertEquals("webhook.test", JsonPath.from(subscriber.next().body()).getString("type"));
    }

    @Test
    void everything_since_a_time_is_sent_once_more_page_by_page() {
        List<Task> before = IntStream.range(0, 5).mapToObj(place -> done()).toList();
        clock.pass(Duration.ofMinutes(1));
        Instant since = clock.instant();
        List<Task> after = IntStream.range(0, 130).mapToObj(place -> done()).toList();
        clock.pass(Duration.ofMinutes(1));
        ordered();
        Issued issued = subscribed(EventType.SUCCEEDED);

        Errand asked = await(errands.redeliver(client, issued.subscriber().id(), since));
        followAll();

        Set<String> heard = new HashSet<>();
        after.forEach(task -> heard.add(JsonPath.from(subscriber.next().body()).getString("data.id")));
        assertEquals(new HashSet<>(after.stream().map(task -> task.id().value()).toList()), heard);
        assertEquals(List.of(), subscriber.rest());
        Errand done = await(errands.find(asked.kind(), client, issued.subscriber().id())).orElseThrow();
        assertEquals(130, done.sent());
        assertEquals(5, before.size());
    }

    @Test
    void what_ended_late_is_sent_once_more_however_long_before_it_was_accepted() {
        Task old = ordered();
        IntStream.range(0, 100).forEach(place -> done());
        clock.pass(Duration.ofDays(2));
        Instant since = clock.instant();
        await(worker.woken(old.id(), 0));
        Issued issued = subscribed(EventType.FAILED);

        await(errands.redeliver(client, issued.subscriber().id(), since));
        followAll();

        assertEquals(old.id().value(), JsonPath.from(subscriber.next().body()).getString("data.id"));
    }

    @Test
    void what_is_redelivered_comes_under_the_id_it_had() {
        Issued issued = subscribed(EventType.SUCCEEDED);
        Instant since = clock.instant();
        done();
        String first = subscriber.next().header("webhook-id");
        clock.pass(Duration.ofMinutes(1));

        await(errands.redeliver(client, issued.subscriber().id(), since));
        followAll();

        assertEquals(first, subscriber.next().header("webhook-id"));
    }

    private Issued subscribed(EventType... events) {
        return (Issued) await(subscribers.add(client, subscriber.url().toString(), Arrays.asList(events)));
    }

    /** A task that has run, and whose first webhook attempts are made. */
    private Task done() {
        clock.pass(Duration.ofMillis(5));
        Task task = ordered();
        await(worker.woken(task.id(), 0));
        return now(task);
    }

    private Task ordered() {
        return accepted(PlainOrder.by(client).at(Actor.FIRST));
    }

    private void follow(Task task, int times) {
        await(worker.woken(task.id(), 0));
        for (int wake = 0; wake < times && !wakes.sent.isEmpty(); wake++) {
            SentWakes.Sent next = wakes.sent.poll();
            await(worker.woken(next.call().id(), next.call().version()));
        }
    }

    private void followAll() {
        for (SentWakes.Sent wake = wakes.sent.poll(); wake != null; wake = wakes.sent.poll()) {
            await(worker.woken(wake.call().id(), wake.call().version()));
        }
    }

    /** All wakes are lost; the sweep comes when the task is due. */
    private void sweptUntilAtRest(Task task) {
        for (Instant due = now(task).keeping().dueAt(); due != null; due = now(task).keeping().dueAt()) {
            Duration wait = Duration.between(clock.instant(), due);
            clock.pass(wait.isNegative() ? Duration.ZERO : wait.plusMillis(1));
            await(sweep.run(clock.instant().plusSeconds(50)));
        }
    }

    /** Its own clock is not the library's, so the time is left out of what is verified. */
    private static void verified(Subscriber.Received heard, String secret) {
        String signature = assertDoesNotThrow(() -> new Webhook(secret).sign(heard.header("webhook-id"),
                Long.parseLong(heard.header("webhook-timestamp")), heard.body()));
        assertTrue(List.of(heard.header("webhook-signature").split(" ")).contains(signature));
    }
}
