package dev.artrelay.wellness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.artrelay.alarm.Alarm;
import dev.artrelay.alarm.RaisedAlarms;
import dev.artrelay.metric.Meters;
import dev.artrelay.provider.Assignment;
import dev.artrelay.provider.BareProvider;
import dev.artrelay.provider.Provider;
import dev.artrelay.provider.ProviderFault;
import dev.artrelay.provider.ProviderFault.Account;
import dev.artrelay.provider.ProviderFault.NotSent;
import dev.artrelay.provider.ProviderFault.Rejected;
import dev.artrelay.provider.ProviderFault.Throttled;
import dev.artrelay.provider.ProviderFault.Unknown;
import dev.artrelay.provider.ProviderFault.Unreadable;
import dev.artrelay.provider.ProvidersByHand;
import dev.artrelay.store.CountedRecords;
import dev.artrelay.store.MemoryRecords;
import dev.artrelay.store.PassingRecords;
import dev.artrelay.store.Records;
import dev.artrelay.task.Failure;
import dev.artrelay.task.Observation;
import dev.artrelay.task.TaskId;
import dev.artrelay.task.Traces;
import dev.artrelay.time.TestClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ExaminedTest {

    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
    private static final ProviderFault BROKEN = new Unknown("no answer in time");

    private final TestClock clock = new TestClock(START);
    private final CountedRecords records = new CountedRecords(new MemoryRecords(clock));
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Patchy one = new Patchy();
    private final Random random = new Random(1);
    private final Examined here = process();
    private final Examined there = process();

    @Test
    void a_provider_that_is_well_costs_nothing_however_often_it_is_called() {
        for (int i = 0; i < 1_000; i++) {
            submit(here, null);
            look(here, null);
        }

        assertEquals(0, records.writes() + records.reads());
    }

    @Test
    void most_of_the_last_calls_failing_makes_it_unwell_for_every_process() {
        submit(here, null);
        submit(here, null);
        submit(here, null);
        fails(here, 4);
        assertEquals(Map.of(), unwell());

        fails(here, 1);

        assertEquals(Map.of("one", new Illness("one", "unknown", START.plusSeconds(300))), unwell());
    }

    @Test
    void looks_that_fail_make_it_unwell_whatever_becomes_of_submissions() {
        for (int i = 0; i < 5; i++) {
            submit(here, null);
            look(here, new NotSent("the provider cannot be connected to"));
        }

        assertEquals("not_sent", unwell().get("one").reason());
    }

    @Test
    void a_closed_account_makes_it_unwell_at_once_and_looks_that_work_do_not_cure_it() {
        submit(here, new Account("quota is used up", null));
        look(here, null);
        look(here, null);
        assertEquals("account", unwell().get("one").reason());

        submit(here, null);

        assertEquals(Map.of(), unwell());
    }

    @Test
    void what_is_said_again_after_it_has_lapsed_counts_as_well() {
        submit(here, new Account("quota is used up", null));
        clock.pass(Duration.ofMinutes(6));
        assertEquals(Map.of(), unwell());

        submit(here, new Account("quota is used up", null));

        assertEquals("account", unwell().get("one").reason());
    }

    @Test
    void an_account_that_is_refused_is_the_operators_affair_once_a_minute_whatever_was_asked() {
        try (RaisedAlarms raised = RaisedAlarms.heard()) {
            for (int i = 0; i < 1_000; i++) {
                look(here, new Account("the key was withdrawn", null));
            }
            submit(here, new Account("the key was withdrawn", null));
            assertEquals(1, raised.count(Alarm.PROVIDER_ACCOUNT));

            clock.pass(Duration.ofMinutes(1));
            look(here, new Account("the key was withdrawn", null));
            assertEquals(2, raised.count(Alarm.PROVIDER_ACCOUNT));
        }
    }

    @Test
    void refusing_a_request_or_asking_for_patience_or_a_fault_of_ours_is_no_illness() {
        for (int i = 0; i < 20; i++) {
            submit(here, new Rejected(Failure.Code.CONTENT_REJECTED, "not nice", null));
            submit(here, new Throttled("too many", null, null));
            submit(here, new IllegalStateException("a bug"));
        }

        assertEquals(Map.of(), unwell());
        assertEquals(0, records.writes());
    }

    @Test
    void one_task_whose_answers_nobody_can_read_is_no_illness() {
        Assignment lost = some();
        for (int i = 0; i < 20; i++) {
            one.next = new Unreadable("this is no record", "{}");
            here.look(List.of(lost)).await().indefinitely();
        }
        assertEquals(Map.of(), unwell());

        for (int i = 0; i < 4; i++) {
            look(here, new Unreadable("this is no record", "{}"));
        }

        assertEquals("unreadable", unwell().get("one").reason());
    }

    @Test
    void it_is_said_once_a_minute_while_it_lasts_and_ends_by_itself() {
        fails(here, 5);
        fails(here, 50);
        assertEquals(1, records.writes());

        clock.pass(Duration.ofMinutes(1));
        fails(here, 50);
        assertEquals(START.plusSeconds(60 + 300), unwell().get("one").until());

        clock.pass(Duration.ofMinutes(4).plusSeconds(59));
        assertEquals(1, unwell().size());
        clock.pass(Duration.ofSeconds(1));
        assertEquals(Map.of(), unwell());
    }

    @Test
    void whoever_has_said_it_takes_it_back_when_most_calls_go_well_again() {
        fails(here, 5);
        for (int i = 0; i < 3; i++) {
            submit(here, null);
        }
        assertEquals(1, unwell().size());

        submit(here, null);

        assertEquals(Map.of(), unwell());
    }

    @Test
    void a_process_that_hears_it_well_takes_nothing_back_of_what_another_has_said() {
        fails(here, 5);

        for (int i = 0; i < 20; i++) {
            submit(there, null);
        }

        assertEquals(1, unwell().size());
    }

    @Test
    void two_processes_that_say_it_do_not_take_each_others_word() {
        fails(here, 5);
        fails(there, 5);
        for (int i = 0; i < 8; i++) {
            submit(there, null);
        }
        assertEquals(1, unwell().size());

        for (int i = 0; i < 8; i++) {
            submit(here, null);
        }

        assertEquals(Map.of(), unwell());
    }

    @Test
    void failures_of_long_ago_are_forgotten() {
        fails(here, 4);
        clock.pass(Duration.ofMinutes(11));

        fails(here, 1);

        assertEquals(Map.of(), unwell());
    }

    @Test
    void an_operator_is_told_but_of_an_account_by_its_own_alarm() {
        try (RaisedAlarms alarms = RaisedAlarms.heard()) {
            submit(here, new Account("quota is used up", null));
            assertEquals(0, alarms.count(Alarm.PROVIDER_UNWELL));

            fails(there, 5);

            assertEquals(1, alarms.count(Alarm.PROVIDER_UNWELL));
        }
    }

    @Test
    void where_it_cannot_be_written_the_call_ends_as_it_would_have() {
        Records closed = new PassingRecords(records) {

            @Override
            public Uni<Optional<Row>> add(Row row) {
                return Uni.createFrom().failure(new IllegalStateException("no table"));
            }
        };
        Examined dumb = ExaminerByHand.of(closed, new Meters(registry), clock).examine(one);

        fails(dumb, 6);
        submit(dumb, null);

        assertEquals(7, registry.get("artrelay.upstream.calls").timers().stream().mapToLong(timer -> timer.count()).sum());
    }

    @Test
    void who_is_asked_again_within_a_few_seconds_knows_it_already() {
        Ward ward = ward();
        for (int i = 0; i < 100; i++) {
            ward.unwell().await().indefinitely();
        }
        assertEquals(1, records.reads());

        clock.pass(Duration.ofSeconds(5));
        ward.unwell().await().indefinitely();

        assertEquals(2, records.reads());
    }

    @Test
    void every_call_is_timed_by_what_came_of_it() {
        one.takes = Duration.ofMillis(1_500);
        submit(here, null);
        look(here, BROKEN);
        one.next = null;
        here.cancel(some()).await().indefinitely();

        assertEquals(1_500, millis("submit", "ok"));
        assertEquals(1_500, millis("look", "unknown"));
        assertEquals(1_500, millis("cancel", "ok"));
    }

    private double millis(String call, String outcome) {
        return registry.get("artrelay.upstream.calls").tags("provider", "one", "call", call, "outcome", outcome).timer()
                .totalTime(TimeUnit.MILLISECONDS);
    }

    private Examined process() {
        return ExaminerByHand.of(records, new Meters(registry), clock).examine(one);
    }

    /** Of a process that has not been asked before. */
    private Ward ward() {
        return new Ward(ProvidersByHand.of(List.of(one), Map.of()), records, clock);
    }

    private Map<String, Illness> unwell() {
        return ward().unwell().await().indefinitely();
    }

    private void fails(Examined process, int times) {
        for (int i = 0; i < times; i++) {
            submit(process, BROKEN);
        }
    }

    private void submit(Examined process, Throwable outcome) {
        one.next = outcome;
        Uni<Observation> call = process.submit(some());
        if (outcome == null) {
            call.await().indefinitely();
        } else {
            assertEquals(outcome, assertThrows(outcome.getClass(), () -> call.await().indefinitely()));
        }
    }

    private void look(Examined process, Throwable outcome) {
        one.next = outcome;
        assertEquals(List.of(), process.look(List.of(some())).await().indefinitely());
    }

    private Assignment some() {
        return new Assignment(TaskId.at(START, random), 1, "one/a", null, "up", null, Traces.EXAMPLE);
    }

    /** A provider that does as it is told. */
    private final class Patchy extends BareProvider {

        private Throwable next;
        private Duration takes = Duration.ZERO;

        Patchy() {
            super("one");
        }

        @Override
        public Uni<Observation> submit(Assignment assignment) {
            return passed(next == null ? Uni.createFrom().item(new Observation.Submitted(1, "up")) : Uni.createFrom().failure(next));
        }

        @Override
        public Uni<List<News>> look(List<Assignment> pending) {
            return passed(Uni.createFrom().item(next == null ? List.of() : List.of(Provider.News.none(pending.get(0), next))));
        }

        @Override
        public Uni<Void> cancel(Assignment assignment) {
            return passed(Uni.createFrom().voidItem());
        }

        private <T> Uni<T> passed(Uni<T> answer) {
            return Uni.createFrom().deferred(() -> {
                clock.pass(takes);
                return answer;
            });
        }
    }
}
