package dev.artrelay.client;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Tells the holder of a limited key how much is left, with every answer in every dialect. */
class AllowanceHeaders {

    private final Caller caller;

    AllowanceHeaders(Caller caller) {
        this.caller = caller;
    }

    @ServerResponseFilter
    void tell(ContainerResponseContext answer) {
        List<Allowance> allowances = caller.allowances();
        if (!allowances.isEmpty()) {
            answer.getHeaders().putSingle("RateLimit-Policy", joined(allowances.stream().map(Allowance::policyField).toList()));
            answer.getHeaders().putSingle("RateLimit", joined(allowances.stream().map(Allowance::limitField).toList()));
        }
        caller.refusal().ifPresent(full -> answer.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, seconds(full.after())));
    }

    private static String joined(List<String> fields) {
        return fields.stream().collect(Collectors.joining(", "));
    }

    private static long seconds(Duration wait) {
        return Math.max(1, (long) Math.ceil(wait.toNanos() / 1e9));
    }
}
