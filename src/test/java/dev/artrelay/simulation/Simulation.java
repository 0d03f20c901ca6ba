package dev.artrelay.simulation;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

/**
 * Runs histories, one for each seed, on all processors; of those that fail the one with the lowest seed is replayed, this time
 * with its journal.
 */
final class Simulation {

    /** So many are lived before it is told how far it has come. */
    private static final long STRETCH = 10_000;

    private Simulation() {
    }

    /** All of them; fails with the seed and the journal of the first that breaks an invariant. */
    static Report run(long firstSeed, long count, Mutant mutant) {
        Report report = new Report();
        long begun = System.nanoTime();
        long end = firstSeed + count;
        for (long seed = firstSeed; seed < end; seed += STRETCH) {
            report.add(stretch(seed, Math.min(end, seed + STRETCH), mutant));
            if (count > STRETCH) {
                System.out.println(report.soFar() + " in " + Duration.ofNanos(System.nanoTime() - begun).toSeconds() + " s");
            }
        }
        return report;
    }

    /** Whatever is lived beside it, those before the first that fails are lived. */
    private static Report stretch(long from, long end, Mutant mutant) {
        AtomicLong failed = new AtomicLong(end);
        Report report = LongStream.range(from, end).parallel()
                .filter(seed -> seed < failed.get())
                .mapToObj(seed -> new History(seed, mutant, false))
                .peek(history -> fault(history).ifPresent(fault -> failed.accumulateAndGet(history.seed(), Math::min)))
                .collect(Report::new, Report::add, Report::add);
        if (failed.get() < end) {
            throw told(failed.get(), mutant);
        }
        return report;
    }

    /** The first seed, if there is one, in whose history this bug shows, and how. */
    static Optional<String> found(Mutant mutant, long seeds) {
        for (long seed = 0; seed < seeds; seed++) {
            Optional<Throwable> fault = fault(new History(seed, mutant, false));
            if (fault.isPresent()) {
                return Optional.of("seed " + seed + ", " + fault.get().getMessage());
            }
        }
        return Optional.empty();
    }

    static Optional<Throwable> fault(History history) {
        try {
            history.live();
            return Optional.empty();
        } catch (AssertionError | RuntimeException fault) {
            return Optional.of(fault);
        }
    }

    private static AssertionError told(long seed, Mutant mutant) {
        History again = new History(seed, mutant, true);
        Throwable fault = fault(again).orElseThrow(() -> new AssertionError("seed " + seed + " fails once and not again"));
        return new AssertionError("seed " + seed + ": " + fault + "\n" + again.world().journal, fault);
    }
}
