package dev.artrelay.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What happened in a history, line by line. Kept only while a failure is replayed: lines cost more than what they tell of. */
final class Journal {

    private static final int SHOWN = 400;

    private final List<String> lines = new ArrayList<>();
    private final Scheduler scheduler;
    private final boolean kept;

    Journal(Scheduler scheduler, boolean kept) {
        this.scheduler = scheduler;
        this.kept = kept;
    }

    void tell(Supplier<String> line) {
        if (kept) {
            Duration passed = Duration.between(Scheduler.START, scheduler.now());
            lines.add("%10.3f %s".formatted(passed.toMillis() / 1000.0, line.get()));
        }
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    /** The last lines. */
    @Override
    public String toString() {
        int from = Math.max(0, lines.size() - SHOWN);
        return (from == 0 ? "" : "(" + from + " lines before)\n") + String.join("\n", lines.subList(from, lines.size()));
    }
}
