package dev.artrelay.edge;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/** What is still to come of a body that nobody wants: whoever is cut off while sending never reads the answer. */
public final class Remainder {

    private static final Duration LINGER = Duration.ofSeconds(10);

    private Remainder() {
    }

    /**
     * It is let in and dropped while the call is answered; not for ever, and then the connection is of no more use, or where
     * several share it, this one's part of it.
     */
    public static void drop(RoutingContext call) {
        HttpServerRequest request = call.request();
        boolean shared = request.version() == HttpVersion.HTTP_2;
        if (!shared) {
            call.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        request.handler(null);
        if (!request.isEnded()) {
            request.resume();
        }
        call.vertx().setTimer(LINGER.toMillis(), over -> end(request, shared));
    }

    private static void end(HttpServerRequest request, boolean shared) {
        if (!shared) {
            request.connection().close();
        } else if (!request.isEnded()) {
            request.response().reset();
        }
    }
}
