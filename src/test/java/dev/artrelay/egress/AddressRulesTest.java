package dev.artrelay.egress;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.Inet6Address;
import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "1.0.0.1", "1.1.1.1", "8.8.8.8", "93.184.216.34", "223.255.255.255", "192.0.1.1", "192.31.196.1", "168.63.129.17",
        "2000::1", "2001:200::1", "2001:4860:4860::8888", "2400:3200::1", "2606:4700:4700::1111", "2a00:1450:4001::1", "3ffe::1"})
    void the_public_internet_may_be_reached(String address) {
        assertTrue(AddressRules.isPublic(Names.address(address)));
    }

    /** First and last of every block that IANA sets aside, and the two next to it where those are public. */
    @ParameterizedTest
    @CsvSource({
        "this network,          0.0.0.0,         0.255.255.255,   ,                1.0.0.0",
        "private,               10.0.0.0,        10.255.255.255,  9.255.255.255,   11.0.0.0",
        "carriers,              100.64.0.0,      100.127.255.255, 100.63.255.255,  100.128.0.0",
        "Alibaba's metadata,    100.100.100.200, 100.100.100.200, ,",
        "loopback,              127.0.0.0,       127.255.255.255, 126.255.255.255, 128.0.0.0",
        "Azure's host,          168.63.129.16,   168.63.129.16,   168.63.129.15,   168.63.129.17",
        "link-local,            169.254.0.0,     169.254.255.255, 169.253.255.255, 169.255.0.0",
        "metadata,              169.254.169.254, 169.254.169.254, ,",
        "Lambda's own,          169.254.100.1,   169.254.100.5,   ,",
        "private,               172.16.0.0,      172.31.255.255,  172.15.255.255,  172.32.0.0",
        "protocol assignments,  192.0.0.0,       192.0.0.255,     191.255.255.255, 192.0.1.0",
        "documentation,         192.0.2.0,       192.0.2.255,     192.0.1.255,     192.0.3.0",
        "6to4 relays,           192.88.99.0,     192.88.99.255,   192.88.98.255,   192.88.100.0",
        "private,               192.168.0.0,     192.168.255.255, 192.167.255.255, 192.169.0.0",
        "benchmarks,            198.18.0.0,      198.19.255.255,  198.17.255.255,  198.20.0.0",
        "documentation,         198.51.100.0,    198.51.100.255,  198.51.99.255,   198.51.101.0",
        "documentation,         203.0.113.0,     203.0.113.255,   203.0.112.255,   203.0.114.0",
        "multicast,             224.0.0.0,       239.255.255.255, 223.255.255.255,",
        "reserved,              240.0.0.0,       255.255.255.254, ,",
        "broadcast,             255.255.255.255, 255.255.255.255, ,"})
    void what_iana_sets_aside_in_ipv4_may_not(String what, String first, String last, String before, String after) {
        assertBlock(what, first, last, before, after);
    }

    @ParameterizedTest
    @CsvSource({
        "unspecified,           ::,              ::,              ,",
        "loopback,              ::1,             ::1,             ,",
        "compatible IPv4,       ::7f00:1,        ::808:808,       ,",
        "translated IPv4,       ::ffff:0:0:0,    ::ffff:0:808:808, ,",
        "NAT64,                 64:ff9b::,       64:ff9b::ffff:ffff, ,",
        "NAT64 of 8.8.8.8,      64:ff9b::808:808, 64:ff9b::808:808, ,",
        "local NAT64,           64:ff9b:1::,     64:ff9b:1:ffff:ffff:ffff:ffff:ffff, ,",
        "discard only,          100::,           100::ffff:ffff:ffff:ffff, ,",
        "below global unicast,  1fff::1,         1fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, , 2000::",
        "Teredo,                2001::,          2001:0:ffff:ffff:ffff:ffff:ffff:ffff, 2000:ffff:ffff:ffff:ffff:ffff:ffff:ffff,",
        "benchmarks,            2001:2::,        2001:2:0:ffff:ffff:ffff:ffff:ffff, ,",
        "ORCHID,                2001:10::,       2001:2f:ffff:ffff:ffff:ffff:ffff:ffff, ,",
        "protocol assignments,  2001::,          2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff, , 2001:200::",
        "documentation,         2001:db8::,      2001:db8:ffff:ffff:ffff:ffff:ffff:ffff, 2001:db7:ffff::, 2001:db9::",
        "6to4,                  2002::,          2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff, 2001:ffff::, 2003::",
        "6to4 of 127.0.0.1,     2002:7f00:1::,   2002:7f00:1::1,  ,",
        "documentation,         3fff::,          3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff, 3ffe:ffff::, 3fff:1000::",
        "above global unicast,  4000::,          4000::1,         3fff:ffff::,",
        "segment routing,       5f00::,          5f00:ffff::1,    ,",
        "unique local,          fc00::,          fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, ,",
        "AWS's metadata,        fd00:ec2::254,   fd00:ec2::254,   ,",
        "link-local,            fe80::,          febf::1,         ,",
        "site-local,            fec0::,          feff::1,         ,",
        "multicast,             ff00::,          ff02::1,         ,"})
    void only_global_unicast_of_ipv6_may(String what, String first, String last, String before, String after) {
        assertBlock(what, first, last, before, after);
    }

    @Test
    void a_mapped_address_is_judged_as_what_it_maps_to() {
        assertFalse(AddressRules.isPublic(Names.address("::ffff:127.0.0.1")));
        assertFalse(AddressRules.isPublic(Names.address("::ffff:a9fe:a9fe")));
    }

    @Test
    void a_mapped_address_that_was_made_as_ipv6_is_refused() throws Exception {
        byte[] mapped = new byte[16];
        mapped[10] = mapped[11] = (byte) 0xff;
        mapped[12] = 8;

        InetAddress address = Inet6Address.getByAddress(null, mapped, -1);

        assertFalse(AddressRules.isPublic(address));
    }

    private static void assertBlock(String what, String first, String last, String before, String after) {
        assertFalse(AddressRules.isPublic(Names.address(first)), what);
        assertFalse(AddressRules.isPublic(Names.address(last)), what);
        assertTrue(before == null || AddressRules.isPublic(Names.address(before)), what);
        assertTrue(after == null || AddressRules.isPublic(Names.address(after)), what);
    }
}
