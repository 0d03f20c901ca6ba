package dev.artrelay.egress;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses are on the public internet.
 *
 * <p>Of IPv4 everything is, but what IANA sets aside. Of IPv6 only global unicast is, but what IANA sets aside there:
 * loopback, link-local, unique local, mapped and NAT64 addresses lie outside of it and need no mention.
 *
 * @see <a href="https://www.iana.org/assignments/iana-ipv4-special-registry">IPv4 special-purpose addresses</a>
 * @see <a href="https://www.iana.org/assignments/iana-ipv6-special-registry">IPv6 special-purpose addresses</a>
 */
final class AddressRules {

    private static final List<AddressBlock> NOT_PUBLIC_V4 = blocks(
            "0.0.0.0/8",          // this network
            "10.0.0.0/8",         // private
            "100.64.0.0/10",      // shared by carriers; Alibaba's metadata
            "127.0.0.0/8",        // loopback
            "168.63.129.16/32",   // Azure's host, from within Azure
            "169.254.0.0/16",     // link-local; everybody's metadata
            "172.16.0.0/12",      // private
            "192.0.0.0/24",       // protocol assignments; Oracle's metadata
            "192.0.2.0/24",       // documentation
            "192.88.99.0/24",     // 6to4 relays
            "192.168.0.0/16",     // private
            "198.18.0.0/15",      // benchmarks
            "198.51.100.0/24",    // documentation
            "203.0.113.0/24",     // documentation
            "224.0.0.0/4",        // multicast
            "240.0.0.0/4");       // reserved; broadcast

    private static final AddressBlock GLOBAL_UNICAST = AddressBlock.of("2000::/3");

    private static final List<AddressBlock> NOT_PUBLIC_V6 = blocks(
            "2001::/23",          // protocol assignments: Teredo, ORCHID, benchmarks
            "2001:db8::/32",      // documentation
            "2002::/16",          // 6to4: carries any IPv4 address
            "3fff::/20");         // documentation

    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address
                ? isOutside(NOT_PUBLIC_V4, bytes)
                : GLOBAL_UNICAST.contains(bytes) && isOutside(NOT_PUBLIC_V6, bytes);
    }

    private static boolean isOutside(List<AddressBlock> blocks, byte[] address) {
        return blocks.stream().noneMatch(block -> block.contains(address));
    }

    private static List<AddressBlock> blocks(String... cidrs) {
        return Stream.of(cidrs).map(AddressBlock::of).toList();
    }

    private AddressRules() {
    }
}
