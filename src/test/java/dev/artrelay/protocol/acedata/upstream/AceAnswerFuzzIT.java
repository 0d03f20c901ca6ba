package dev.artrelay.protocol.acedata.upstream;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import dev.artrelay.fuzz.Mutants;
import dev.artrelay.protocol.acedata.AceDataJson;
import dev.artrelay.protocol.acedata.Requests;
import dev.artrelay.protocol.acedata.Wire;
import dev.artrelay.provider.ProviderFault;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AceAnswerFuzzIT {

    private static final String ID = Wire.json("record-qrart-succeeded").path("id").asText();

    static Stream<Arguments> captured() {
        return Mutants.ofFolder("/protocol/acedata", 25);
    }

    @MethodSource("captured")
    @FuzzTest(maxDuration = "2m")
    void an_answer_is_news_or_a_fault(byte[] answer) {
        AceDataJson.parse(answer).ifPresent(body -> {
            newsOrFault((reading, json) -> reading.ofSubmission(json), body);
            newsOrFault((reading, json) -> reading.ofCallback(json), body);
            newsOrFault((reading, json) -> reading.ofRecord(json), body);
        });
    }

    private static void newsOrFault(BiConsumer<Reading, JsonNode> read, JsonNode body) {
        try {
            read.accept(new Reading(Requests.attempt(Requests.order("v1", Requests.QR_ART, Requests.fullCode(Map.of())), ID)), body);
        } catch (ProviderFault fault) {
            fault.getMessage();
        }
    }
}
