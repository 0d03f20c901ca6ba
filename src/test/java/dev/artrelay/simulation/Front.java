package dev.artrelay.simulation;

import dev.artrelay.client.ClientKey;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** The way of clients to us: any machine that is awake, through its gate, and no answer where that machine dies. */
final class Front {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final World world;

    Front(World world) {
        this.world = world;
    }

    /**
     * @param failed there was a fault or no answer in time, in which case it may have been done all the same, or the key has
     *        no room for it
     */
    <T> void ask(ClientKey key, String what, Function<Crew, Uni<T>> act, Consumer<T> answered, Runnable failed) {
        Crew crew = world.fleet.anybody();
        world.journal.tell(() -> "client at " + crew.machine() + ": " + what);
        world.invariants.all(each -> each.knocks(key));
        boolean[] over = {false};
        world.fleet.begin(crew, () -> crew.gate().admits(key).chain(in -> admitted(key, in, () -> act.apply(crew))),
                answer -> first(over, () -> {
                    world.journal.tell(() -> "client: " + what + " -> " + Shown.of(answer));
                    answered.accept(answer);
                }), fault -> first(over, failed));
        world.scheduler.after(PATIENCE, () -> first(over, failed));
    }

    private <T> Uni<T> admitted(ClientKey key, boolean in, Supplier<Uni<T>> act) {
        world.invariants.all(each -> each.admitted(key, in));
        return in ? act.get() : Uni.createFrom().failure(() -> new Unreached("too many requests"));
    }

    private void first(boolean[] over, Runnable act) {
        if (!over[0]) {
            over[0] = true;
            world.fleet.checked(() -> {
                act.run();
                return null;
            });
        }
    }
}
