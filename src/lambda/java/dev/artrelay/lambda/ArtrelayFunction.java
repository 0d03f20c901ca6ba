package dev.artrelay.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.artrelay.metric.EmbeddedMetrics;
import dev.artrelay.store.PrimeTable;
import dev.artrelay.time.Dice;
import io.quarkus.amazon.lambda.runtime.QuarkusStreamHandler;
import io.quarkus.arc.Arc;
import io.quarkus.runtime.Quarkus;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.crac.Core;

/** The handler of every function. What it does depends on the event alone. */
public class ArtrelayFunction extends QuarkusStreamHandler {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The core's own reference is a weak one. */
    private final Snapshot snapshot;
    private final EmbeddedMetrics metrics;

    /** Starts the application at once: initialisation is quicker than an invocation, and what SnapStart takes a picture of. */
    public ArtrelayFunction() {
        Quarkus.manualStart();
        snapshot = new Snapshot(super::handleRequest, bean(PrimeTable.class), bean(Dice.class));
        Core.getGlobalContext().register(snapshot);
        metrics = bean(EmbeddedMetrics.class);
    }

    /** What was measured is written before the answer is taken for the end: afterwards nothing runs. */
    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        try {
            handle(input, output, context);
        } finally {
            metrics.flush();
        }
    }

    private void handle(InputStream input, OutputStream output, Context context) throws IOException {
        byte[] payload = input.readAllBytes();
        JsonNode event = JSON.readTree(payload);
        switch (EventKind.of(event)) {
            case HTTP -> super.handleRequest(new ByteArrayInputStream(payload), output, context);
            case QUEUE -> JSON.writeValue(output, bean(WakeBatch.class).handle(event, TimeLeft.of(context)));
            case SCHEDULE -> bean(ScheduledSweep.class).handle(TimeLeft.of(context));
            case UNKNOWN -> throw new IllegalArgumentException("not an event of ours; its fields are " + fields(event));
        }
    }

    private static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }

    private static List<String> fields(JsonNode event) {
        var names = new ArrayList<String>();
        event.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
