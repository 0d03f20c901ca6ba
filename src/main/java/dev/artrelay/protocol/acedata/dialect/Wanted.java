package dev.artrelay.protocol.acedata.dialect;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;

/** Reads what a client wants of an answer: their own web client asks for lines everywhere, and other clients for anything. */
class Wanted {

    static final String LINES = "application/x-ndjson";

    private static final int BEFORE_ROUTING = 8_000;

    void register(@Observes Filters filters) {
        filters.register(Wanted::read, BEFORE_ROUTING);
    }

    private static void read(RoutingContext call) {
        String path = call.normalizedPath();
        if (AceDataPremises.ours(path)) {
            String wanted = call.request().getHeader(HttpHeaders.ACCEPT);
            boolean lines = path.startsWith(AceDataPremises.IMAGINE) && wanted != null && wanted.contains(LINES);
            call.request().headers().set(HttpHeaders.ACCEPT, lines ? LINES : "application/json");
        }
        call.next();
    }
}
