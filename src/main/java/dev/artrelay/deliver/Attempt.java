package dev.artrelay.deliver;

import dev.artrelay.egress.EgressFault;
import java.time.Duration;
import java.util.Optional;

/** How one attempt to deliver a webhook ended. */
public sealed interface Attempt {

    /** From the start of the attempt to its end. */
    Duration latency();

    /** The subscriber took it: any 2xx. */
    record Delivered(int status, Duration latency) implements Attempt {
    }

    /**
     * The subscriber answered, but did not take it; a redirect is such an answer.
     *
     * @param retryAfter how long the subscriber asks to be left alone, if it does
     */
    record Refused(int status, Optional<Duration> retryAfter, Duration latency) implements Attempt {
    }

    /** There was no answer, and it is not known whether the subscriber saw anything. */
    record Unreachable(EgressFault.Reason reason, Duration latency) implements Attempt {
    }
}
