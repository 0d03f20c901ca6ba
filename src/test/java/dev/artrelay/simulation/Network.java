package dev.artrelay.simulation;

import dev.artrelay.egress.Egress;
import dev.artrelay.egress.EgressRequest;
import dev.artrelay.egress.EgressResponse;
import dev.artrelay.egress.Faults;
import dev.artrelay.egress.Limits;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** The internet: subscribers, and the pictures of upstreams. */
final class Network extends Egress {

    private static final Vertx NOWHERE = (Vertx) Proxy.newProxyInstance(Network.class.getClassLoader(),
            new Class<?>[] {Vertx.class}, (proxy, method, args) -> null);
    private static final byte[] NO_PICTURE = "<html>".getBytes(StandardCharsets.UTF_8);

    private final Remote remote;
    private final Weather weather;
    private final Fleet fleet;
    private final Subscribers subscribers;
    private final Upstreams upstreams;
    private final Promises promises;

    Network(Remote remote, Weather weather, Fleet fleet, Subscribers subscribers, Upstreams upstreams, Promises promises) {
        super(NOWHERE, null, "0");
        this.remote = remote;
        this.weather = weather;
        this.fleet = fleet;
        this.subscribers = subscribers;
        this.upstreams = upstreams;
        this.promises = promises;
    }

    @Override
    public Uni<EgressResponse> send(EgressRequest request) {
        String message = request.headers().get("webhook-id");
        return remote.call("tell " + request.uri() + " " + message, () -> subscribers.at(request.uri()).taken(request))
                .invoke(answer -> promises.answered(message, answer.status()));
    }

    @Override
    public Uni<EgressResponse> download(URI uri, Limits limits) {
        UpstreamTask maker = upstreams.known(uri.getPath().substring(1)).orElse(null);
        return remote.call("download " + uri, () -> picture(maker))
                .invoke(answer -> {
                    if (maker != null) {
                        Poison.of(maker.assignment().request()).taken("KEEP", fleet);
                    }
                });
    }

    /** A network behind a network: what a mutant does not change. */
    static class Passing extends Egress {

        private final Egress egress;

        Passing(Egress egress) {
            super(NOWHERE, null, "0");
            this.egress = egress;
        }

        @Override
        public Uni<EgressResponse> send(EgressRequest request) {
            return egress.send(request);
        }

        @Override
        public Uni<EgressResponse> download(URI uri, Limits limits) {
            return egress.download(uri, limits);
        }
    }

    private Answer<EgressResponse> picture(UpstreamTask maker) {
        if (maker == null || weather.strikes(Fault.NO_PICTURE)) {
            return Answer.of(new EgressResponse(404, Map.of(), new byte[0]));
        }
        if (weather.strikes(Fault.SUBSCRIBER_SLOW)) {
            return Answer.<EgressResponse>failed(Faults.unconnected()).after(Duration.ofSeconds(5));
        }
        return Answer.of(new EgressResponse(200, Map.of(),
                weather.strikes(Fault.NOT_A_PICTURE) ? NO_PICTURE : upstreams.picture()));
    }
}
