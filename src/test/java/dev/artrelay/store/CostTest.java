package dev.artrelay.store;

import static dev.artrelay.store.TaskWords.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.metric.MetersByHand;
import dev.artrelay.task.EventType;
import dev.artrelay.task.Observation;
import dev.artrelay.task.Phase;
import dev.artrelay.task.Subscription;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a task costs, as the table itself counts it. */
class CostTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00.123Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final int READS = 6;
    private static final List<Subscription> FIVE = IntStream.range(0, 5).mapToObj(place -> new Subscription(
            "wh_mfrggzdfmzt" + place, "https://hooks" + place + ".example.com/artrelay/7f3c", EventType.TERMINAL)).toList();

    private final Random random = new Random(5);
    private final Units units = new Units();
    private final Table table = TestTable.fresh().openThrough(units);
    private final Tasks tasks = new DynamoTasks(table, MetersByHand.unread(), CLOCK, random);
    private final Records records = new DynamoRecords(table, CLOCK, random);
    private final Map<String, Double> bill = new LinkedHashMap<>();

    @Test
    void of_fifteen_write_units_a_typical_life_costs_ten() {
        live();

        assertEquals(LifeCosts.BY_CALLBACK, units.writes(), () -> units.writes() + " write units: " + bill);
    }

    @Test
    void one_in_its_clients_trace_costs_as_much() {
        live(added(TypicalLife.traced(TaskId.at(NOW, random), "acme")));

        assertEquals(LifeCosts.BY_CALLBACK, units.writes(), () -> units.writes() + " write units: " + bill);
    }

    @Test
    void a_life_by_looks_alone_costs_nine() {
        Task running = running(read(added()));
        Task succeeded = replaced("succeeded", replaced("finishing", running, TypicalLife::found), TypicalLife::succeeded);
        replaced("delivered", succeeded, TypicalLife::delivered);

        assertEquals(LifeCosts.POLLED, units.writes(), () -> units.writes() + " write units: " + bill);
    }

    /** The studio's answer to the submission is the picture, which is kept before anything is written of it. */
    @Test
    void a_life_in_the_studio_costs_seven() {
        Task submitting = replaced("submitting", read(added()), TypicalLife::submitting);
        Task succeeded = replaced("succeeded", submitting, before -> TypicalLife.succeeded(TypicalLife.found(before)));
        replaced("delivered", succeeded, TypicalLife::delivered);

        assertEquals(LifeCosts.IN_THE_STUDIO, units.writes(), () -> units.writes() + " write units: " + bill);
    }

    /** An idempotency key and a rate are one of them each; a short link that is counted is written once more for each visit. */
    @Test
    void a_small_row_beside_it_costs_one_write_unit_and_one_more_for_each_visit() {
        await(records.add(new Records.Row("idem#acme#" + "k".repeat(36), null, "f".repeat(43) + " " + TaskId.at(NOW, random), NOW.plusSeconds(86_400))));
        noted("added");
        await(records.count("idem#acme#" + "k".repeat(36)));
        noted("counted");

        assertEquals(Map.of("added", 1.0, "counted", 1.0), bill);
    }

    @Test
    void five_standing_subscribers_beside_it_do_not_take_it_over_fifteen() {
        Task running = running(added());
        await(tasks.receive(running.id(), TypicalLife.callback(running)));
        Task finishing = replaced("finishing", read(running), TypicalLife::finishing);
        Task told = replaced("succeeded", finishing, before -> TypicalLife.succeeded(before)
                .webhooks().toldTo(FIVE, before, NOW.plusSeconds(18)).webhooks().claimed(NOW.plusSeconds(18)));
        for (int place = 0; place < told.deliveries().size(); place++) {
            int which = place;
            told = replaced("delivered " + place, told, before -> TypicalLife.delivered(before, which));
        }

        assertEquals(15.0, units.writes(), () -> units.writes() + " write units: " + bill);
    }

    /** Once when it is submitted and once when it ends it is asked who is to be told. */
    @Test
    void a_typical_life_with_two_answers_to_its_client_costs_at_most_six_read_units() {
        Task task = live();
        await(records.get("hooks#acme"));
        await(records.get("hooks#acme"));

        await(tasks.get(task.id()));
        await(tasks.get(task.id()));

        assertTrue(units.reads() <= READS, () -> units.reads() + " read units");
    }

    @Test
    void a_look_that_brings_another_phase_or_percent_costs_one_write_unit() {
        Task running = running(added());

        Task begun = replaced("begun", running, before -> progress(before, null));
        replaced("further", begun, before -> progress(before, 40));

        assertEquals(1.0, bill.get("begun"), bill::toString);
        assertEquals(1.0, bill.get("further"), bill::toString);
    }

    @Test
    void a_wait_moved_by_the_sweep_costs_at_most_three_write_units() {
        Task task = running(added());

        replaced("moved", task, before -> before.work().takenOver(before.keeping().dueAt()));

        assertTrue(bill.get("moved") <= 3, bill::toString);
    }

    @Test
    void a_callback_long_before_the_sweep_would_come_costs_three_write_units_beside_the_refused_one() {
        Task running = running(added());
        Task task = replaced("moved", running, before -> before.work().takenOver(before.keeping().dueAt()));

        await(tasks.receive(task.id(), TypicalLife.callback(task)));
        noted("callback");

        assertEquals(3.0, bill.get("callback"), bill::toString);
    }

    private static Task progress(Task task, Integer percent) {
        return task.observe(new Observation.Progress(1, null, percent, Phase.UPSTREAM_RUNNING), NOW.plusSeconds(5));
    }

    /** As it is lived by workers that read the row at each wake. */
    private Task live() {
        return live(added());
    }

    private Task live(Task added) {
        Task running = running(read(added));
        await(tasks.receive(running.id(), TypicalLife.callback(running)));
        noted("callback");
        Task finishing = replaced("finishing", read(running), TypicalLife::finishing);
        Task succeeded = replaced("succeeded", finishing, TypicalLife::succeeded);
        return replaced("delivered", succeeded, TypicalLife::delivered);
    }

    private Task added() {
        return added(TypicalLife.accepted(TaskId.at(NOW, random), "acme"));
    }

    private Task added(Task task) {
        await(tasks.add(task));
        noted("accept");
        return task;
    }

    private Task running(Task accepted) {
        return replaced("running", replaced("submitting", accepted, TypicalLife::submitting), TypicalLife::running);
    }

    private Task read(Task task) {
        return await(tasks.get(task.id())).orElseThrow();
    }

    private Task replaced(String step, Task before, UnaryOperator<Task> change) {
        Task after = await(tasks.replace(before, change.apply(before)));
        noted(step);
        return after;
    }

    private void noted(String step) {
        bill.put(step, units.writes() - bill.values().stream().mapToDouble(each -> each).sum());
    }
}
