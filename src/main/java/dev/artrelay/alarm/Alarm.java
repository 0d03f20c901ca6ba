package dev.artrelay.alarm;

import java.util.Locale;
import org.jboss.logging.Logger;

/** Something that somebody must look into, by the name under which it is counted. */
public enum Alarm {

    /** A task failed its worker again and again, and was settled so that it stops; or its row cannot even be read. */
    STUCK_TASK,
    /** A provider refused our key, or quota or balance is used up. */
    PROVIDER_ACCOUNT,
    /** Most calls of a provider fail. */
    PROVIDER_UNWELL,
    /** A webhook was given up before its subscriber had it. */
    WEBHOOK_ABANDONED;

    private final Logger log = Logger.getLogger("artrelay.alarm." + word());

    /** Also its name in the runbook. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As {@link String#format}; names tasks and hosts, never secrets. */
    public void raise(String format, Object... arguments) {
        log.errorf(format, arguments);
    }
}
