package dev.artrelay.protocol.v1.problem;

import dev.artrelay.task.Trace;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.ThreadLocalRandom;

/** Under which id the log knows a request: that of the trace it is part of, or of one that begins with it. */
final class RequestTrace {

    private static final String KEY = RequestTrace.class.getName();

    private RequestTrace() {
    }

    /** The same for the whole of a request. */
    static Trace of(RoutingContext request) {
        Trace known = request.get(KEY);
        return known != null ? known : begun(request);
    }

    /** Not a secret, so any randomness will do. */
    private static Trace begun(RoutingContext request) {
        Trace trace = Trace.read(request.request().headers().getAll(Trace.HEADER))
                .orElseGet(() -> Trace.begun(ThreadLocalRandom.current()));
        request.put(KEY, trace);
        return trace;
    }
}
