package dev.artrelay.pace;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Supplier;

/** Lets so many acts go on at a time; the others wait in the order in which they came, and hold nothing meanwhile. */
public final class Turnstile {

    private final int atOnce;
    private final Queue<Turn> waiting = new ArrayDeque<>();
    private int inside;

    /**
     * @param atOnce 0 for any number
     */
    public Turnstile(int atOnce) {
        this.atOnce = atOnce;
    }

    public <T> Uni<T> through(Supplier<Uni<T>> act) {
        return atOnce == 0 ? Uni.createFrom().deferred(act::get)
                : Uni.createFrom().<Turn>emitter(this::enter).chain(turn -> inside(turn, act));
    }

    private <T> Uni<T> inside(Turn turn, Supplier<Uni<T>> act) {
        turn.begun = true;
        return Uni.createFrom().deferred(act::get).onTermination().invoke(this::leave);
    }

    private void enter(UniEmitter<? super Turn> caller) {
        Turn turn = new Turn(caller);
        caller.onTermination(() -> ended(turn));
        if (admitted(turn)) {
            caller.complete(turn);
        }
    }

    synchronized int waiting() {
        return waiting.size();
    }

    private synchronized boolean admitted(Turn turn) {
        turn.admitted = inside < atOnce;
        if (turn.admitted) {
            inside++;
        } else {
            waiting.add(turn);
        }
        return turn.admitted;
    }

    private void leave() {
        Turn next = next();
        if (next != null) {
            next.caller.complete(next);
        }
    }

    /** The place goes to the next who waits, or becomes free. */
    private synchronized Turn next() {
        Turn next = waiting.poll();
        if (next == null) {
            inside--;
        } else {
            next.admitted = true;
        }
        return next;
    }

    /** Whoever gives up while waiting waits no more; given a place at that very moment, it hands it on. */
    private void ended(Turn turn) {
        if (gaveUpItsPlace(turn)) {
            leave();
        }
    }

    private synchronized boolean gaveUpItsPlace(Turn turn) {
        waiting.remove(turn);
        return turn.admitted && !turn.begun;
    }

    /** Somebody's turn: waiting, then admitted, then begun. */
    private static final class Turn {

        private final UniEmitter<? super Turn> caller;
        private boolean admitted;
        private volatile boolean begun;

        private Turn(UniEmitter<? super Turn> caller) {
            this.caller = caller;
        }
    }
}
