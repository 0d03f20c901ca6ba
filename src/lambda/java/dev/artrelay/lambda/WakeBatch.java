package dev.artrelay.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import dev.artrelay.store.UnreadableRow;
import dev.artrelay.wake.WakeCall;
import dev.artrelay.wake.Worker;
import io.quarkus.arc.Unremovable;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/** Wakes from the queue, all followed at the same time. What fails or takes too long goes back, and nothing else does. */
@ApplicationScoped
@Unremovable
class WakeBatch {

    private static final Logger LOG = Logger.getLogger(WakeBatch.class);

    private final Worker worker;

    WakeBatch(Worker worker) {
        this.worker = worker;
    }

    /** Answers with the messages that Lambda is to leave in the queue. */
    Answer handle(JsonNode event, TimeLeft left) {
        return Multi.createFrom().iterable(event.path("Records"))
                .onItem().transformToUni(message -> follow(message, left.duration()))
                .merge(Integer.MAX_VALUE)
                .collect().asList()
                .map(outcomes -> new Answer(outcomes.stream().flatMap(List::stream).toList()))
                .await().atMost(left.duration().plusSeconds(1));
    }

    private Uni<List<Unfinished>> follow(JsonNode message, Duration limit) {
        String id = message.path("messageId").asText();
        return work(message)
                .ifNoItem().after(limit).fail()
                .replaceWith(List.<Unfinished>of())
                .onFailure().invoke(fault -> LOG.warnf(fault, "wake %s goes back to the queue", id))
                .onFailure().recoverWithItem(List.of(new Unfinished(id)));
    }

    /**
     * A message that is none of ours fails, until the queue puts it aside among its dead letters: another release may know it.
     * A row that cannot be read is left to the sweep, which raises the alarm and puts it aside.
     */
    private Uni<Void> work(JsonNode message) {
        return Uni.createFrom().deferred(() -> {
            WakeCall call = WakeCall.parse(message.path("body").asText()).orElseThrow();
            return worker.woken(call.id(), call.version());
        })
                .onFailure(UnreadableRow.class).invoke(fault -> LOG.warnf("a wake is left to the sweep: %s", fault.getMessage()))
                .onFailure(UnreadableRow.class).recoverWithNull();
    }

    record Answer(List<Unfinished> batchItemFailures) {
    }

    record Unfinished(String itemIdentifier) {
    }
}
