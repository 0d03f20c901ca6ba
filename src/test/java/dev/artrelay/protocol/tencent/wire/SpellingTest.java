package dev.artrelay.protocol.tencent.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artrelay.protocol.tencent.Orders;
import dev.artrelay.protocol.tencent.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {

    @ParameterizedTest
    @ValueSource(strings = {"api.CreateAigcImageTaskRequest", "create.cloud"})
    void the_clouds_names_are_the_same_after_a_way_there_and_back(String situation) {
        ObjectNode cloud = Wire.json(situation);

        assertEquals(cloud, Spelling.PASCAL.of(Spelling.plain(cloud)));
    }

    @Test
    void the_relays_names_are_the_same_after_a_way_there_and_back() {
        ObjectNode relay = Wire.json("create.relay");

        assertEquals(relay, Spelling.plain(Spelling.PASCAL.of(relay)));
    }

    @Test
    void every_name_of_the_relay_is_one_of_the_clouds() {
        known(Spelling.PASCAL.of(Wire.json("create.relay")), Wire.json("api.CreateAigcImageTaskRequest"));
    }

    private static void known(JsonNode given, JsonNode api) {
        given.properties().forEach(field -> {
            assertTrue(api.has(field.getKey()), field.getKey());
            if (field.getValue().isObject()) {
                known(field.getValue(), api.get(field.getKey()));
            } else if (field.getValue().isArray()) {
                field.getValue().forEach(item -> known(item, api.get(field.getKey()).get(0)));
            }
        });
    }

    @Test
    void an_attempt_is_known_by_task_and_number() {
        assertEquals(Orders.SESSION, new Session(Orders.ID, 1).text());
        assertEquals(new Session(Orders.ID, 1), Session.parse(Orders.SESSION).orElseThrow());
        assertTrue(new Session(Orders.ID, 999_999).text().length() <= 50);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "mysession", "019b8db4e7007000800000000000000a", "019b8db4e7007000800000000000000a-0",
        "019b8db4e7004000800000000000000a-1", "019B8DB4E7007000800000000000000A-1", "019b8db4e7007000800000000000000a-1-"})
    void other_sessions_are_none_of_ours(String text) {
        assertTrue(Session.parse(text).isEmpty());
    }
}
