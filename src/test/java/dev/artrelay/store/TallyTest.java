package dev.artrelay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.artrelay.metric.Meters;
import dev.artrelay.task.Delivery;
import dev.artrelay.task.Failure;
import dev.artrelay.task.Fate;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TallyTest {

    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Tally tally = new Tally(new Meters(registry));
    private final Task running = TypicalLife.running(TypicalLife.submitting(TypicalLife.accepted(TaskId.at(START, new Random(1)), "acme")));
    private final Task succeeded = TypicalLife.succeeded(TypicalLife.found(running));

    @Test
    void a_result_that_a_callback_told_of_was_noticed_since_that_came_in() {
        Task told = running.received(TypicalLife.callback(running));

        tally.count(told, TypicalLife.finishing(told));

        assertEquals(37, millis("artrelay.time.to.notice", "provider", "acedata", "by", "callback"));
    }

    /** It ran from 0.812 s; looks were at 2.812 s, 5.812 s and 10.812 s, and the one that found it at 15.911 s belongs to the last. */
    @Test
    void a_result_that_a_look_found_was_noticed_since_the_look_before() {
        tally.count(running, TypicalLife.found(running));

        assertEquals(15_911 - 5_812, millis("artrelay.time.to.notice", "provider", "acedata", "by", "look"));
    }

    @Test
    void a_callback_that_came_in_while_a_look_found_the_result_has_told_nothing() {
        Task told = running.received(TypicalLife.callback(running));

        tally.count(told, TypicalLife.found(told));

        assertNull(registry.find("artrelay.time.to.notice").tag("by", "callback").timer());
    }

    @Test
    void an_end_is_counted_once_by_status_error_and_model() {
        Task failed = running.failed(Failure.of(Failure.Code.CONTENT_REJECTED, "not nice"), START.plusSeconds(20));

        tally.count(running, failed);
        tally.count(failed, failed.webhooks().claimed(START.plusSeconds(20)));

        assertEquals(1, registry.get("artrelay.tasks.settled").tags("status", "failed", "error", "content_rejected", "model", "acedata/qrart")
                .counter().count());
    }

    @Test
    void a_webhook_is_timed_from_the_end_to_its_attempt_and_to_its_arrival() {
        tally.count(succeeded, TypicalLife.delivered(succeeded));

        assertEquals(143, millis("artrelay.webhook.attempts", "outcome", "delivered"));
        assertEquals(7, millis("artrelay.time.to.attempt", "outcome", "delivered"));
        assertEquals(150, millis("artrelay.time.to.deliver"));
    }

    @Test
    void one_that_arrives_at_its_second_attempt_took_all_that_time_and_had_no_second_first_attempt() {
        Task refused = tried(succeeded, 1, 503);
        Task again = refused.webhooks().claimed(START.plusSeconds(60));

        tally.count(succeeded, refused);
        tally.count(again, tried(again, 2, 200));

        assertEquals(1, registry.find("artrelay.time.to.attempt").timers().stream().mapToLong(Timer::count).sum());
        assertEquals(60_000 - 17_208 + 143, millis("artrelay.time.to.deliver"));
    }

    @Test
    void a_redelivery_that_was_asked_for_is_an_attempt_and_no_late_webhook() {
        Task delivered = TypicalLife.delivered(succeeded);
        Instant later = START.plusSeconds(86_400);
        Task again = delivered.webhooks().redelivered(List.of(), later).webhooks().claimed(later);

        tally.count(again, tried(again, 1, 200));

        assertEquals(143, millis("artrelay.webhook.attempts", "outcome", "delivered"));
        assertNull(registry.find("artrelay.time.to.deliver").timer());
    }

    @Test
    void a_change_that_ends_nothing_is_no_event() {
        tally.count(running, running.stored(7));

        assertEquals(0, registry.getMeters().size());
    }

    private static Task tried(Task task, int number, int status) {
        Delivery webhook = task.deliveries().get(0);
        Instant at = number == 1 ? START.plusMillis(17_215) : START.plusSeconds(60);
        String error = status == 200 ? null : "refused";
        Fate fate = error == null ? Fate.DELIVERED : Fate.refused(null, 0);
        return task.webhooks().attempted(webhook, new Delivery.Attempt(webhook.subscriber(), webhook.event(), number, at, status, 143,
                error, null, null), fate, at.plusMillis(143));
    }

    private double millis(String name, String... tags) {
        return registry.get(name).tags(tags).timer().totalTime(TimeUnit.MILLISECONDS);
    }
}
