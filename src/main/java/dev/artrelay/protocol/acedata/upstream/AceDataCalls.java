package dev.artrelay.protocol.acedata.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import dev.artrelay.deliver.RetryAfter;
import dev.artrelay.edge.UpstreamClient;
import dev.artrelay.protocol.acedata.AceDataJson;
import dev.artrelay.provider.Transport;
import dev.artrelay.task.Trace;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** Calls Ace Data Cloud: an object comes back, or a {@link dev.artrelay.provider.ProviderFault}. */
@ApplicationScoped
class AceDataCalls {

    /** Fifty records with their requests are some hundred kB. */
    private static final int LARGEST = 8 << 20;

    private final AceDataClient client;
    private final String token;
    private final Duration timeout;
    private final Clock clock;

    AceDataCalls(AceDataConfig config, Clock clock) {
        this.client = UpstreamClient.at(config.url(), config.timeout(), LARGEST).build(AceDataClient.class);
        this.token = "Bearer " + config.token().orElse("");
        this.timeout = config.timeout();
        this.clock = clock;
    }

    /** @param trace of the one task that it is about, or null */
    Uni<JsonNode> call(Product.Call call, Trace trace, Map<String, Object> body) {
        return Transport.within(timeout, Uni.createFrom().deferred(() -> call.of(client, token, trace, AceDataJson.bytes(body))))
                .map(this::read);
    }

    private JsonNode read(Response answer) {
        byte[] body = answer.hasEntity() ? answer.readEntity(byte[].class) : new byte[0];
        Duration after = RetryAfter.read(answer.getHeaderString(HttpHeaders.RETRY_AFTER), clock.instant()).orElse(null);
        return new Answer(answer.getStatus(), after, body).object();
    }
}
