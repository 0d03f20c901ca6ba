package dev.artrelay.edge;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jboss.resteasy.reactive.client.api.LoggingScope;

/** How upstreams are called: every status is an answer, and every answer has an end. */
public final class UpstreamClient {

    private static final String EVERY_STATUS_IS_AN_ANSWER = "microprofile.rest.client.disable.default.mapper";
    private static final Duration CONNECT = Duration.ofSeconds(5);
    /** A last resort: whoever calls has a limit of its own, and knows what its passing means. */
    private static final Duration MARGIN = Duration.ofSeconds(5);

    private UpstreamClient() {
    }

    /**
     * The client's builder.
     *
     * @param limit for one call
     * @param largest answer, in bytes
     */
    public static QuarkusRestClientBuilder at(URI origin, Duration limit, int largest) {
        return QuarkusRestClientBuilder.newBuilder().baseUri(origin)
                .connectTimeout(CONNECT.toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(limit.plus(MARGIN).toMillis(), TimeUnit.MILLISECONDS)
                .property(EVERY_STATUS_IS_AN_ANSWER, true)
                .loggingScope(LoggingScope.REQUEST_RESPONSE)
                .clientLogger(new AnswerLimit(largest));
    }
}
