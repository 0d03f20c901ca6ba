package dev.artrelay.egress;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What stands in a URL where the host belongs.
 *
 * <p>Programs disagree on what {@code 0177.0.0.1}, {@code 127.1} or {@code [::ffff:7f00:1]} is, and attacks live on
 * that: an address in any spelling but its usual one is {@link Unusable}, wherever it leads.
 */
sealed interface Host {

    /** A name, in lower case and without a closing dot, whose addresses have to be asked for. */
    record Name(String name) implements Host {
    }

    /** An address in its usual spelling. */
    record Literal(InetAddress address) implements Host {
    }

    /** Neither, and why; to be read after the name of a field. */
    record Unusable(String why) implements Host {
    }

    int LONGEST = 253;

    Pattern NUMBER = Pattern.compile("(.*\\.)?(\\d+|0x\\p{XDigit}*)");
    Pattern IPV4 = Pattern.compile("(0|[1-9]\\d{0,2})(\\.(0|[1-9]\\d{0,2})){3}");

    static Host of(URI uri) {
        String host = uri.getHost();
        if (host == null || host.isEmpty()) {
            return new Unusable("must name a host: a name in ASCII, or an address in its usual spelling");
        }
        return host.startsWith("[") ? inBrackets(host) : ofText(withoutClosingDot(host.toLowerCase(Locale.ROOT)));
    }

    private static Host ofText(String host) {
        if (host.length() > LONGEST) {
            return new Unusable("must not have a host of more than " + LONGEST + " characters");
        }
        if (!NUMBER.matcher(host).matches()) {
            return new Name(host);
        }
        return IPV4.matcher(host).matches() ? literal(host) : unusual();
    }

    private static Host inBrackets(String host) {
        if (host.contains("%")) {
            return new Unusable("must not name a network interface");
        }
        Host literal = literal(host);
        return literal instanceof Literal it && it.address() instanceof Inet4Address ? unusual() : literal;
    }

    /** The JDK parses what looks like an address and asks no name server. */
    private static Host literal(String address) {
        try {
            return new Literal(InetAddress.getByName(address));
        } catch (UnknownHostException e) {
            return unusual();
        }
    }

    private static Unusable unusual() {
        return new Unusable("must give an address in its usual spelling");
    }

    private static String withoutClosingDot(String host) {
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }
}
