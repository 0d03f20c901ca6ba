package dev.artrelay.protocol.tencent.tc3;

import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * What of a request a signature covers.
 *
 * @param timestamp Unix seconds, as in {@code X-TC-Timestamp}
 * @param headers gives the value of a header by its lower-case name, or null
 */
public record Signable(long timestamp, UnaryOperator<String> headers, byte[] body) {

    private static final String UNSIGNED = "UNSIGNED-PAYLOAD";

    /** The same, sent to this host. */
    public Signable to(String host) {
        return new Signable(timestamp, name -> name.equals("host") ? host : headers.apply(name), body);
    }

    String canonical(String name) {
        String value = headers.apply(name);
        return name + ":" + (value == null ? "" : value.strip().toLowerCase(Locale.ROOT)) + "\n";
    }

    /** A client may leave the body out, and says so. */
    String payloadHash() {
        return UNSIGNED.equals(headers.apply("x-tc-content-sha256")) ? Digest.sha256(Digest.bytes(UNSIGNED)) : Digest.sha256(body);
    }
}
