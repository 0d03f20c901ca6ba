package dev.artrelay.egress;

import java.net.ConnectException;

/** What can happen to a request on its way, for whoever plays the network. */
public final class Faults {

    private Faults() {
    }

    public static EgressFault late(Limits limits) {
        return EgressFault.late(limits.time());
    }

    public static EgressFault unconnected() {
        return EgressFault.connecting(new ConnectException());
    }

    public static EgressFault broken() {
        return EgressFault.protocol("The connection broke");
    }
}
