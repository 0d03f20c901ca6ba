package dev.artrelay.edge;

import dev.artrelay.edge.Premises.Answer;
import dev.artrelay.edge.Premises.Reason;
import io.quarkus.arc.All;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Lets in what a wire protocol serves at its addresses, and turns the rest away in that protocol's words. */
class Door {

    private static final int BEFORE_ROUTING = 9_000;

    private final List<Premises> all;

    Door(@All List<Premises> all) {
        this.all = List.copyOf(all);
    }

    void register(@Observes Filters filters) {
        filters.register(this::receive, BEFORE_ROUTING);
    }

    private void receive(RoutingContext call) {
        String path = path(call);
        for (Premises premises : all) {
            Optional<Set<String>> methods = premises.methods(path);
            if (methods.isPresent()) {
                receive(call, premises, methods.get());
                return;
            }
        }
        call.next();
    }

    private static String path(RoutingContext call) {
        String path = call.normalizedPath();
        return path.endsWith("/") && path.length() > 1 ? path.substring(0, path.length() - 1) : path;
    }

    private static void receive(RoutingContext call, Premises premises, Set<String> methods) {
        if (methods.isEmpty()) {
            answer(call, premises.turnedAway(Reason.NOTHING_HERE, path(call)));
        } else if (!taken(methods, call.request().method().name())) {
            call.response().putHeader(HttpHeaders.ALLOW, String.join(", ", new TreeSet<>(methods)));
            answer(call, premises.turnedAway(Reason.WRONG_METHOD, path(call)));
        } else if (AnnouncedLength.of(call.request()) > premises.largestBody()) {
            Remainder.drop(call);
            answer(call, premises.turnedAway(Reason.TOO_LARGE, path(call)));
        } else {
            call.next();
        }
    }

    private static boolean taken(Set<String> methods, String method) {
        return methods.contains(method.equals("HEAD") ? "GET" : method);
    }

    private static void answer(RoutingContext call, Answer answer) {
        call.response().setStatusCode(answer.status());
        answer.headers().forEach(call.response()::putHeader);
        call.response().end(Buffer.buffer(answer.body()));
    }
}
