package dev.artrelay.artwork;

import dev.artrelay.artwork.ArtworkConfig.Kind;
import dev.artrelay.store.Tasks;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Removes images of tasks that are no longer there, in a local folder. A bucket has its own rules for that (see {@link Shelf}).
 *
 * <p>Images may be stored before their task is: what was touched lately is left alone.
 */
@ApplicationScoped
public class SweepArtworks {

    private static final Duration LATELY = Duration.ofHours(1);
    /** What the table is asked at once. */
    private static final int LIMIT = 100;

    private final boolean local;
    private final TaskFolders folders;
    private final Tasks tasks;
    private final ArtworkStore store;
    private final Workbench workbench;
    private final Clock clock;
    private final AtomicReference<Place> reached = new AtomicReference<>(new Place(0, ""));

    @Inject
    SweepArtworks(ArtworkConfig config, Tasks tasks, ArtworkStore store, Workbench workbench, Clock clock) {
        this.local = config.store() == Kind.LOCAL;
        this.folders = new TaskFolders(config.dir());
        this.tasks = tasks;
        this.store = store;
        this.workbench = workbench;
        this.clock = clock;
    }

    /**
     * Goes through at most a hundred folders of one of 256 parts, with at most one question to the table. The next call goes
     * on from there.
     *
     * @return how many tasks' images were removed
     */
    public Uni<Integer> sweep() {
        return local ? workbench.work(this::candidates).chain(this::removeAbsent) : Uni.createFrom().item(0);
    }

    private List<TaskId> candidates() throws IOException {
        Place place = reached.get();
        List<TaskId> found = folders.inPart(place.part(), place.after(), LIMIT);
        reached.set(found.size() < LIMIT ? place.nextPart() : new Place(place.part(), found.get(LIMIT - 1).value()));
        Instant lately = clock.instant().minus(LATELY);
        return found.stream().filter(task -> folders.untouchedSince(lately, task)).toList();
    }

    private Uni<Integer> removeAbsent(List<TaskId> candidates) {
        return candidates.isEmpty() ? Uni.createFrom().item(0)
                : tasks.get(candidates).map(present -> absent(candidates, present)).chain(this::remove);
    }

    private static Set<TaskId> absent(List<TaskId> candidates, List<Task> present) {
        Set<TaskId> absent = new HashSet<>(candidates);
        present.forEach(task -> absent.remove(task.id()));
        return absent;
    }

    private Uni<Integer> remove(Set<TaskId> absent) {
        return Multi.createFrom().iterable(absent)
                .onItem().transformToUniAndConcatenate(store::removeAll)
                .collect().asList().replaceWith(absent.size());
    }

    /** How far it has come: through which part, and in it beyond which task. */
    private record Place(int part, String after) {

        Place nextPart() {
            return new Place((part + 1) % TaskFolders.SPREAD, "");
        }
    }
}
