package dev.artrelay.protocol.acedata.dialect;

import java.io.Serial;

/** A call that is answered with an error; its message may be shown. */
final class Refused extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final ErrorCode code;

    Refused(ErrorCode code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    static Refused bad(String message) {
        return new Refused(ErrorCode.BAD_REQUEST, message);
    }

    static Refused notJson() {
        return bad("The json payload is not valid to request the API.");
    }

    ErrorCode code() {
        return code;
    }
}
