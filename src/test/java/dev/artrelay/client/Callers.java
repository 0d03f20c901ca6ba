package dev.artrelay.client;

import dev.artrelay.client.ClientKey.Limits;
import java.time.Instant;

/** Callers that have been let in. */
public final class Callers {

    private Callers() {
    }

    /** With a key {@code key} of the client {@code acme}. */
    public static Caller of(Limits limits) {
        return of(new ClientKey("key", "acme", limits, Instant.EPOCH));
    }

    public static Caller of(ClientKey key) {
        Caller caller = new Caller();
        caller.is(key);
        return caller;
    }
}
