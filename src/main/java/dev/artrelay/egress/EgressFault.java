package dev.artrelay.egress;

import java.time.Duration;
import javax.net.ssl.SSLException;

/** A request that got no answer, named by how far it came; its message may be shown to a client. */
public final class EgressFault extends RuntimeException {

    /** How far a request came. Up to {@code TLS} it was surely not sent. */
    public enum Reason {

        /** The URL, or an address behind it, is not to be reached. */
        REFUSED_ADDRESS,

        /** The host has no address, or none was found in time. */
        UNRESOLVED,

        /** Nobody took the connection. */
        CONNECT,

        /** Somebody did, but could not be shown to be the host. */
        TLS,

        /** There was no whole answer in time. */
        TIMEOUT,

        /** The answer is larger than what is read of it. */
        TOO_LARGE,

        /** The connection broke, or what came is not HTTP as it should be. */
        PROTOCOL
    }

    private final Reason reason;

    private EgressFault(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    boolean unconnected() {
        return reason == Reason.CONNECT;
    }

    static EgressFault refused(String why) {
        return new EgressFault(Reason.REFUSED_ADDRESS, "The URL " + why, null);
    }

    static EgressFault unresolved() {
        return new EgressFault(Reason.UNRESOLVED, "The host name does not resolve", null);
    }

    static EgressFault late(Duration limit) {
        return new EgressFault(Reason.TIMEOUT, "No whole answer within " + limit.toMillis() + " ms", null);
    }

    static EgressFault tooLarge(int bytes) {
        return new EgressFault(Reason.TOO_LARGE, "The answer has more than " + bytes + " bytes", null);
    }

    static EgressFault protocol(String message) {
        return new EgressFault(Reason.PROTOCOL, message, null);
    }

    /** What went wrong before there was a connection to send the request over. */
    static EgressFault connecting(Throwable cause) {
        return byTls(cause)
                ? untrusted(cause)
                : new EgressFault(Reason.CONNECT, "The host cannot be connected to", cause);
    }

    /** What went wrong while the request was sent or the answer was read. */
    static EgressFault exchanging(Throwable cause) {
        return byTls(cause)
                ? untrusted(cause)
                : new EgressFault(Reason.PROTOCOL, "The connection broke, or speaks no HTTP", cause);
    }

    private static EgressFault untrusted(Throwable cause) {
        return new EgressFault(Reason.TLS, "The TLS handshake failed, or the certificate is not valid for this host", cause);
    }

    private static boolean byTls(Throwable cause) {
        return cause instanceof SSLException || (cause.getCause() != null && byTls(cause.getCause()));
    }
}
