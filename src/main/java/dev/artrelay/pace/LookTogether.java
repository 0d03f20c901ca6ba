package dev.artrelay.pace;

import dev.artrelay.provider.Assignment;
import dev.artrelay.provider.Provider.News;
import dev.artrelay.provider.ProviderFault;
import dev.artrelay.task.TaskId;
import dev.artrelay.time.Pause;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Asks about several tasks in one request: those that are looked at within a short time of each other.
 *
 * <p>Nobody leads: whoever's patience ends first sends the request for all, and it goes on if that one gives up. Where the request
 * meets something nobody foresaw, each asks alone: one task that cannot be asked about is no fault of the others.
 */
final class LookTogether {

    private final int most;
    private final Function<List<Assignment>, Uni<List<News>>> request;
    private final Pause pause;
    private Batch open = new Batch();

    /**
     * @param most how many tasks one request can ask about
     */
    LookTogether(int most, Function<List<Assignment>, Uni<List<News>>> request, Pause pause) {
        this.most = most;
        this.request = request;
        this.pause = pause;
    }

    /**
     * The answer to the request in which this one was asked about.
     *
     * @param patience how long to wait for others; a full request goes at once
     */
    Uni<List<News>> look(Assignment assignment, Duration patience) {
        return Uni.createFrom().deferred(() -> {
            Batch batch = join(assignment);
            return Uni.join().first(pause.of(patience), batch.sent()).toTerminate()
                    .chain(() -> batch.send())
                    .onFailure(fault -> batch.shared() && !(fault instanceof ProviderFault))
                    .recoverWithUni(() -> request.apply(List.of(assignment)));
        });
    }

    private Batch join(Assignment assignment) {
        Batch batch = joined(assignment);
        if (full(batch)) {
            batch.close();
        }
        return batch;
    }

    private synchronized Batch joined(Assignment assignment) {
        open = full(open) ? new Batch() : open;
        open.asked.put(assignment.task(), assignment);
        return open;
    }

    private synchronized boolean full(Batch batch) {
        return batch.asked.size() == most;
    }

    private synchronized void closed(Batch batch) {
        open = open == batch ? new Batch() : open;
    }

    /** Those who are asked about together. Nobody joins it any more once it is closed. */
    private final class Batch {

        private final Map<TaskId, Assignment> asked = new LinkedHashMap<>();
        private final CompletableFuture<Void> closed = new CompletableFuture<>();
        private final Uni<List<News>> answer =
                Uni.createFrom().deferred(() -> request.apply(List.copyOf(asked.values()))).memoize().indefinitely();

        private boolean shared() {
            return asked.size() > 1;
        }

        private Uni<List<News>> send() {
            close();
            return answer;
        }

        private void close() {
            closed(this);
            closed.complete(null);
        }

        /** Whoever stops waiting for it must not call it off for the others. */
        private Uni<Void> sent() {
            return Uni.createFrom().completionStage(() -> closed.thenAccept(done -> { }));
        }
    }
}
