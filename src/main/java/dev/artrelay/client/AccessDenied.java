package dev.artrelay.client;

import java.io.Serial;

/** A gate that stays shut; its message may be shown. */
public final class AccessDenied extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final Reason reason;

    AccessDenied(Reason reason, String message) {
        super(message, null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    public enum Reason {
        /** Nobody knows who is calling. */
        UNKNOWN,
        /** It is known who is calling, and that this is not for them. */
        FORBIDDEN
    }
}
