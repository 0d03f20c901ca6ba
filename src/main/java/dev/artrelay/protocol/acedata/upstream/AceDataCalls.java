package dev.artrelay.protocol.acedata.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import dev.artrelay.protocol.acedata.AceDataJson;
import dev.artrelay.provider.Transport;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Calls Ace Data Cloud: an object comes back, or a {@link dev.artrelay.provider.ProviderFault}. */
@ApplicationScoped
class AceDataCalls {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final String EVERY_STATUS_IS_READ_HERE = "microprofile.rest.client.disable.default.mapper";

    private final AceDataClient client;
    private final String token;
    private final Duration timeout;
    private final Clock clock;

    AceDataCalls(AceDataConfig config, Clock clock) {
        this.client = QuarkusRestClientBuilder.newBuilder()
                .baseUri(config.url())
                .connectTimeout(CONNECT.toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(config.timeout().toMillis(), TimeUnit.MILLISECONDS)
                .property(EVERY_STATUS_IS_READ_HERE, true)
                .build(AceDataClient.class);
        this.token = "Bearer " + config.token().orElse("");
        this.timeout = config.timeout();
        this.clock = clock;
    }

    Uni<JsonNode> call(Product.Call call, Map<String, Object> body) {
        return Transport.within(timeout, Uni.createFrom().deferred(() -> call.of(client, token, AceDataJson.bytes(body))))
                .map(this::read);
    }

    private JsonNode read(Response answer) {
        byte[] body = answer.hasEntity() ? answer.readEntity(byte[].class) : new byte[0];
        Duration after = RetryAfter.read(answer.getHeaderString(HttpHeaders.RETRY_AFTER), clock.instant());
        return new Answer(answer.getStatus(), after, body).object();
    }
}
