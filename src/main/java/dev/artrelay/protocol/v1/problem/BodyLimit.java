package dev.artrelay.protocol.v1.problem;

import dev.artrelay.edge.AnnouncedLength;
import io.vertx.core.http.HttpServerRequest;

/** How large a v1 body may be. */
public final class BodyLimit {

    /** 4 MiB. */
    public static final int BYTES = 4 << 20;

    private BodyLimit() {
    }

    public static Refusal refusal() {
        return Refusal.of(Code.TOO_LARGE, "a body may have " + BYTES + " bytes at most");
    }

    /** Does a request announce a larger one? */
    static boolean exceeded(HttpServerRequest request) {
        return request.path() != null && request.path().startsWith("/v1/") && AnnouncedLength.of(request) > BYTES;
    }
}
