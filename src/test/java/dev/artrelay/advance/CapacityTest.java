package dev.artrelay.advance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.provider.ProviderFault;
import dev.artrelay.task.Failure;
import dev.artrelay.task.Observation;
import dev.artrelay.task.Phase;
import dev.artrelay.task.Status;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskState.Failed;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the worker does with tasks of a provider that takes only so many at a time. */
class CapacityTest {

    private final Theatre theatre = new Theatre(1);

    @Test
    void turns_are_given_round_the_clients_and_by_priority_within_each() {
        Task first = theatre.works(theatre.accepted("b", 0));
        List<Task> waiting = new ArrayList<>();
        for (int priority : List.of(0, -10, 10)) {
            for (String client : List.of("a", "b", "c")) {
                waiting.add(theatre.works(theatre.accepted(client, priority)));
            }
        }

        for (int turn = 0; turn < 10; turn++) {
            theatre.finishes(theatre.submitted.get(turn));
        }

        List<String> order = theatre.submitted.stream().map(theatre::now)
                .map(task -> task.order().client() + task.order().terms().priority()).toList();
        assertEquals(List.of("b0", "c10", "a10", "b10", "c0", "a0", "b0", "c-10", "a-10", "b-10"), order);
        assertEquals(first.id(), theatre.submitted.get(0));
        assertTrue(waiting.stream().allMatch(task -> theatre.now(task.id()).state().status() == Status.SUCCEEDED));
        theatre.assertAtRest();
    }

    @Test
    void who_finds_no_slot_waits_without_a_call_or_an_attempt() {
        theatre.works(theatre.accepted("a", 0));

        Task waiting = theatre.works(theatre.accepted("b", 0));
        theatre.passes(Duration.ofMinutes(5));

        assertEquals(Phase.WAITING_FOR_CAPACITY, theatre.now(waiting.id()).state().phase());
        assertEquals(1, theatre.now(waiting.id()).attempt());
        assertEquals(1, theatre.submitted.size());
        assertEquals(Optional.of(1), theatre.place(waiting));
    }

    @Test
    void a_waiter_is_told_its_place_as_the_queue_moves() {
        Task running = theatre.works(theatre.accepted("a", 0));
        Task a = theatre.works(theatre.accepted("a", 0));
        Task b = theatre.works(theatre.accepted("b", 0));
        Task urgent = theatre.works(theatre.accepted("a", 9));
        assertEquals(List.of(Optional.of(3), Optional.of(1), Optional.of(2)), theatre.places(a, b, urgent));

        theatre.finishes(running.id());

        assertEquals(List.of(Optional.of(2), Optional.empty(), Optional.of(1)), theatre.places(a, b, urgent));
    }

    @Test
    @Timeout(60)
    void fifty_tasks_at_once_never_have_more_than_the_limit_in_flight() throws Exception {
        Theatre crowded = new Theatre(7);
        List<Task> tasks = IntStream.range(0, 50).mapToObj(i -> crowded.accepted("client-" + i % 5, i % 3)).toList();

        int most = crowded.crowd(tasks);

        assertTrue(most <= 7, "in flight: " + most);
        assertTrue(tasks.stream().allMatch(task -> crowded.now(task.id()).state().status() == Status.SUCCEEDED));
        assertEquals(50, crowded.submitted.size());
        crowded.assertAtRest();
    }

    @Test
    void a_canceled_task_hands_its_slot_over() {
        Task running = theatre.works(theatre.accepted("a", 0));
        Task waiting = theatre.works(theatre.accepted("b", 0));

        theatre.cancels(running);

        assertEquals(List.of(running.id(), waiting.id()), theatre.submitted);
    }

    @Test
    void a_canceled_waiter_leaves_the_queue() {
        Task running = theatre.works(theatre.accepted("a", 0));
        Task waiting = theatre.works(theatre.accepted("b", 0));

        theatre.cancels(waiting);
        theatre.finishes(running.id());

        assertEquals(List.of(running.id()), theatre.submitted);
        theatre.assertAtRest();
    }

    @Test
    void a_declined_attempt_hands_its_slot_over_and_queues_again() {
        theatre.onSubmit = assignment -> theatre.submitted.size() == 1
                ? Uni.createFrom().failure(new ProviderFault.Throttled("busy", null, null))
                : Uni.createFrom().item(new Observation.Submitted(assignment.attempt(), "up"));
        Task declined = theatre.works(theatre.accepted("a", 0));
        Task other = theatre.works(theatre.accepted("b", 0));
        theatre.passes(Duration.ofSeconds(30));
        assertEquals(Optional.of(1), theatre.place(declined));

        theatre.finishes(other.id());

        assertEquals(List.of(declined.id(), other.id(), declined.id()), theatre.submitted);
        assertEquals(2, theatre.now(declined.id()).state().attempt());
    }

    @Test
    void a_submission_nobody_knows_the_fate_of_keeps_its_slot_until_its_deadline() {
        theatre.onSubmit = assignment -> theatre.submitted.size() == 1
                ? Uni.createFrom().failure(new ProviderFault.Unknown("no answer"))
                : Uni.createFrom().item(new Observation.Submitted(assignment.attempt(), "up"));
        Task unknown = theatre.works(theatre.accepted("a", 0));
        theatre.passes(Duration.ofMinutes(1));
        Task waiting = theatre.works(theatre.accepted("b", 0));
        assertEquals(1, theatre.submitted.size());

        theatre.passes(Duration.ofMinutes(9));

        assertEquals(Failure.Code.SUBMIT_UNCONFIRMED, ((Failed) theatre.now(unknown.id()).state()).failure().code());
        assertEquals(List.of(unknown.id(), waiting.id()), theatre.submitted);
    }

    @Test
    void who_waits_until_its_deadline_has_timed_out_and_waits_no_more() {
        theatre.works(theatre.accepted("a", 0, Duration.ofHours(1)));
        Task waiting = theatre.works(theatre.accepted("b", 0));

        theatre.passes(Duration.ofMinutes(10));

        assertEquals(Failure.Code.TIMED_OUT, ((Failed) theatre.now(waiting.id()).state()).failure().code());
        assertEquals(List.of(), theatre.waiting());
    }

    @Test
    void a_full_provider_is_no_reason_to_try_the_next_one() {
        theatre.works(theatre.accepted("a", 0));

        Task waiting = theatre.works(theatre.accepted("b", 0, Duration.ofMinutes(10), "one/a", "two/b"));

        assertEquals(Optional.of("one"), theatre.now(waiting.id()).queuedAt());
        assertEquals(1, theatre.submitted.size());
    }

    @Test
    void the_sweep_gives_what_a_crash_left_to_who_waits() {
        Task running = theatre.works(theatre.accepted("a", 0));
        Task waiting = theatre.works(theatre.accepted("b", 0));
        theatre.crashesAfterSettling(running);
        assertEquals(1, theatre.submitted.size());

        theatre.passes(Duration.ofMinutes(3));

        assertEquals(List.of(running.id(), waiting.id()), theatre.submitted);
    }

    @Test
    void a_worker_that_died_with_a_slot_it_had_not_claimed_yet_costs_one_turn_at_most() {
        Task unlucky = theatre.accepted("a", 0);
        theatre.crashesBeforeClaiming(unlucky);
        Task waiting = theatre.works(theatre.accepted("b", 0));

        for (int minute = 0; minute < 8; minute++) {
            theatre.passes(Duration.ofMinutes(1));
            List.copyOf(theatre.submitted).forEach(theatre::finishes);
        }

        assertEquals(Status.SUCCEEDED, theatre.now(unlucky.id()).state().status());
        assertEquals(Status.SUCCEEDED, theatre.now(waiting.id()).state().status());
        theatre.assertAtRest();
    }

    @Test
    void a_provider_without_a_limit_has_no_slots() {
        Theatre open = new Theatre(0);

        open.works(open.accepted("a", 0));
        open.works(open.accepted("b", 0));

        assertEquals(2, open.submitted.size());
        assertEquals(List.of(), open.capacity.held("one", 10));
    }
}
