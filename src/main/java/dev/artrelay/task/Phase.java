package dev.artrelay.task;

import java.util.Locale;

/** Why a live task is where it is. */
public enum Phase {
    /** No slot at the provider is free, or it asked us to come later. */
    WAITING_FOR_CAPACITY,
    /** The provider is being called. */
    SUBMITTING,
    /** The provider was called and nobody knows whether it heard: never sent again, only reconciled. */
    SUBMIT_UNCONFIRMED,
    UPSTREAM_QUEUED,
    UPSTREAM_RUNNING,
    /** The studio is painting. */
    RENDERING,
    /** The result is being copied. */
    STORING,
    /**
     * The result is being read as a scanner would. Clients have to know the word; no task of ours is shown in it, since copying and
     * reading are one step, and saying which of the two is under way would cost a write a task.
     */
    VERIFYING;

    /** As written on the wire. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
