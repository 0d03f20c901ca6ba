package dev.artrelay.egress;

import io.smallrye.mutiny.Uni;
import java.net.InetAddress;
import java.util.List;

/** Knows the addresses of a host name. */
public interface Resolver {

    /** All of them, IPv4 and IPv6; none where the name does not resolve. */
    Uni<List<InetAddress>> resolve(String name);
}
