package dev.artrelay.protocol.tencent;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.artrelay.fuzz.Mutants;
import dev.artrelay.protocol.tencent.upstream.Reading;
import dev.artrelay.protocol.tencent.wire.Json;
import dev.artrelay.provider.ProviderFault;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TencentAnswerFuzzIT {

    static Stream<Arguments> captured() {
        return Mutants.ofFolder("/protocol/tencent", 25);
    }

    @MethodSource("captured")
    @FuzzTest(maxDuration = "2m")
    void an_answer_is_news_or_a_fault(byte[] answer) {
        Json.read(answer).ifPresent(body -> {
            try {
                new Reading(Orders.pig(Orders.UPSTREAM_ID)).ofDetail(body.path("Response"), Orders.UPSTREAM_ID);
            } catch (ProviderFault fault) {
                fault.getMessage();
            }
        });
    }

    @MethodSource("captured")
    @FuzzTest(maxDuration = "2m")
    void an_event_is_read_or_is_none(byte[] event) {
        TencentEvent.read(event).ifPresent(read -> {
            read.session();
            read.signedWith("key", Instant.EPOCH);
        });
    }
}
