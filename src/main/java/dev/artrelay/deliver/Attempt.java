package dev.artrelay.deliver;

import dev.artrelay.egress.EgressFault;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** How one attempt to deliver a webhook ended. */
public sealed interface Attempt {

    /** From the start of the attempt to its end. */
    Duration latency();

    /** HTTP status, or null if there was no answer. */
    default Integer answer() {
        return null;
    }

    /** Class of the error, or null. */
    default String error() {
        return null;
    }

    /** The subscriber took it: any 2xx. */
    record Delivered(int status, Duration latency) implements Attempt {

        @Override
        public Integer answer() {
            return status;
        }
    }

    /**
     * The subscriber answered, but did not take it; a redirect is such an answer.
     *
     * @param retryAfter how long the subscriber asks to be left alone, if it does
     */
    record Refused(int status, Optional<Duration> retryAfter, Duration latency) implements Attempt {

        private static final int GONE = 410;

        /** Does it want nothing more, ever? */
        public boolean gone() {
            return status == GONE;
        }

        @Override
        public Integer answer() {
            return status;
        }

        @Override
        public String error() {
            return "refused";
        }
    }

    /** There was no answer, and it is not known whether the subscriber saw anything. */
    record Unreachable(EgressFault.Reason reason, Duration latency) implements Attempt {

        @Override
        public String error() {
            return reason.name().toLowerCase(Locale.ROOT);
        }
    }
}
