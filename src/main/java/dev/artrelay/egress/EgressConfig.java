package dev.artrelay.egress;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Set;

/** How far the egress may reach. */
@ConfigMapping(prefix = "artrelay.egress")
public interface EgressConfig {

    /** Lifts the rules about addresses, ports and {@code https}, for local work: loopback may be reached. */
    @WithDefault("false")
    boolean allowPrivate();

    /** Allows URLs that clients give to be plain {@code http}. */
    @WithDefault("false")
    boolean allowHttp();

    /** The ports that may be reached, those that a URL leaves out included. */
    @WithDefault("80,443,8080,8443")
    Set<Integer> ports();
}
