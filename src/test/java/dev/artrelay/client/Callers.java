package dev.artrelay.client;

import dev.artrelay.client.ClientKey.Limits;
import java.time.Instant;

/** Callers that have been let in. */
public final class Callers {

    private Callers() {
    }

    /** With a key {@code key} of the client {@code acme}. */
    public static Caller of(Limits limits) {
        Caller caller = new Caller();
        caller.is(new ClientKey("key", "acme", limits, Instant.EPOCH));
        return caller;
    }
}
