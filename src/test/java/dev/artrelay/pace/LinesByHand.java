package dev.artrelay.pace;

import dev.artrelay.time.Pause;
import dev.artrelay.wellness.ExaminerByHand;
import java.time.Clock;
import java.time.Duration;

/** Lines for tests that put the worker together themselves. */
public final class LinesByHand {

    private LinesByHand() {
    }

    public static Lines lines(Clock clock, Pause pause) {
        return new Lines(() -> Duration.ofMillis(250), ExaminerByHand.unread(clock), clock, pause);
    }
}
