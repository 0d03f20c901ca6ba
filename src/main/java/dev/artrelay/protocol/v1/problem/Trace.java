package dev.artrelay.protocol.v1.problem;

import io.vertx.ext.web.RoutingContext;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Under which id the log knows a request.
 *
 * @see <a href="https://www.w3.org/TR/trace-context/#traceparent-header">W3C trace context</a>
 */
record Trace(String id) {

    private static final String KEY = Trace.class.getName();
    private static final Pattern PARENT = Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-.*)?");
    private static final int BYTES = 16;

    /** The same for the whole of a request. */
    static Trace of(RoutingContext request) {
        Trace known = request.get(KEY);
        return known != null ? known : begun(request);
    }

    private static Trace begun(RoutingContext request) {
        Trace trace = from(request.request().getHeader("traceparent"));
        request.put(KEY, trace);
        return trace;
    }

    static Trace from(String traceparent) {
        Matcher parent = PARENT.matcher(traceparent == null ? "" : traceparent);
        return new Trace(parent.matches() ? parent.group(1) : fresh());
    }

    /** Not a secret, so any randomness will do. */
    private static String fresh() {
        byte[] id = new byte[BYTES];
        ThreadLocalRandom.current().nextBytes(id);
        return HexFormat.of().formatHex(id);
    }
}
