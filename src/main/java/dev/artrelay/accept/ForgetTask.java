package dev.artrelay.accept;

import dev.artrelay.artwork.ArtworkStore;
import dev.artrelay.shortlink.ShortLinks;
import dev.artrelay.store.StaleTask;
import dev.artrelay.store.Tasks;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Forgets a settled task: its deliveries, its artworks, its short link, then the row. */
@ApplicationScoped
public class ForgetTask {

    private static final int TRIES = 10;

    private final FindTask find;
    private final Tasks tasks;
    private final ArtworkStore artworks;
    private final ShortLinks links;

    ForgetTask(FindTask find, Tasks tasks, ArtworkStore artworks, ShortLinks links) {
        this.find = find;
        this.tasks = tasks;
        this.artworks = artworks;
        this.links = links;
    }

    public Uni<Forgetting> forget(String client, TaskId id) {
        return Uni.createFrom().deferred(() -> find.find(client, id))
                .chain(found -> found.map(this::forget).orElseGet(() -> Uni.createFrom().item(Forgetting.UNKNOWN)))
                .onFailure(StaleTask.class).retry().atMost(TRIES);
    }

    /**
     * A crash in between leaves a row whose pictures are gone, and the client repeats itself: nothing is left over. What a late
     * worker has kept before the row was gone goes last; one that comes later finds no row, and takes its pictures back.
     */
    private Uni<Forgetting> forget(Task task) {
        return task.settled()
                ? artworks.removeAll(task.id()).chain(() -> links.close(task)).chain(() -> tasks.remove(task))
                        .chain(() -> artworks.removeAll(task.id())).replaceWith(Forgetting.GONE)
                : Uni.createFrom().item(Forgetting.LIVE);
    }

    /** What became of it. */
    public enum Forgetting {
        GONE, LIVE, UNKNOWN
    }
}
