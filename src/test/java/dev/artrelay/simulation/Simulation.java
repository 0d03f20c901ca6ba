package dev.artrelay.simulation;

import java.util.Optional;

/** Runs histories, one for each seed, and replays the first that fails, this time with its journal. */
final class Simulation {

    private Simulation() {
    }

    /** All of them; fails with the seed and the journal of the first that breaks an invariant. */
    static Report run(long firstSeed, long count) {
        Report report = new Report();
        for (long seed = firstSeed; seed < firstSeed + count; seed++) {
            History history = new History(seed, Mutant.NONE, false);
            fault(history).ifPresent(fault -> {
                throw told(history, fault);
            });
            report.add(history);
        }
        return report;
    }

    /** The first seed, if there is one, in whose history this bug shows, and how. */
    static Optional<String> found(Mutant mutant, long seeds) {
        for (long seed = 0; seed < seeds; seed++) {
            Optional<AssertionError> fault = fault(new History(seed, mutant, false));
            if (fault.isPresent()) {
                return Optional.of("seed " + seed + ", " + fault.get().getMessage());
            }
        }
        return Optional.empty();
    }

    static Optional<AssertionError> fault(History history) {
        try {
            history.live();
            return Optional.empty();
        } catch (AssertionError fault) {
            return Optional.of(fault);
        }
    }

    private static AssertionError told(History history, AssertionError fault) {
        History again = new History(history.seed(), Mutant.NONE, true);
        fault(again);
        return new AssertionError("seed " + history.seed() + ": " + fault.getMessage() + "\n" + again.world().journal, fault);
    }
}
