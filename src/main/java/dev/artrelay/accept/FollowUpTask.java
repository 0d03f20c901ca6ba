package dev.artrelay.accept;

import dev.artrelay.accept.Submission.Idempotency;
import dev.artrelay.provider.Providers;
import dev.artrelay.task.ImageRequest;
import dev.artrelay.task.Order;
import dev.artrelay.task.Output;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import dev.artrelay.task.TaskState.Succeeded;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/**
 * Submits a follow-up that a task's result offers, as a new task on the same terms.
 *
 * <p>It runs where its parent ran and nowhere else: what it follows up is there.
 */
@ApplicationScoped
public class FollowUpTask {

    private final FindTask find;
    private final Providers providers;
    private final AcceptTask accept;

    FollowUpTask(FindTask find, Providers providers, AcceptTask accept) {
        this.find = find;
        this.providers = providers;
        this.accept = accept;
    }

    public Uni<Optional<FollowUp>> followUp(String client, TaskId id, String action, Idempotency idempotency) {
        return find.find(client, id).chain(found -> found
                .map(parent -> followUp(parent, action, idempotency).map(Optional::of))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private Uni<FollowUp> followUp(Task parent, String action, Idempotency idempotency) {
        if (!(parent.state() instanceof Succeeded end)) {
            return Uni.createFrom().item(new FollowUp.NotSucceeded());
        }
        List<String> offered = end.output().actions();
        return offered.contains(action)
                ? request(parent, end.output(), action)
                        .map(asked -> accept.accept(submission(parent, asked, idempotency), route(parent)).<FollowUp>map(FollowUp.Asked::new))
                        .orElseGet(() -> Uni.createFrom().item(new FollowUp.NotOffered(List.of())))
                : Uni.createFrom().item(new FollowUp.NotOffered(offered));
    }

    private Optional<ImageRequest> request(Task parent, Output made, String action) {
        return providers.of(parent.model()).flatMap(provider -> provider.followUp(parent.order().request(), made, action));
    }

    private List<String> route(Task parent) {
        return providers.served(parent.model()) ? List.of(parent.model()) : List.of();
    }

    /** The deduplication id stays behind: this is another task. */
    private static Submission submission(Task parent, ImageRequest asked, Idempotency idempotency) {
        Order order = parent.order();
        Order.Terms terms = order.terms();
        Order.Terms same = new Order.Terms(terms.priority(), null, terms.context(), terms.tags(), terms.deadline(),
                terms.retention(), idempotency != null);
        Order.Origin origin = new Order.Origin(order.origin().dialect(), null, null, parent.id().value());
        return new Submission(order.client(), parent.model(), asked, order.webhook(), same, origin, idempotency, List.of());
    }

    /** What became of it. */
    public sealed interface FollowUp {

        record Asked(Acceptance acceptance) implements FollowUp {
        }

        /** There is no result to follow up. */
        record NotSucceeded() implements FollowUp {
        }

        /** The result offers others, or none. */
        record NotOffered(List<String> offered) implements FollowUp {
            public NotOffered {
                offered = List.copyOf(offered);
            }
        }
    }
}
