package dev.artrelay.accept;

import static dev.artrelay.accept.Counter.now;
import static dev.artrelay.accept.Counter.taken;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import dev.artrelay.time.PauseByHand;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is kept of images that come in a submission. */
class UploadsTest {

    private final Counter counter = new Counter();
    private final AcceptTask accept = counter.uncapped();

    @Test
    void they_are_kept_with_their_task() {
        Task task = taken(now(accept.accept(submission("k", null))));

        assertEquals(Set.of(task.id()), counter.artworks.held.keySet());
    }

    @Test
    void their_names_say_for_how_long() {
        Task task = taken(now(accept.accept(submission("k", null))));

        assertEquals(Set.of("d32-input-0"), counter.artworks.held.get(task.id()).keySet());
        assertEquals("d32-input-0", task.order().request().images().get(0).stored());
    }

    @Test
    void nothing_is_kept_of_a_duplicate() {
        Task first = taken(now(accept.accept(submission(null, "once"))));

        assertInstanceOf(Acceptance.Duplicate.class, now(accept.accept(submission(null, "once"))));
        assertEquals(Set.of(first.id()), counter.artworks.held.keySet());
    }

    @Test
    void nothing_is_kept_of_a_repetition_whose_task_has_been_forgotten() {
        Task first = taken(now(accept.accept(submission("k", null))));
        Task settled = counter.settle(first.id());
        now(counter.artworks.removeAll(first.id()));
        now(counter.tasks.remove(settled));

        taken(now(accept.accept(submission("k", null))));

        assertEquals(Set.of(), counter.artworks.held.keySet());
    }

    @Test
    void a_repetition_leaves_them_where_they_are() {
        Task first = taken(now(accept.accept(submission("k", null))));

        taken(now(accept.accept(submission("k", null))));

        assertEquals(Set.of(first.id()), counter.artworks.held.keySet());
    }

    @Test
    void a_task_that_is_being_forgotten_cannot_be_tried_again() {
        RetryTask retry = new RetryTask(new FindTask(counter.tasks, counter.clock, PauseByHand.inEarnest()), new Uploads(counter.artworks), accept);
        Task failed = counter.fail(taken(now(accept.accept(submission(null, null)))).id());

        assertTrue(now(retry.retry("acme", failed.id(), null)).isPresent());
        now(counter.artworks.removeAll(failed.id()));
        assertEquals(Optional.empty(), now(retry.retry("acme", failed.id(), null)));
    }

    @Test
    void what_twins_bring_is_kept_whoever_of_them_is_first() {
        List<Uni<Acceptance>> twins = IntStream.range(0, 10).mapToObj(i -> accept.accept(submission("k", null)))
                .toList();

        TaskId id = taken(now(Uni.join().all(twins).andFailFast()).get(0)).id();

        assertEquals(Set.of(id), counter.artworks.held.keySet());
    }

    private static Submission submission(String key, String deduplicationId) {
        return Counter.bringing(new byte[] {1}, key, deduplicationId);
    }
}
