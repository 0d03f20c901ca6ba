package dev.artrelay.sweep;

/**
 * What a sweep did.
 *
 * @param advanced rows taken up
 * @param failed rows that could not be; they stay due
 * @param finished was everything met that the index gave?
 */
public record SweepReport(int advanced, int failed, boolean finished) {

    static final SweepReport NOTHING = new SweepReport(0, 0, true);
    static final SweepReport ADVANCED = new SweepReport(1, 0, true);
    static final SweepReport MISSED = new SweepReport(0, 1, true);

    SweepReport plus(SweepReport other) {
        return new SweepReport(advanced + other.advanced, failed + other.failed, finished && other.finished);
    }

    SweepReport finished(boolean last) {
        return new SweepReport(advanced, failed, last);
    }

    /** Adds up. */
    static final class Sum {

        private SweepReport report = NOTHING;

        void add(SweepReport more) {
            report = report.plus(more);
        }

        SweepReport report() {
            return report;
        }
    }
}
