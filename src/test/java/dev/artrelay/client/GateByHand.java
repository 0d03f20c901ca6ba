package dev.artrelay.client;

import dev.artrelay.store.Records;
import io.smallrye.mutiny.Uni;
import java.time.Clock;

/** The gate as one process has it, without the HTTP before it. */
public final class GateByHand {

    private final Admission admission;

    public GateByHand(Records records, Clock clock) {
        admission = new Admission(new Caller(), records, clock);
    }

    /** False if the key has made too many requests of late. */
    public Uni<Boolean> admits(ClientKey key) {
        return admission.admit(key).replaceWith(true)
                .onFailure(LimitExceeded.class).recoverWithItem(false);
    }
}
