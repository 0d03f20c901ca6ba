package dev.artrelay.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import java.time.Duration;

/** How long an invocation may still work. It ends a little before Lambda would end it, so that there is time to answer. */
record TimeLeft(Duration duration) {

    private static final Duration TO_ANSWER = Duration.ofSeconds(2);
    private static final Duration SHORTEST = Duration.ofMillis(1);

    static TimeLeft of(Context context) {
        Duration left = Duration.ofMillis(context.getRemainingTimeInMillis()).minus(TO_ANSWER);
        return new TimeLeft(left.compareTo(SHORTEST) < 0 ? SHORTEST : left);
    }
}
