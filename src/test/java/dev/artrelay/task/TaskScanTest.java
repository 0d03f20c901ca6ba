package dev.artrelay.task;

import static dev.artrelay.task.TaskFixtures.ID;
import static dev.artrelay.task.TaskFixtures.POLLED;
import static dev.artrelay.task.TaskFixtures.START;
import static dev.artrelay.task.TaskFixtures.at;
import static dev.artrelay.task.TaskFixtures.finished;
import static dev.artrelay.task.TaskFixtures.finishing;
import static dev.artrelay.task.TaskFixtures.order;
import static dev.artrelay.task.TaskFixtures.retrying;
import static dev.artrelay.task.TaskFixtures.submitted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.artrelay.task.TaskState.Accepted;
import dev.artrelay.task.TaskState.Failed;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Results whose codes cannot be scanned. */
class TaskScanTest {

    @Test
    void a_code_that_cannot_be_scanned_is_a_failure_where_no_more_seeds_are_allowed() {
        Task task = finishing().images(1).unscannable(at("1m5s"));

        assertEquals(Failure.Code.NOT_SCANNABLE, ((Failed) task.state()).failure().code());
    }

    @Test
    void it_is_begun_anew_by_the_same_model_as_often_as_the_client_allows() {
        Task again = finishingAgain(2).images(2).unscannable(at("1m5s"));

        assertEquals(new Accepted(3, 1, at("1m5s"), null, null), again.state());
        assertEquals(1, again.keeping().reseeds());
        assertEquals("reseeded", last(again).event());
        assertEquals("the code of attempt 2 cannot be scanned; retry 1 of 2", last(again).detail());
    }

    @Test
    void the_last_seed_ends_it() {
        Task again = finishingAgain(1).images(2).unscannable(at("1m5s")).submitting(POLLED, at("1m5s"))
                .observe(submitted(3), at("1m5s")).observe(finished(3), at("2m"));

        Task task = again.images(3).unscannable(at("2m5s"));

        assertEquals(Failure.Code.NOT_SCANNABLE, ((Failed) task.state()).failure().code());
    }

    @Test
    void nothing_is_begun_anew_beyond_the_deadline() {
        Task task = finishingAgain(1).images(2).unscannable(at("11m"));

        assertEquals(Failure.Code.NOT_SCANNABLE, ((Failed) task.state()).failure().code());
    }

    @Test
    void the_judgement_of_another_attempt_changes_nothing() {
        Task second = finishingAgain(2).images(2).unscannable(at("1m5s"));

        assertSame(second, second.images(2).unscannable(at("1m6s")));
    }

    @Test
    void every_attempt_asks_for_another_seed() {
        Order order = retrying(order("one/a"), 5);

        List<Long> seeds = IntStream.range(0, 10).mapToObj(order::reseeded).map(each -> each.request().frame().seed()).toList();

        assertEquals(7L, seeds.get(0));
        assertEquals(10, seeds.stream().distinct().count());
        assertEquals(true, seeds.stream().allMatch(seed -> seed > 0));
    }

    private static Task finishingAgain(int retries) {
        Task task = Task.accepted(ID, retrying(order("two/b", "one/a"), retries));
        return task.submitting(POLLED, START).observe(new Observation.Declined(1, false, null, TaskFixtures.REFUSED), START)
                .submitting(POLLED, START).observe(submitted(2), START).observe(finished(2), at("1m"));
    }

    private static Journal.Entry last(Task task) {
        return task.journal().entries().get(task.journal().entries().size() - 1);
    }
}
