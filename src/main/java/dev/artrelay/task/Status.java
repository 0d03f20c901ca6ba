package dev.artrelay.task;

import java.util.Locale;

/** The five words in which a client is told how its task stands. */
public enum Status {
    QUEUED, RUNNING, SUCCEEDED, FAILED, CANCELED;

    /** As written on the wire. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
