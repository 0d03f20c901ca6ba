package dev.artrelay.subscribe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.artrelay.secret.Secrets;
import dev.artrelay.store.CountedRecords;
import dev.artrelay.store.MemoryRecords;
import dev.artrelay.store.Records.Row;
import dev.artrelay.subscribe.Subscriber.Answer;
import dev.artrelay.subscribe.Subscriber.Disabled;
import dev.artrelay.task.Delivery;
import dev.artrelay.task.EventType;
import dev.artrelay.task.PlainOrder;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import dev.artrelay.time.TestClock;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AddresseesTest {

    private static final String SECRET = "b2xkLW9sZC1vbGQtb2xkLW9sZC1vbGQtb2xkLW9sZC0=";
    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

    private final TestClock clock = new TestClock(START);
    private final Random random = new Random(1);
    private final CountedRecords records = new CountedRecords(new MemoryRecords(clock));
    private final SubscribersByHand here = process();
    private final SubscribersByHand elsewhere = process();

    @Test
    void whoever_subscribed_before_a_task_was_submitted_is_told_in_every_process() {
        await(elsewhere.addressees().told(accepted(), accepted().canceled(clock.instant())));
        clock.pass(Duration.ofMillis(10));
        String id = subscribed(EventType.TERMINAL);
        clock.pass(Duration.ofMillis(10));

        assertEquals(List.of(id), told(elsewhere, accepted()));
    }

    @Test
    void whoever_subscribes_while_a_task_is_under_way_is_told_five_seconds_later_at_the_latest() {
        Task task = accepted();
        clock.pass(Duration.ofSeconds(1));
        await(elsewhere.addressees().told(task, task.canceled(clock.instant())));
        String id = subscribed(EventType.TERMINAL);

        clock.pass(Duration.ofSeconds(5));

        assertEquals(List.of(id), told(elsewhere, task));
    }

    @Test
    void whoever_subscribed_a_moment_ago_is_not_taken_for_deleted_in_another_process() {
        assertInstanceOf(Addressee.Closed.class, await(elsewhere.addressees().of("acme", "wh_none")));
        String id = subscribed(EventType.TERMINAL);

        assertInstanceOf(Addressee.Listening.class, await(elsewhere.addressees().of("acme", id)));
    }

    @Test
    void a_thousand_tasks_that_end_within_five_seconds_cost_one_read() {
        List<Task> tasks = IntStream.range(0, 1_000).mapToObj(i -> accepted()).toList();
        clock.pass(Duration.ofSeconds(1));

        tasks.forEach(task -> told(here, task));

        assertEquals(1, records.reads());
    }

    @Test
    void what_is_no_news_costs_no_read() {
        Task task = accepted();

        assertEquals(task, await(here.addressees().told(task, task)));

        assertEquals(0, records.reads());
    }

    @Test
    void nobody_is_told_what_it_did_not_subscribe_to() {
        subscribed(List.of(EventType.SUCCEEDED));

        assertEquals(List.of(), told(here, accepted()));
    }

    @Test
    void one_that_is_gone_is_disabled_at_once() {
        String id = subscribed(EventType.TERMINAL);

        heard(id, Answer.GONE);

        assertEquals(Disabled.Reason.GONE, subscriber(id).disabled().reason());
        assertInstanceOf(Addressee.Closed.class, await(here.addressees().of("acme", id)));
        assertEquals(List.of(), told(here, accepted()));
    }

    @Test
    void five_days_of_nothing_but_failures_disable() {
        String id = subscribed(EventType.TERMINAL);
        heard(id, Answer.FAILED);
        clock.pass(Duration.ofDays(5).minusSeconds(1));
        heard(id, Answer.FAILED);
        assertNull(subscriber(id).disabled());

        clock.pass(Duration.ofSeconds(1));
        heard(id, Answer.FAILED);

        assertEquals(new Disabled(clock.instant(), Disabled.Reason.FAILING), subscriber(id).disabled());
        assertEquals(START, subscriber(id).failingSince());
    }

    @Test
    void one_success_makes_up_for_all_failures() {
        String id = subscribed(EventType.TERMINAL);
        heard(id, Answer.FAILED);
        clock.pass(Duration.ofDays(4));

        heard(id, Answer.TAKEN);

        clock.pass(Duration.ofDays(2));
        heard(id, Answer.FAILED);
        assertNull(subscriber(id).disabled());
        assertEquals(clock.instant(), subscriber(id).failingSince());
    }

    @Test
    void one_that_is_enabled_again_is_told_of_what_happens_then() {
        String id = subscribed(EventType.TERMINAL);
        heard(id, Answer.GONE);

        await(here.subscribers().enable("acme", id));

        assertEquals(List.of(id), told(here, accepted()));
        assertNull(subscriber(id).failingSince());
    }

    @Test
    void only_a_change_of_its_health_is_written() {
        String id = subscribed(EventType.TERMINAL);
        int before = records.writes();

        for (int attempt = 0; attempt < 100; attempt++) {
            heard(id, Answer.TAKEN);
        }
        assertEquals(before, records.writes());
        for (int attempt = 0; attempt < 100; attempt++) {
            heard(id, Answer.FAILED);
        }

        assertEquals(before + 1, records.writes());
    }

    @Test
    void one_that_was_deleted_is_closed_and_the_webhook_of_a_task_never_is() {
        assertEquals(new Addressee.Closed("deleted"), await(here.addressees().of("acme", "wh_aaaaaaaaaaaa")));
        assertInstanceOf(Addressee.Listening.class, await(here.addressees().of("acme", Delivery.OF_TASK)));
    }

    @Test
    void a_row_of_a_later_release_neither_holds_up_a_task_nor_closes_anybody() {
        String id = subscribed(EventType.TERMINAL);
        Row row = await(records.get("hooks#acme")).orElseThrow();
        Row strange = new Row(row.key(), null, "{\"own\":\"as nobody foresaw\"}", null);
        await(records.replace(row, strange));

        assertEquals(List.of(), told(elsewhere, accepted()));
        assertThrows(NotUnderstood.class, () -> await(elsewhere.addressees().of("acme", id)));
        assertThrows(NotUnderstood.class, () -> await(elsewhere.addressees().of("acme", Delivery.OF_TASK)));

        await(records.replace(strange, row));
        assertEquals(List.of(id), told(elsewhere, accepted()));
    }

    private List<String> told(SubscribersByHand process, Task task) {
        return await(process.addressees().told(task, task.canceled(clock.instant()))).deliveries().stream()
                .map(Delivery::subscriber).toList();
    }

    private void heard(String id, Answer answer) {
        await(here.addressees().heard("acme", id, answer));
    }

    private String subscribed(List<EventType> events) {
        return ((Subscribing.Issued) await(here.subscribers().add("acme", "https://one.example", events))).subscriber().id();
    }

    private Subscriber subscriber(String id) {
        return await(here.subscribers().find("acme", id)).orElseThrow();
    }

    private Task accepted() {
        return Task.accepted(TaskId.at(clock.instant(), random), PlainOrder.by("acme").within(Duration.ofDays(1)).at("one/a"));
    }

    private SubscribersByHand process() {
        return SubscribersByHand.of(records, new Secrets(Optional.of(SECRET), Optional.empty()), clock, random, null);
    }

    private static <T> T await(Uni<T> asked) {
        return asked.await().indefinitely();
    }
}
