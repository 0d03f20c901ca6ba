package dev.artrelay.egress;

import java.util.Set;

/** How far the egress may reach in a test. */
public record Reach(boolean allowPrivate, boolean allowHttp, Set<Integer> ports) implements EgressConfig {

    static final Set<Integer> PORTS = Set.of(80, 443, 8080, 8443);

    /** As without any configuration. */
    public static final Reach PUBLIC = new Reach(false, false, PORTS);

    /** As in dev mode. */
    public static final Reach LOCAL = new Reach(true, true, PORTS);
}
