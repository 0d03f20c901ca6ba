package dev.artrelay.protocol.chaoshu;

import java.io.Serial;

/** A request that is refused: {@code {code, message, data: null}}, the code being the status as well. */
final class ChaoshuRefusal extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final int code;

    private ChaoshuRefusal(int code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    static ChaoshuRefusal invalid(String message) {
        return new ChaoshuRefusal(400, message);
    }

    static ChaoshuRefusal unknownCaller() {
        return new ChaoshuRefusal(401, "the token or key is not valid, or no longer");
    }

    /** Unknown, somebody else's, or past its time: the answer does not tell which. */
    static ChaoshuRefusal unknownTask() {
        return new ChaoshuRefusal(404, "the task is unknown, or its result has expired");
    }

    static ChaoshuRefusal nothingHere() {
        return new ChaoshuRefusal(404, "there is nothing at this address");
    }

    static ChaoshuRefusal wrongMethod() {
        return new ChaoshuRefusal(405, "this address does not take this method");
    }

    static ChaoshuRefusal tooLarge() {
        return new ChaoshuRefusal(413, "the body is too large");
    }

    static ChaoshuRefusal tooMany(String message) {
        return new ChaoshuRefusal(429, message);
    }

    static ChaoshuRefusal unavailable() {
        return new ChaoshuRefusal(503, "not available at the moment");
    }

    static ChaoshuRefusal internal() {
        return new ChaoshuRefusal(500, "something went wrong on our side");
    }

    int code() {
        return code;
    }

    Envelope envelope() {
        return new Envelope(code, getMessage(), null);
    }
}
