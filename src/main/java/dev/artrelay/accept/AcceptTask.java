package dev.artrelay.accept;

import dev.artrelay.accept.Acceptance.Duplicate;
import dev.artrelay.accept.Acceptance.OtherBody;
import dev.artrelay.accept.Acceptance.Refused;
import dev.artrelay.accept.Acceptance.Taken;
import dev.artrelay.accept.Acceptance.Unserved;
import dev.artrelay.client.Caller;
import dev.artrelay.provider.Provider.Complaint;
import dev.artrelay.provider.Providers;
import dev.artrelay.shortlink.ShortLinks;
import dev.artrelay.store.Tasks;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
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

    /** Longer than any request lives. */
    private static final Duration LATE = Duration.ofMinutes(1);

    private final Caller caller;
    private final Providers providers;
    private final Reservations reservations;
    private final Places places;
    private final Uploads uploads;
    private final ShortLinks links;
    private final Tasks tasks;
    private final Rouse rouse;
    private final Clock clock;
    private final RandomGenerator random;

    AcceptTask(Caller caller, Providers providers, Reservations reservations, Places places, Uploads uploads, ShortLinks links,
            Tasks tasks, Rouse rouse, Clock clock, RandomGenerator random) {
        this.caller = caller;
        this.providers = providers;
        this.reservations = reservations;
        this.places = places;
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
        String first = route.get(0);
        List<Complaint> complaints = complaints(first, asked);
        return complaints.isEmpty() ? reserved(traced(asked), candidates(route, asked)) : Uni.createFrom().item(new Refused(complaints));
    }

    private Submission traced(Submission asked) {
        return caller.trace().map(asked::in).orElse(asked);
    }

    /** Who comes after the first is only asked where the first is not to be had, and passed over where it could not do it. */
    private Candidates candidates(List<String> route, Submission asked) {
        List<String> able = new ArrayList<>(route.subList(0, 1));
        List<String> passedOver = new ArrayList<>();
        for (String model : route.subList(1, route.size())) {
            List<Complaint> complaints = complaints(model, asked);
            if (complaints.isEmpty()) {
                able.add(model);
            } else {
                passedOver.add(model + " cannot take this: " + complaints.get(0).field() + " " + complaints.get(0).message());
            }
        }
        return new Candidates(able, passedOver);
    }

    private List<Complaint> complaints(String model, Submission asked) {
        return providers.of(model).map(provider -> provider.complaints(model, links.foreseen(asked.request()))).orElse(List.of());
    }

    private Uni<Acceptance> reserved(Submission asked, Candidates route) {
        TaskId fresh = TaskId.at(clock.instant(), random);
        return asked.idempotency() == null ? added(fresh, asked, route)
                : reservations.claim(asked.client(), asked.idempotency(), fresh)
                        .chain(claim -> !claim.fits() ? Uni.createFrom().item(new OtherBody())
                                : claim.task().equals(fresh) ? added(fresh, asked, route) : repeated(claim.task(), asked, route));
    }

    /** As it was accepted. It is added, if it is not there: whoever claimed the key may have died before it came to that. */
    private Uni<Acceptance> repeated(TaskId id, Submission asked, Candidates route) {
        return tasks.get(id).chain(found -> found.map(task -> roused(Task.accepted(id, task.order().submitted())))
                .orElseGet(() -> added(id, asked, route)))
                .map(outcome -> outcome instanceof Taken taken ? new Taken(taken.task(), true) : outcome);
    }

    private Uni<Acceptance> added(TaskId id, Submission asked, Candidates route) {
        return places.take(id).chain(taken -> taken ? add(id, asked, route)
                : reservations.first(asked).map(first -> new Duplicate(first.orElseThrow(places::full))));
    }

    private Uni<Acceptance> add(TaskId id, Submission asked, Candidates route) {
        return uploads.store(id, asked)
                .map(stored -> stored.order(route.able))
                .chain(order -> insert(Task.accepted(id, order, lag(id)).remarked(route.passedOver, id.createdAt()))
                        .call(first -> first.isPresent() ? withdrawn(id, asked) : Uni.createFrom().voidItem())
                        .chain(first -> first.isPresent() && !first.get().equals(id)
                                ? Uni.createFrom().item(new Duplicate(first.get())) : roused(Task.accepted(id, order))));
    }

    /** What was not added leaves nothing, unless a twin has added it. An id that is taken by nobody is one that was forgotten. */
    private Uni<Void> withdrawn(TaskId id, Submission asked) {
        return tasks.get(id).chain(twin -> twin.isPresent() ? Uni.createFrom().voidItem()
                : places.leave(id).chain(() -> uploads.drop(id, asked)));
    }

    /** A task that is added long after its key was claimed has all of its time nevertheless. */
    private Duration lag(TaskId id) {
        Duration lag = Duration.between(id.createdAt(), clock.instant()).truncatedTo(ChronoUnit.MILLIS);
        return lag.compareTo(LATE) > 0 ? lag : Duration.ZERO;
    }

    private Uni<Acceptance> roused(Task task) {
        return rouse.now(task).replaceWith(new Taken(task, false));
    }

    /** Nothing if it was added, else the task that was there first. */
    private Uni<Optional<TaskId>> insert(Task task) {
        return task.order().terms().deduplicationId() == null
                ? tasks.add(task).map(added -> added ? Optional.empty() : Optional.of(task.id()))
                : reservations.addOnce(task);
    }

    /**
     * Who may run a submission, in the order of trying.
     *
     * @param passedOver why others were not taken, for the task's journal
     */
    private record Candidates(List<String> able, List<String> passedOver) {
    }
}
