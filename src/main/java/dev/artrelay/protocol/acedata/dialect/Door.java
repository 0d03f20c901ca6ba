package dev.artrelay.protocol.acedata.dialect;

import dev.artrelay.protocol.acedata.AceDataJson;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.Set;

/**
 * Answers what the framework would answer in words that are not Ace Data Cloud's: other paths, methods and media types, and
 * bodies that say they are too large.
 */
class Door {

    static final int BODY_LIMIT = 4 << 20;
    static final String LINES = "application/x-ndjson";

    private static final int BEFORE_ROUTING = 9_000;
    private static final String IMAGINE = "/midjourney/imagine";
    private static final Set<String> SPOKEN = Set.of("/qrart/generate", "/qrart/tasks", IMAGINE, "/midjourney/tasks");
    private static final Set<String> THEIRS_ALONE = Set.of("/midjourney/describe", "/midjourney/edits", "/midjourney/videos",
            "/midjourney/seed", "/midjourney/translate", "/midjourney/shorten");

    void register(@Observes Filters filters) {
        filters.register(this::receive, BEFORE_ROUTING);
    }

    private void receive(RoutingContext call) {
        String path = path(call);
        if (!ours(path)) {
            call.next();
        } else if (THEIRS_ALONE.contains(path)) {
            refuse(call, ErrorCode.API_NOT_IMPLEMENTED);
        } else if (!SPOKEN.contains(path)) {
            refuse(call, ErrorCode.NO_API);
        } else if (!call.request().method().equals(HttpMethod.POST)) {
            refuse(call, ErrorCode.WRONG_METHOD);
        } else if (tooLarge(call.request())) {
            call.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            refuse(call, ErrorCode.TOO_LARGE);
        } else {
            accept(call.request(), path);
            call.next();
        }
    }

    static boolean ours(String path) {
        return path.startsWith("/qrart/") || path.startsWith("/midjourney/");
    }

    private static String path(RoutingContext call) {
        String path = call.normalizedPath();
        return path.endsWith("/") && path.length() > 1 ? path.substring(0, path.length() - 1) : path;
    }

    /** Their own web client asks for lines everywhere, and other clients for anything. */
    private static void accept(HttpServerRequest request, String path) {
        String wanted = request.getHeader(HttpHeaders.ACCEPT);
        boolean lines = path.equals(IMAGINE) && wanted != null && wanted.contains(LINES);
        request.headers().set(HttpHeaders.ACCEPT, lines ? LINES : "application/json");
    }

    private static boolean tooLarge(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && (length.length() > 9 || length.matches("\\d+") && Integer.parseInt(length) > BODY_LIMIT);
    }

    private static void refuse(RoutingContext call, ErrorCode code) {
        call.response().setStatusCode(code.status()).putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .end(Buffer.buffer(AceDataJson.bytes(ErrorEnvelope.of(code, code.message()).body())));
    }
}
