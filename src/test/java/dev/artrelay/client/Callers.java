package dev.artrelay.client;

import dev.artrelay.client.ClientKey.Limits;
import dev.artrelay.task.Trace;
import java.time.Instant;

/** Callers that have been let in. */
public final class Callers {

    private Callers() {
    }

    /** With a key {@code key} of the client {@code acme}. */
    public static Caller of(Limits limits) {
        return of(new ClientKey("key", "acme", limits, Instant.EPOCH));
    }

    /** The same without limits, whose requests are part of this trace. */
    public static Caller in(Trace trace) {
        Caller caller = of(Limits.NONE);
        caller.isPartOf(trace);
        return caller;
    }

    public static Caller of(ClientKey key) {
        Caller caller = new Caller();
        caller.is(key);
        return caller;
    }
}
