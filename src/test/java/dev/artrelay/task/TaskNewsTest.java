package dev.artrelay.task;

import static dev.artrelay.task.TaskFixtures.ARTWORKS;
import static dev.artrelay.task.TaskFixtures.POLLED;
import static dev.artrelay.task.TaskFixtures.RESULT;
import static dev.artrelay.task.TaskFixtures.SILENT;
import static dev.artrelay.task.TaskFixtures.START;
import static dev.artrelay.task.TaskFixtures.accepted;
import static dev.artrelay.task.TaskFixtures.at;
import static dev.artrelay.task.TaskFixtures.broken;
import static dev.artrelay.task.TaskFixtures.callback;
import static dev.artrelay.task.TaskFixtures.declined;
import static dev.artrelay.task.TaskFixtures.finished;
import static dev.artrelay.task.TaskFixtures.finishing;
import static dev.artrelay.task.TaskFixtures.progress;
import static dev.artrelay.task.TaskFixtures.running;
import static dev.artrelay.task.TaskFixtures.submitted;
import static dev.artrelay.task.TaskFixtures.submitting;
import static dev.artrelay.task.TaskFixtures.succeeded;
import static dev.artrelay.task.TaskFixtures.unconfirmed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.artrelay.task.TaskState.Canceled;
import dev.artrelay.task.TaskState.Failed;
import dev.artrelay.task.TaskState.Finishing;
import dev.artrelay.task.TaskState.Succeeded;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** News that is late, early, doubled, out of order or of another attempt. */
class TaskNewsTest {

    @Test
    void progress_is_shown() {
        Task task = running(POLLED).observe(progress(1, 40), at("5s"));

        assertEquals(40, task.state().progress());
        assertEquals(Phase.UPSTREAM_RUNNING, task.state().phase());
    }

    @Test
    void progress_never_goes_back() {
        Task task = running(POLLED).observe(progress(1, 40), at("5s"));

        assertSame(task, task.observe(progress(1, 30), at("6s")));
        assertSame(task, task.observe(progress(1, 40), at("6s")));
        assertSame(task, task.observe(progress(1, null), at("6s")));
    }

    @Test
    void what_runs_is_not_queued_again() {
        Task task = running(POLLED).observe(progress(1, 40), at("5s"));

        Task later = task.observe(new Observation.Progress(1, "up-1", null, Phase.UPSTREAM_QUEUED), at("6s"));

        assertSame(task, later);
    }

    @Test
    void a_hundred_percent_is_not_yet_done() {
        Task task = running(POLLED).observe(progress(1, 100), at("5s"));

        assertEquals(99, task.state().progress());
    }

    @Test
    void progress_of_an_unanswered_submission_confirms_it() {
        Task task = submitting(SILENT).observe(unconfirmed(1), at("20s")).observe(progress(1, 10), at("30s"));

        assertEquals("up-1", task.state().upstreamId());
        assertEquals(10, task.state().progress());
    }

    @Test
    void a_result_is_kept_as_links_before_anything_is_copied() {
        Task task = running(POLLED).observe(finished(1), at("1m"));

        assertEquals(new Finishing(1, "one/a", "up-1", at("1m"), RESULT, 0, at("1m")), task.state());
        assertEquals(Phase.STORING, task.state().phase());
    }

    @Test
    void a_result_may_come_before_the_answer_to_its_submission() {
        Task task = submitting(POLLED).observe(finished(1), at("1s"));

        assertInstanceOf(Finishing.class, task.state());
        assertSame(task, task.observe(submitted(1), at("2s")));
        assertSame(task, task.observe(unconfirmed(1), at("2s")));
        assertSame(task, task.observe(declined(1), at("2s")));
    }

    @Test
    void the_first_end_that_is_heard_of_counts() {
        Task finishing = running(POLLED).observe(finished(1), at("1m"));
        Task failed = running(POLLED).observe(broken(1), at("1m"));

        assertSame(finishing, finishing.observe(broken(1), at("1m1s")));
        assertSame(finishing, finishing.observe(finished(1), at("1m1s")));
        assertSame(failed, failed.observe(finished(1), at("1m1s")));
    }

    @Test
    void a_failure_upstream_ends_the_task() {
        Task task = running(POLLED).observe(broken(1), at("1m"));

        assertInstanceOf(Failed.class, task.state());
        assertEquals(at("1m"), task.finishedAt().orElseThrow());
        assertEquals("up-1", task.state().upstreamId());
    }

    @ParameterizedTest
    @MethodSource
    void news_of_an_earlier_attempt_settles_nothing(Observation news) {
        Task waiting = submitting(POLLED).observe(declined(1), START);
        Task second = waiting.submitting(POLLED, at("2s"));
        Task running = second.observe(submitted(2), at("3s"));

        assertSame(waiting, waiting.observe(news, at("4s")));
        assertSame(second, second.observe(news, at("4s")));
        assertSame(running, running.observe(news, at("4s")));
    }

    static Stream<Observation> news_of_an_earlier_attempt_settles_nothing() {
        return Stream.of(submitted(1), progress(1, 50), finished(1), broken(1), unconfirmed(1), declined(1));
    }

    @ParameterizedTest
    @MethodSource
    void news_of_an_attempt_that_never_was_changes_nothing(Observation news) {
        Task running = running(POLLED);
        Task accepted = accepted();

        assertSame(running, running.observe(news, at("4s")));
        assertSame(accepted, accepted.observe(news, at("4s")));
    }

    static Stream<Observation> news_of_an_attempt_that_never_was_changes_nothing() {
        return Stream.of(submitted(2), progress(2, 50), finished(2), broken(2), unconfirmed(2), declined(2), finished(0));
    }

    @ParameterizedTest
    @MethodSource
    void late_news_about_a_settled_task_changes_nothing(Observation news) {
        Task succeeded = succeeded();
        Task failed = running(POLLED).expired(at("10m"));
        Task canceled = running(POLLED).canceled(at("10s"));

        assertSame(succeeded, succeeded.observe(news, at("11m")));
        assertSame(failed, failed.observe(news, at("11m")));
        assertSame(canceled, canceled.observe(news, at("11m")));
    }

    static Stream<Observation> late_news_about_a_settled_task_changes_nothing() {
        return Stream.of(submitted(1), progress(1, 50), finished(1), broken(1), unconfirmed(1), declined(1));
    }

    @ParameterizedTest
    @MethodSource
    void a_settled_task_still_learns_its_upstream_id(Observation news) {
        Task canceled = submitting(POLLED).canceled(at("1s"));
        Task task = canceled.observe(news, at("2s"));

        assertEquals(new Canceled("one/a", "up-1", at("1s"), null), task.state());
        assertEquals(canceled.keeping(), task.keeping());
        assertSame(task, task.observe(new Observation.Submitted(1, "other"), at("3s")));
    }

    static Stream<Observation> a_settled_task_still_learns_its_upstream_id() {
        return Stream.of(submitted(1), progress(1, 50), finished(1), broken(1));
    }

    @Test
    void a_failed_task_learns_its_upstream_id_and_stays_failed() {
        Task expired = submitting(SILENT).expired(at("10m"));

        Task task = expired.observe(finished(1), at("11m"));

        assertEquals("up-1", task.state().upstreamId());
        assertEquals(((Failed) expired.state()).failure(), ((Failed) task.state()).failure());
    }

    @Test
    void images_that_are_ours_end_the_task() {
        Task task = finishing().images(1).kept(ARTWORKS, at("1m5s"));

        assertEquals(new Succeeded("one/a", "up-1", at("1m5s"), Output.of(RESULT, ARTWORKS)), task.state());
        assertEquals(Status.SUCCEEDED, task.state().status());
    }

    @Test
    void what_was_read_in_the_images_is_in_the_journal() {
        Artwork plain = ARTWORKS.get(0);
        Verdict verdict = new Verdict(false, null, Map.of("zxing", true), 0.75, new Verdict.Conditions(3, 4), "fast", "C", false);
        Artwork read = new Artwork("code.png", 768, 768, "image/png", 4711, "00ff", null, verdict, null);

        Task task = finishing().images(1).judged(List.of(plain, read), List.of(), at("1m5s"));

        assertEquals(finishing().journal().plus(at("1m5s"), "verdict", "not scannable, 3 of 4 conditions, grade C"), task.journal());
        assertEquals(finishing().keeping(), task.keeping());
    }

    @Test
    void images_that_cannot_be_had_are_tried_for_again_and_again() {
        Task task = finishing();
        for (String wait : List.of("1s", "3s", "10s", "30s", "30s")) {
            task = task.images(1).keepLater("404", at("1m"));

            assertEquals(Step.waitUntil(at("1m").plus(Backoff.parse(wait).after(1))), task.next(at("1m")));
        }
    }

    @Test
    void the_remarks_of_a_result_are_told_in_the_journal() {
        Result result = new Result(RESULT.images(), null, List.of(), java.util.Map.of(), List.of("seed was ignored"));

        Task task = running(POLLED).observe(new Observation.Finished(1, "up-1", result), at("1m"));

        assertEquals("seed was ignored", task.journal().entries().get(task.journal().entries().size() - 1).detail());
    }

    @Test
    void a_callback_is_read_once_and_the_oldest_first() {
        Task task = running(SILENT).received(callback(1, at("3s"))).received(callback(1, at("4s")));

        Task read = task.read(task.inbox().get(0), "nothing new", at("5s"));

        assertEquals(List.of(callback(1, at("4s"))), read.inbox());
        assertEquals(Step.READ, read.next(at("5s")));
        assertEquals(Step.waitUntil(at("10m")), read.read(read.inbox().get(0), "nothing new", at("5s")).next(at("5s")));
    }

    @Test
    void what_was_not_read_before_the_end_is_dropped() {
        Task task = running(SILENT).received(callback(1, at("3s"))).canceled(at("4s"));

        assertEquals(List.of(), task.inbox());
        assertEquals(Step.REST, task.next(at("4s")));
    }

    @Test
    void cancelling_wins_over_a_result_that_is_not_yet_ours() {
        Task task = finishing().canceled(at("1m1s"));

        assertEquals(Status.CANCELED, task.state().status());
    }

    @Test
    void cancelling_what_has_settled_changes_nothing() {
        Task task = succeeded();

        assertSame(task, task.canceled(at("2m")));
    }

    @Test
    void an_id_that_comes_after_the_first_progress_is_learnt() {
        Task nameless = submitting(SILENT).observe(new Observation.Progress(1, null, 10, Phase.UPSTREAM_RUNNING), at("1s"));

        Task task = nameless.observe(submitted(1), at("2s"));

        assertEquals("up-1", task.state().upstreamId());
        assertEquals(10, task.state().progress());
        assertSame(task, task.observe(new Observation.Submitted(1, "other"), at("3s")));
    }

    @Test
    void an_id_that_comes_after_the_result_is_learnt() {
        Task task = submitting(SILENT).observe(new Observation.Finished(1, null, RESULT), at("1s"))
                .observe(submitted(1), at("2s"));

        assertEquals("up-1", task.state().upstreamId());
        assertInstanceOf(Finishing.class, task.state());
    }

    @Test
    void progress_below_nothing_is_nothing() {
        assertEquals(0, running(POLLED).observe(progress(1, -1), at("5s")).state().progress());
    }

    @Test
    void a_callback_that_somebody_faster_has_read_is_read_no_more() {
        Task task = running(SILENT).received(callback(1, at("3s")));

        assertSame(task, task.read(callback(1, at("2s")), "done", at("4s")));
    }

    @Test
    void images_of_another_attempt_or_of_a_settled_task_are_nobodys() {
        Task finishing = finishing();
        Task canceled = finishing.canceled(at("1m"));

        assertSame(finishing, finishing.images(2).judged(ARTWORKS, List.of(), at("2m")));
        assertSame(finishing, finishing.images(2).kept(ARTWORKS, at("2m")));
        assertSame(finishing, finishing.images(2).keepLater("404", at("2m")));
        assertSame(finishing, finishing.images(2).spoilt(TaskFixtures.REFUSED, at("2m")));
        assertSame(canceled, canceled.images(1).kept(ARTWORKS, at("2m")));
        assertSame(canceled, canceled.images(1).keepLater("404", at("2m")));
    }

    @Test
    void images_that_are_no_good_end_the_task() {
        Task task = finishing().images(1).spoilt(Failure.of(Failure.Code.NOT_SCANNABLE, "no"), at("2m"));

        assertEquals(Failure.Code.NOT_SCANNABLE, ((Failed) task.state()).failure().code());
    }
}
