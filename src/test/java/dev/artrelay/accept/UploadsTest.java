package dev.artrelay.accept;

import static dev.artrelay.accept.Counter.now;
import static dev.artrelay.accept.Counter.taken;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.artrelay.task.ImageRequest;
import dev.artrelay.task.Task;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is kept of images that come in a submission. */
class UploadsTest {

    private static final Submission.Upload PICTURE = new Submission.Upload(0, new byte[] {1});

    private final Counter counter = new Counter();
    private final AcceptTask accept = counter.uncapped();

    @Test
    void they_are_kept_with_their_task() {
        Task task = taken(now(accept.accept(submission("k", null))));

        assertEquals(Set.of(task.id()), counter.artworks.held.keySet());
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

    private static Submission submission(String key, String deduplicationId) {
        Submission plain = Counter.submission(key, "f", deduplicationId);
        ImageRequest request = plain.request();
        ImageRequest pictured = new ImageRequest(request.content(), null, request.prompt(), null, null,
                List.of(new ImageRequest.Reference(null, null, null, null)), request.frame(), request.code(), request.scan(),
                request.options());
        return new Submission(plain.client(), plain.model(), pictured, null, plain.terms(), plain.origin(), plain.idempotency(),
                List.of(PICTURE));
    }
}
