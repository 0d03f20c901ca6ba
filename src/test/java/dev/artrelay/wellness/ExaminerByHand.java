package dev.artrelay.wellness;

import dev.artrelay.metric.Meters;
import dev.artrelay.metric.MetersByHand;
import dev.artrelay.store.MemoryRecords;
import dev.artrelay.store.Records;
import java.time.Clock;

/** Examiners for tests that put things together themselves. */
public final class ExaminerByHand {

    private ExaminerByHand() {
    }

    /** One whose findings nobody reads. */
    public static Examiner unread(Clock clock) {
        return of(new MemoryRecords(clock), MetersByHand.unread(), clock);
    }

    static Examiner of(Records records, Meters meters, Clock clock) {
        return new Examiner(records, meters, clock);
    }
}
