package dev.artrelay.simulation;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;

/** The way of clients to us: any machine that is awake, and no answer where that one dies. */
final class Front {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Scheduler scheduler;
    private final Fleet fleet;
    private final Journal journal;

    Front(Scheduler scheduler, Fleet fleet, Journal journal) {
        this.scheduler = scheduler;
        this.fleet = fleet;
        this.journal = journal;
    }

    /**
     * @param failed there was a fault or no answer in time; it may have been done all the same
     */
    <T> void ask(String what, Function<Crew, Uni<T>> act, Consumer<T> answered, Runnable failed) {
        Crew crew = fleet.anybody();
        journal.tell(() -> "client at " + crew.machine() + ": " + what);
        boolean[] over = {false};
        fleet.begin(crew, () -> act.apply(crew), answer -> first(over, () -> {
            journal.tell(() -> "client: " + what + " -> " + Shown.of(answer));
            answered.accept(answer);
        }), fault -> first(over, failed));
        scheduler.after(PATIENCE, () -> first(over, failed));
    }

    private void first(boolean[] over, Runnable act) {
        if (!over[0]) {
            over[0] = true;
            fleet.checked(() -> {
                act.run();
                return null;
            });
        }
    }
}
