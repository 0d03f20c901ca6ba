package dev.artrelay.protocol.acedata.dialect;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.artrelay.fuzz.Mutants;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AceRequestFuzzIT {

    static Stream<Arguments> captured() {
        return Mutants.ofFolder("/protocol/acedata", 25);
    }

    @MethodSource("captured")
    @FuzzTest(maxDuration = "2m")
    void a_body_is_read_or_refused(byte[] body) {
        readOrRefused(given -> QrArtForm.read(given).by("acme", false), body);
        readOrRefused(given -> ImagineForm.read(given).by("acme", true), body);
        readOrRefused(TasksQuery::read, body);
    }

    private static void readOrRefused(Consumer<Given> form, byte[] body) {
        try {
            form.accept(Given.read(body));
        } catch (Refused refused) {
            refused.code();
        }
    }
}
