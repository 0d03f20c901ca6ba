package dev.artrelay.lambda;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.artrelay.store.PrimeTable;
import dev.artrelay.time.Dice;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.crac.Context;
import org.crac.Resource;
import org.jboss.logging.Logger;

/** What a started function does before SnapStart takes a picture of it, and what each of the many does that go on from there. */
final class Snapshot implements Resource {

    private static final Logger LOG = Logger.getLogger(Snapshot.class);
    private static final Duration LIMIT = Duration.ofSeconds(6);

    private final RequestStreamHandler http;
    private final PrimeTable table;
    private final Dice dice;

    Snapshot(RequestStreamHandler http, PrimeTable table, Dice dice) {
        this.http = http;
        this.table = table;
        this.dice = dice;
    }

    /** Readiness is speed and nothing else: whatever is not ready, the picture is taken. */
    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        try {
            http.handleRequest(request(), OutputStream.nullOutputStream(), null);
            table.prime().await().atMost(LIMIT);
        } catch (IOException | RuntimeException fault) {
            LOG.warn("the first invocation will have to load what it needs", fault);
        }
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {
        dice.renew();
    }

    /** It is refused for want of a key, and has by then met all that stands before a resource. */
    private static InputStream request() {
        return new ByteArrayInputStream("""
                {"version":"1.0","httpMethod":"GET","path":"/v1/models","resource":"/v1/models","headers":{},"multiValueHeaders":{},
                "requestContext":{"httpMethod":"GET","path":"/v1/models","stage":"$default"},"isBase64Encoded":false}
                """.getBytes(StandardCharsets.UTF_8));
    }
}
