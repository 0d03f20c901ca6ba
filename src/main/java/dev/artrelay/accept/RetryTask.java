package dev.artrelay.accept;

import dev.artrelay.accept.Submission.Idempotency;
import dev.artrelay.task.Order;
import dev.artrelay.task.Status;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Submits a failed task again, as a new task. */
@ApplicationScoped
public class RetryTask {

    private final FindTask find;
    private final Uploads uploads;
    private final AcceptTask accept;

    RetryTask(FindTask find, Uploads uploads, AcceptTask accept) {
        this.find = find;
        this.uploads = uploads;
        this.accept = accept;
    }

    /**
     * Nothing, too, if the task is being forgotten: what came with it goes first.
     *
     * @param idempotency or null
     */
    public Uni<Optional<Retrial>> retry(String client, TaskId id, Idempotency idempotency) {
        return find.find(client, id).chain(found -> found.map(task -> retry(task, idempotency))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private Uni<Optional<Retrial>> retry(Task task, Idempotency idempotency) {
        return task.state().status() == Status.FAILED
                ? uploads.of(task).chain(images -> images.map(all -> again(submission(task, all, idempotency)))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())))
                : Uni.createFrom().item(Optional.of(new Retrial.NotFailed(task)));
    }

    private Uni<Optional<Retrial>> again(Submission submission) {
        return accept.accept(submission).map(Retrial.Again::new).map(Optional::of);
    }

    /** The deduplication id stays behind: this is meant as a second time. */
    private static Submission submission(Task task, List<Submission.Upload> images, Idempotency idempotency) {
        Order order = task.order();
        Order.Terms terms = order.terms();
        Order.Terms once = new Order.Terms(terms.priority(), null, terms.context(), terms.tags(), terms.deadline(),
                terms.retention(), idempotency != null);
        Order.Origin origin = new Order.Origin(order.origin().dialect(), order.origin().echo(), task.id().value(),
                order.origin().parent());
        return new Submission(order.client(), order.model(), order.request(), order.webhook(), once, origin, idempotency, images);
    }

    /** What became of trying again. */
    public sealed interface Retrial {

        record Again(Acceptance acceptance) implements Retrial {
        }

        record NotFailed(Task task) implements Retrial {
        }
    }
}
