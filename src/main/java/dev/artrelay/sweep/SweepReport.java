package dev.artrelay.sweep;

/**
 * What a sweep did.
 *
 * @param advanced rows taken up
 * @param failed rows that could not be
 * @param finished was everything met that the index gave, before the time was up?
 */
public record SweepReport(int advanced, int failed, boolean finished) {

    static final SweepReport NONE = new SweepReport(0, 0, true);
    static final SweepReport ADVANCED = new SweepReport(1, 0, true);
    static final SweepReport MISSED = new SweepReport(0, 1, true);

    /** Adds up. */
    static final class Sum {

        private int advanced;
        private int failed;

        void add(SweepReport more) {
            advanced += more.advanced;
            failed += more.failed;
        }

        SweepReport report(boolean finished) {
            return new SweepReport(advanced, failed, finished);
        }
    }
}
