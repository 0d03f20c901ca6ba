package dev.artrelay.egress;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** A range of addresses that share their first bits, such as {@code 10.0.0.0/8}. */
record AddressBlock(byte[] network, int bits) {

    static AddressBlock of(String cidr) {
        int slash = cidr.indexOf('/');
        return new AddressBlock(literal(cidr.substring(0, slash)), Integer.parseInt(cidr.substring(slash + 1)));
    }

    boolean contains(byte[] address) {
        return address.length == network.length && sameBytes(address) && sameBits(address);
    }

    private boolean sameBytes(byte[] address) {
        for (int i = 0; i < bits / 8; i++) {
            if (address[i] != network[i]) {
                return false;
            }
        }
        return true;
    }

    private boolean sameBits(byte[] address) {
        int rest = bits % 8;
        return rest == 0 || ((address[bits / 8] ^ network[bits / 8]) & 0xff) >> (8 - rest) == 0;
    }

    private static byte[] literal(String address) {
        try {
            return InetAddress.getByName(address).getAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(address, e);
        }
    }
}
