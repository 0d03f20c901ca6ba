package dev.artrelay.accept;

import dev.artrelay.accept.Acceptance.Duplicate;
import dev.artrelay.accept.Acceptance.OtherBody;
import dev.artrelay.accept.Acceptance.Refused;
import dev.artrelay.accept.Acceptance.Taken;
import dev.artrelay.accept.Acceptance.Unserved;
import dev.artrelay.provider.Provider.Complaint;
import dev.artrelay.provider.Providers;
import dev.artrelay.shortlink.ShortLinks;
import dev.artrelay.store.Tasks;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Takes a client's submission: refuses it or makes it a task, exactly one for the same idempotency key.
 *
 * <p>Nothing is kept of a submission that is refused.
 */
@ApplicationScoped
public class AcceptTask {

    private final Providers providers;
    private final Reservations reservations;
    private final Uploads uploads;
    private final ShortLinks links;
    private final Tasks tasks;
    private final Rouse rouse;
    private final Clock clock;
    private final RandomGenerator random;

    AcceptTask(Providers providers, Reservations reservations, Uploads uploads, ShortLinks links, Tasks tasks, Rouse rouse,
            Clock clock, RandomGenerator random) {
        this.providers = providers;
        this.reservations = reservations;
        this.uploads = uploads;
        this.links = links;
        this.tasks = tasks;
        this.rouse = rouse;
        this.clock = clock;
        this.random = random;
    }

    public Uni<Acceptance> accept(Submission asked) {
        return accept(asked, providers.route(asked.origin().dialect(), asked.model(), asked.request()));
    }

    /** For these models alone. */
    Uni<Acceptance> accept(Submission asked, List<String> route) {
        if (route.isEmpty()) {
            return Uni.createFrom().item(new Unserved("no provider is set up for " + asked.model()));
        }
        List<Complaint> complaints = complaints(route, asked);
        if (!complaints.isEmpty()) {
            return Uni.createFrom().item(new Refused(complaints));
        }
        TaskId fresh = TaskId.at(clock.instant(), random);
        return asked.idempotency() == null ? add(fresh, asked, route, false)
                : reservations.claim(asked.client(), asked.idempotency(), fresh)
                        .chain(claim -> claim.fits() ? add(claim.task(), asked, route, !claim.task().equals(fresh))
                                : Uni.createFrom().item(new OtherBody()));
    }

    private List<Complaint> complaints(List<String> route, Submission asked) {
        String first = route.get(0);
        return providers.of(first).map(provider -> provider.complaints(first, links.foreseen(asked.request()))).orElse(List.of());
    }

    /** A repetition adds the task too, if it is not there: whoever claimed the key may have died before it came to that. */
    private Uni<Acceptance> add(TaskId id, Submission asked, List<String> route, boolean replayed) {
        return uploads.store(id, asked)
                .map(stored -> Task.accepted(id, stored.order(route)))
                .chain(task -> insert(task).chain(first -> first.isPresent() && !first.get().equals(id)
                        ? Uni.createFrom().item(new Duplicate(first.get()))
                        : rouse.now(task).replaceWith(new Taken(task, replayed))));
    }

    private Uni<Optional<TaskId>> insert(Task task) {
        return task.order().terms().deduplicationId() == null
                ? tasks.add(task).replaceWith(Optional.empty())
                : reservations.addOnce(task);
    }
}
