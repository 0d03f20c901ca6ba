package dev.artrelay.protocol.tencent.upstream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artrelay.protocol.tencent.Orders;
import dev.artrelay.protocol.tencent.Wire;
import dev.artrelay.protocol.tencent.wire.Spelling;
import dev.artrelay.task.ImageRequest;
import dev.artrelay.task.ImageRequest.Code;
import dev.artrelay.task.ImageRequest.Frame;
import dev.artrelay.task.ImageRequest.Reference;
import dev.artrelay.task.ImageRequest.Scan;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CreateBodyTest {

    @Test
    void a_task_that_names_no_model_gets_the_configured_one() {
        ObjectNode body = new CreateBody("GEM:2.5").of(Orders.pig(null), List.of());

        assertEquals(Wire.read("{\"model_name\":\"GEM\",\"model_version\":\"2.5\",\"prompt\":\"pig\",\"session_id\":\""
                + Orders.SESSION + "\"}"), body);
    }

    @Test
    void what_is_neutral_and_what_is_the_providers_own_make_one_body() {
        List<Reference> images = List.of(new Reference("https://pics.example/1.png", null, null, "the house"),
                new Reference(null, null, "3704", null), new Reference(null, "input-2", null, null));
        Map<String, Object> options = Map.of("ModelName", "Kling", "model_version", "3.0",
                "output_config", Map.of("person_generation", "AllowAdult"),
                "file_infos", List.of(Map.of(), Map.of("reference_type", "mask", "url", "http://169.254.169.254/")));
        ImageRequest request = Orders.request("a cat", images, new Frame("16:9", "2K", 4, 9_007_199_254_740_993L), options);

        ObjectNode body = new CreateBody("GEM:2.5").of(Orders.assignment(Orders.order(request, -3, "theirs", "ctx"), null),
                Arrays.asList(null, null, "AAEC"));

        assertEquals(Wire.json("create.full-cloud"), Spelling.PASCAL.of(body));
    }

    @Test
    void what_is_ours_to_say_cannot_be_said_otherwise() {
        ImageRequest request = Orders.request("a cat", List.of(), Frame.ANY, Map.of("SessionId", "mine", "sub_app_id", 7));

        ObjectNode body = new CreateBody("GEM:2.5").of(Orders.assignment(Orders.order(request, 0, null, null), null), List.of());

        assertEquals(Orders.SESSION, body.get("session_id").asText());
        assertFalse(body.has("sub_app_id"));
        assertEquals(List.of("options.session_id not honoured: it is set by Artrelay",
                "options.sub_app_id not honoured: it is set by Artrelay"), Remarks.of(request, false));
    }

    @Test
    void what_has_no_name_there_is_remarked() {
        ImageRequest request = new ImageRequest("https://example.com", null, "a cat", null, "anime", List.of(),
                new Frame(null, null, null, 7L), new Code("H", null, null, null, null, null, null, null, null, false),
                Scan.REQUIRED, Map.of());

        assertEquals(3, Remarks.of(request, false).size());
        assertEquals(4, Remarks.of(request, true).size());
        assertEquals(List.of(), Remarks.of(Orders.pig(null).request(), true));
    }
}
