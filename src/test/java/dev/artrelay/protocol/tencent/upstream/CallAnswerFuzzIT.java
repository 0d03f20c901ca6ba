package dev.artrelay.protocol.tencent.upstream;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artrelay.fuzz.Mutants;
import dev.artrelay.protocol.tencent.Orders;
import dev.artrelay.provider.Assignment;
import dev.artrelay.provider.ProviderFault;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the calls are answered that make a task, and that list tasks. */
class CallAnswerFuzzIT {

    private static final Duration SOON = Duration.ofSeconds(10);

    static Stream<Arguments> captured() {
        return Mutants.ofFolder("/protocol/tencent", 25);
    }

    @MethodSource("captured")
    @FuzzTest(maxDuration = "10m")
    void a_creation_has_an_id_or_is_a_fault(byte[] answer) {
        try {
            assertFalse(Answers.taskId(read(answer)).isBlank());
        } catch (ProviderFault fault) {
            fault.ofSubmit(1);
        }
    }

    @MethodSource("captured")
    @FuzzTest(maxDuration = "10m")
    void a_listing_finds_what_is_looked_for_or_nothing_or_is_a_fault(byte[] answer) {
        List<Assignment> lost = List.of(Orders.pig(null));
        Listing listing = new Listing(query -> Uni.createFrom().item(() -> Answers.response(read(answer))));

        try {
            assertTrue(lost.containsAll(listing.find(lost).await().atMost(SOON).keySet()));
        } catch (ProviderFault fault) {
            fault.ofSubmit(1);
        }
    }

    private static ObjectNode read(byte[] answer) {
        return new Answers(Clock.systemUTC()).read(Response.ok(answer).build());
    }
}
