package dev.artrelay.accept;

import static dev.artrelay.accept.Counter.now;
import static dev.artrelay.accept.Counter.submission;
import static dev.artrelay.accept.Counter.taken;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.accept.Acceptance.Duplicate;
import dev.artrelay.accept.Acceptance.OtherBody;
import dev.artrelay.accept.Acceptance.Taken;
import dev.artrelay.client.ClientKey.Limits;
import dev.artrelay.store.PassingTasks;
import dev.artrelay.store.Records;
import dev.artrelay.store.Tasks;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import dev.artrelay.task.Trace;
import dev.artrelay.task.Traces;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdempotencyTest {

    private final Counter counter = new Counter();
    private final AcceptTask accept = counter.uncapped();

    @Test
    void a_repetition_is_the_same_task_and_the_same_answer_even_after_it_has_settled() {
        Task first = taken(now(accept.accept(submission("k", "f", null))));
        counter.clock.pass(Duration.ofHours(5));
        counter.settle(first.id());

        Acceptance again = now(accept.accept(submission("k", "f", null)));

        assertEquals(new Taken(first, true), again);
        assertEquals(1, listed().size());
    }

    @Test
    void a_repetition_leaves_the_task_in_the_trace_of_the_first_request() {
        Task first = taken(now(counter.in(Traces.EXAMPLE).accept(submission("k", "f", null))));

        Acceptance again = now(counter.in(Trace.begun(new Random(8))).accept(submission("k", "f", null)));

        assertEquals(new Taken(first, true), again);
        assertEquals(Traces.EXAMPLE, now(counter.tasks.get(first.id())).orElseThrow().trace());
    }

    @Test
    void of_many_at_the_same_moment_all_get_the_same_task() {
        List<Uni<Acceptance>> all = IntStream.range(0, 20).mapToObj(i -> accept.accept(submission("k", "f", null))).toList();

        List<Acceptance> answers = now(Uni.join().all(all).andFailFast());

        assertEquals(1, answers.stream().map(Counter::taken).distinct().count());
        assertEquals(19, answers.stream().filter(answer -> ((Taken) answer).replayed()).count());
        assertEquals(1, listed().size());
    }

    @Test
    void another_request_under_the_same_key_is_told_so_and_leaves_nothing() {
        now(accept.accept(submission("k", "f", null)));

        assertEquals(new OtherBody(), now(accept.accept(submission("k", "g", null))));
        assertEquals(1, listed().size());
    }

    @Test
    void a_key_whose_task_was_never_added_is_not_stuck() {
        Task first = taken(crashedAtTheTask());

        assertEquals(List.of(first.id()), listed());
        assertEquals(List.of(first.id()), counter.woken);
    }

    @Test
    void a_task_that_is_added_hours_after_its_key_was_claimed_has_all_of_its_time() {
        counter.clock.pass(Duration.ZERO);
        assertThrows(Lost.class, () -> now(counter.accept(new Losing(counter.tasks), Limits.NONE).accept(submission("k", "f", null))));
        counter.clock.pass(Duration.ofHours(3));

        Task late = taken(now(accept.accept(submission("k", "f", null))));

        Task kept = now(counter.tasks.get(late.id())).orElseThrow();
        assertEquals(counter.clock.instant().plus(Duration.ofMinutes(10)), kept.deadlineAt());
        counter.clock.pass(Duration.ofMinutes(3));
        assertEquals(new Taken(late, true), now(accept.accept(submission("k", "f", null))));
    }

    @Test
    void a_key_ends_after_a_day() {
        Task first = taken(now(accept.accept(submission("k", "f", null))));
        counter.clock.pass(Duration.ofHours(24).minusMillis(1));
        assertEquals(first.id(), taken(now(accept.accept(submission("k", "f", null)))).id());

        counter.clock.pass(Duration.ofMillis(1));
        Task second = taken(now(accept.accept(submission("k", "g", null))));

        assertNotEquals(first.id(), second.id());
    }

    @Test
    void a_removed_task_does_not_come_back_with_its_key() {
        Task first = taken(now(accept.accept(submission("k", "f", null))));
        now(counter.tasks.remove(counter.settle(first.id())));

        Acceptance again = now(accept.accept(submission("k", "f", null)));

        assertEquals(first.id(), taken(again).id());
        assertTrue(now(counter.tasks.get(first.id())).isEmpty());
    }

    @Test
    void keys_of_two_clients_have_nothing_to_do_with_each_other() {
        Task ours = taken(now(accept.accept(submission("k", "f", null))));
        Submission other = submission("k", "f", null);
        Submission theirs = new Submission("other", other.model(), other.request(), other.webhook(), other.terms(), other.origin(),
                other.idempotency(), other.uploads());

        assertFalse(((Taken) now(accept.accept(theirs))).replayed());
        assertEquals(List.of(ours.id()), listed());
    }

    @Test
    void a_duplicate_is_one_under_its_key_as_well() {
        Task first = taken(now(accept.accept(submission(null, null, "d"))));

        assertEquals(new Duplicate(first.id()), now(accept.accept(submission("k", "f", "d"))));
        assertEquals(new Duplicate(first.id()), now(accept.accept(submission("k", "f", "d"))));
        assertEquals(1, Collections.frequency(listed(), first.id()));
    }

    private Acceptance crashedAtTheTask() {
        AcceptTask crashing = counter.accept(new Losing(counter.tasks), Limits.NONE);
        assertThrows(Lost.class, () -> now(crashing.accept(submission("k", "f", null))));
        assertEquals(List.of(), listed());
        return now(accept.accept(submission("k", "f", null)));
    }

    private List<TaskId> listed() {
        return now(counter.tasks.list("acme", null, 100));
    }

    /** Stands for a process that dies. */
    private static final class Lost extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Dies whenever a task is to be added. */
    private static final class Losing extends PassingTasks {

        Losing(Tasks tasks) {
            super(tasks);
        }

        @Override
        public Uni<Boolean> add(Task task) {
            return Uni.createFrom().failure(Lost::new);
        }

        @Override
        public Uni<Optional<Records.Row>> add(Task task, Records.Row reservation) {
            return Uni.createFrom().failure(Lost::new);
        }
    }
}
