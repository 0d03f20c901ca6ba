package dev.artrelay.provider;

import dev.artrelay.task.Failure;
import dev.artrelay.task.Failure.Code;
import dev.artrelay.task.Observation;
import java.io.Serial;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A call to a provider went wrong; the stage at which it did answers whether it may be sent again. */
public abstract sealed class ProviderFault extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient Failure.Upstream upstream;

    private ProviderFault(String message, Failure.Upstream upstream) {
        super(message, null, false, false);
        this.upstream = upstream;
    }

    /** What this means for a submission that met it. */
    public abstract Observation ofSubmit(int attempt);

    /** Does it concern one look alone? That the provider wants to be left alone concerns all calls, and is passed on. */
    public static boolean ofOneLook(Throwable fault) {
        return fault instanceof ProviderFault && !(fault instanceof Throttled);
    }

    /** The class of what went wrong: {@code not_sent}, {@code account} …; what nobody foresaw is {@code unforeseen}. */
    public static String word(Throwable failure) {
        return failure instanceof ProviderFault ? failure.getClass().getSimpleName().replaceAll("(?<=.)([A-Z])", "_$1").toLowerCase(Locale.ROOT)
                : "unforeseen";
    }

    Failure failure(Code code) {
        return new Failure(code, getMessage(), upstream);
    }

    /** It surely never arrived: may go elsewhere. */
    public static final class NotSent extends ProviderFault {
        @Serial
        private static final long serialVersionUID = 1;

        public NotSent(String message) {
            super(message, null);
        }

        @Override
        public Observation ofSubmit(int attempt) {
            return new Observation.Declined(attempt, false, null, failure(Code.UPSTREAM_UNAVAILABLE));
        }
    }

    /** It may have arrived: never sent again. */
    public static final class Unknown extends ProviderFault {
        @Serial
        private static final long serialVersionUID = 1;

        public Unknown(String message) {
            super(message, null);
        }

        @Override
        public Observation ofSubmit(int attempt) {
            return new Observation.Unconfirmed(attempt, getMessage());
        }
    }

    /** Too much at once: later, or elsewhere. */
    public static final class Throttled extends ProviderFault {
        @Serial
        private static final long serialVersionUID = 1;

        private final transient Duration after;

        /**
         * @param after how long to wait, or null if the provider did not say
         */
        public Throttled(String message, Duration after, Failure.Upstream upstream) {
            super(message, upstream);
            this.after = after;
        }

        public Optional<Duration> after() {
            return Optional.ofNullable(after);
        }

        @Override
        public Observation ofSubmit(int attempt) {
            return new Observation.Declined(attempt, false, after, failure(Code.UPSTREAM_UNAVAILABLE));
        }
    }

    /** Quota, arrears, key: elsewhere, and somebody has to be told. */
    public static final class Account extends ProviderFault {
        @Serial
        private static final long serialVersionUID = 1;

        public Account(String message, Failure.Upstream upstream) {
            super(message, upstream);
        }

        @Override
        public Observation ofSubmit(int attempt) {
            return new Observation.Declined(attempt, true, null, failure(Code.UPSTREAM_ACCOUNT));
        }
    }

    /** The provider does not want this request, now or later. */
    public static final class Rejected extends ProviderFault {
        @Serial
        private static final long serialVersionUID = 1;

        private final Code code;

        public Rejected(Code code, String message, Failure.Upstream upstream) {
            super(message, upstream);
            this.code = code;
        }

        @Override
        public Observation ofSubmit(int attempt) {
            return new Observation.Broken(attempt, null, failure(code));
        }
    }

    /** It answered something nobody understands: logged with its payload, and never success. */
    public static final class Unreadable extends ProviderFault {
        @Serial
        private static final long serialVersionUID = 1;

        private static final Pattern LINK = Pattern.compile("(https?:(?:\\\\?/){2}[^/?#\\s\"'<>\\\\]*)[^\\s\"'<>]*", Pattern.CASE_INSENSITIVE);

        private final String payload;

        public Unreadable(String message, String payload) {
            super(message, null);
            this.payload = LINK.matcher(payload).replaceAll("$1/…");
        }

        /** Its links are cut off behind the host: some open what they lead to for whoever has them. */
        public String payload() {
            return payload;
        }

        @Override
        public Observation ofSubmit(int attempt) {
            return new Observation.Unconfirmed(attempt, getMessage());
        }
    }
}
