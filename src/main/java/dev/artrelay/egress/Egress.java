package dev.artrelay.egress;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.RequestOptions;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sends requests to URLs that a client or an upstream handed us, and to vetted addresses only.
 *
 * <p>Any status is an answer; what prevents one is an {@link EgressFault}.
 */
@Singleton
public class Egress {

    static final int REDIRECTS = 3;

    /** Of a host's addresses, how many are tried while none takes the connection. */
    private static final int ADDRESSES = 3;

    private final Vertx vertx;
    private final EgressGuard guard;
    private final String userAgent;
    private final HttpClient client;

    @Inject
    public Egress(Vertx vertx, EgressGuard guard,
                  @ConfigProperty(name = "quarkus.application.version") String version) {
        this(vertx, guard, version, options());
    }

    Egress(Vertx vertx, EgressGuard guard, String version, HttpClientOptions options) {
        this.vertx = vertx;
        this.guard = guard;
        this.userAgent = "Artrelay/" + version;
        this.client = vertx.createHttpClient(options);
    }

    /** Connections are not kept: a function that was frozen would find them dead, with a request half sent. */
    static HttpClientOptions options() {
        return new HttpClientOptions()
                .setKeepAlive(false)
                .setMaxPoolSize(64)
                .setMaxWaitQueueSize(1_024)
                .setConnectTimeout(5_000)
                .setSslHandshakeTimeout(5);
    }

    /** To a URL that a client named. A redirect is an answer like any other. */
    public Uni<EgressResponse> send(EgressRequest request) {
        return within(request.limits(), exchange(request, NamedBy.CLIENT));
    }

    /** What is at a URL that an upstream named: plain {@code http} and up to three redirects are in order. */
    public Uni<EgressResponse> download(URI uri, Limits limits) {
        return within(limits, follow(EgressRequest.get(uri, limits), REDIRECTS));
    }

    private Uni<EgressResponse> follow(EgressRequest request, int redirects) {
        return exchange(request, NamedBy.UPSTREAM).chain(answer -> follow(request, answer, redirects));
    }

    private Uni<EgressResponse> follow(EgressRequest request, EgressResponse answer, int redirects) {
        Optional<URI> next = Redirect.of(request.uri(), answer);
        if (next.isPresent() && redirects == 0) {
            throw EgressFault.protocol("The answer is more than " + REDIRECTS + " redirects away");
        }
        return next.map(uri -> follow(EgressRequest.get(uri, request.limits()), redirects - 1))
                .orElseGet(() -> Uni.createFrom().item(answer));
    }

    private Uni<EgressResponse> exchange(EgressRequest request, NamedBy namedBy) {
        return guard.route(request.uri(), namedBy).chain(route -> exchange(request, route));
    }

    private Uni<EgressResponse> exchange(EgressRequest request, Route route) {
        return route.addresses().stream()
                .limit(ADDRESSES)
                .map(address -> exchange(request, route, address))
                .reduce(Egress::orElse)
                .orElseThrow();
    }

    private Uni<EgressResponse> exchange(EgressRequest request, Route route, InetAddress address) {
        RequestOptions options = route.over(address, request).putHeader(HttpHeaders.USER_AGENT, userAgent);
        return Exchange.of(vertx, client, options, request);
    }

    private static Uni<EgressResponse> orElse(Uni<EgressResponse> first, Uni<EgressResponse> second) {
        return first.onFailure(Egress::unconnected).recoverWithUni(second);
    }

    private static boolean unconnected(Throwable failure) {
        return failure instanceof EgressFault fault && fault.unconnected();
    }

    private static Uni<EgressResponse> within(Limits limits, Uni<EgressResponse> exchange) {
        return exchange.ifNoItem().after(limits.time()).failWith(() -> EgressFault.late(limits.time()));
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
