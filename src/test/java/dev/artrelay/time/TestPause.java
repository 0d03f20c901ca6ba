package dev.artrelay.time;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Pauses that end when a test lets the time pass, in order. */
public final class TestPause implements Pause {

    private final List<Waiting> waiting = new ArrayList<>();
    private final TestClock clock;

    public TestPause(TestClock clock) {
        this.clock = clock;
    }

    @Override
    public Uni<Void> of(Duration time) {
        return time.isZero() ? Uni.createFrom().voidItem() : Uni.createFrom().emitter(caller -> {
            Waiting pause = new Waiting(clock.instant().plus(time), caller);
            waiting.add(pause);
            caller.onTermination(() -> waiting.remove(pause));
        });
    }

    public void pass(Duration time) {
        Instant end = clock.instant().plus(time);
        for (Optional<Waiting> next = next(end); next.isPresent(); next = next(end)) {
            clock.set(next.get().end);
            waiting.remove(next.get());
            next.get().caller.complete(null);
        }
        clock.set(end);
    }

    private Optional<Waiting> next(Instant end) {
        return waiting.stream().filter(pause -> !pause.end.isAfter(end)).min(Comparator.comparing(Waiting::end));
    }

    private record Waiting(Instant end, UniEmitter<? super Void> caller) {
    }
}
