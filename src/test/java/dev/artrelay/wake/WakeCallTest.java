package dev.artrelay.wake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.artrelay.task.TaskId;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WakeCallTest {

    @Test
    void a_message_gives_back_the_call() {
        WakeCall call = new WakeCall(TaskId.at(Instant.now(), new Random(1)), 12);

        assertEquals(Optional.of(call), WakeCall.parse(call.message()));
    }

    @Test
    void a_call_may_speak_of_whatever_version_is_due() {
        WakeCall call = new WakeCall(TaskId.at(Instant.now(), new Random(1)), WakeCall.DUE);

        assertEquals(call.id() + "/due", call.message());
        assertEquals(Optional.of(call), WakeCall.parse(call.message()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "x/1", "01890a5d-ac96-774b-bcce-b302099a8057", "01890a5d-ac96-774b-bcce-b302099a8057/",
        "01890a5d-ac96-774b-bcce-b302099a8057/-1", "01890a5d-ac96-774b-bcce-b302099a8057/1/2", "{\"task\":1}"})
    void anything_else_is_no_call(String message) {
        assertEquals(Optional.empty(), WakeCall.parse(message));
    }
}
