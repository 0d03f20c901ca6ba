package dev.artrelay.simulation;

import dev.artrelay.egress.Egress;
import dev.artrelay.egress.EgressRequest;
import dev.artrelay.egress.EgressResponse;
import dev.artrelay.egress.Faults;
import dev.artrelay.egress.Limits;
import dev.artrelay.egress.Unconnected;
import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** The internet: subscribers, and the pictures of upstreams. */
final class Network extends Unconnected {

    private static final byte[] NO_PICTURE = "<html>".getBytes(StandardCharsets.UTF_8);

    private final Remote remote;
    private final Weather weather;
    private final Fleet fleet;
    private final Subscribers subscribers;
    private final Upstreams upstreams;
    private final Originals originals;
    private final Promises promises;

    Network(World world, Remote remote) {
        this.remote = remote;
        this.weather = world.weather;
        this.fleet = world.fleet;
        this.subscribers = world.subscribers;
        this.upstreams = world.upstreams;
        this.originals = world.originals;
        this.promises = world;
    }

    @Override
    public Uni<EgressResponse> send(EgressRequest request) {
        return Originals.at(request.uri()) ? remote.call("read " + request.uri(), () -> originals.fetched(request.uri()))
                : posted(request);
    }

    private Uni<EgressResponse> posted(EgressRequest request) {
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
    static class Passing extends Unconnected {

        private final Egress egress;

        Passing(Egress egress) {
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
                weather.strikes(Fault.NOT_A_PICTURE) ? NO_PICTURE : maker.code().bytes()));
    }
}
