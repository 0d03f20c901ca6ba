package dev.artrelay.protocol.tencent.dialect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artrelay.accept.Submission;
import dev.artrelay.protocol.tencent.Orders;
import dev.artrelay.protocol.tencent.Wire;
import dev.artrelay.protocol.tencent.upstream.CreateBody;
import dev.artrelay.protocol.tencent.wire.Spelling;
import dev.artrelay.task.ImageRequest.Reference;
import dev.artrelay.task.Order;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AskedTest {

    @Test
    void every_field_of_the_page_reaches_the_provider() {
        Submission asked = submission(Wire.json("create.relay"), Spelling.SNAKE);
        Order order = new Order(asked.client(), asked.model(), List.of(asked.model()), asked.request(), null, asked.terms(), asked.origin());

        ObjectNode sent = new CreateBody("GEM:2.5").of(Orders.assignment(order, null), Collections.singletonList(null));

        assertEquals(Wire.json("create.relayed"), sent);
        assertEquals("image-task-67890", order.terms().deduplicationId());
    }

    @Test
    void the_official_example_is_accepted() {
        Submission asked = submission(Wire.json("create.cloud"), Spelling.PASCAL);

        assertEquals(List.of(new Reference(null, null, "3704211***509819", null)), asked.request().images());
        assertEquals(10, asked.terms().priority());
        assertEquals("mySessionContext", asked.terms().context());
        assertEquals(Map.of("model_name", "GEM", "model_version", "2.5", "enhance_prompt", "Enabled", "ext_info", "myextinfo",
                "output_config", Map.of("storage_mode", "Temporary", "person_generation", "AllowAdult",
                        "input_compliance_check", "Enabled", "output_compliance_check", "Enabled")), asked.request().options());
    }

    @ParameterizedTest
    @ValueSource(strings = {"10", "\"10\"", "\"+10\""})
    void a_priority_is_a_number_or_its_text(String value) {
        assertEquals(10, asked("\"tasks_priority\":" + value).terms().priority());
    }

    @Test
    void models_and_fields_that_nobody_knows_yet_are_carried_along() {
        Submission asked = submission(Wire.read("{\"ModelName\":\"Next\",\"ModelVersion\":\"9-lite\",\"Prompt\":\"x\",\"NewField\":{\"DeepName\":1},"
                + "\"OutputConfig\":{\"LogoAdd\":\"Enabled\"}}"), Spelling.PASCAL);

        assertEquals(Map.of("model_name", "Next", "model_version", "9-lite", "new_field", Map.of("deep_name", 1),
                "output_config", Map.of("logo_add", "Enabled")), asked.request().options());
    }

    @Test
    void bytes_are_uploads() {
        Submission asked = asked("\"file_infos\":[{\"url\":\"https://pics.example/1.png\"},{\"type\":\"Base64\",\"base64\":\"AAEC\",\"reference_type\":\"mask\"}]");

        assertEquals(1, asked.uploads().get(0).reference());
        assertArrayEquals(new byte[] {0, 1, 2}, asked.uploads().get(0).bytes());
        assertEquals(List.of(Map.of(), Map.of("reference_type", "mask")), asked.request().options().get("file_infos"));
    }

    @Test
    void an_empty_session_is_none() {
        assertEquals(null, asked("\"session_id\":\"\"").terms().deduplicationId());
    }

    @Test
    void what_is_to_stay_is_kept_for_long() {
        assertTrue(asked("\"output_config\":{\"storage_mode\":\"Permanent\"}").terms().retention()
                .compareTo(asked("\"seed\":1").terms().retention()) > 0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "{}|MissingParameter|model_name",
        "{\"model_name\":\"GEM\"}|MissingParameter|model_version",
        "{\"model_name\":\"GEM\",\"model_version\":\"2.5\"}|MissingParameter|prompt",
        "{\"model_name\":7,\"model_version\":\"2.5\"}|InvalidParameterValue|model_name",
        "{\"model_name\":\"G\",\"model_version\":\"2\",\"prompt\":[]}|InvalidParameterValue|prompt",
        "{\"model_name\":\"G\",\"model_version\":\"2\",\"prompt\":\"x\",\"tasks_priority\":11}|InvalidParameterValue|tasks_priority",
        "{\"model_name\":\"G\",\"model_version\":\"2\",\"prompt\":\"x\",\"tasks_priority\":\"high\"}|InvalidParameterValue|tasks_priority",
        "{\"model_name\":\"G\",\"model_version\":\"2\",\"prompt\":\"x\",\"tasks_priority\":1.5}|InvalidParameterValue|tasks_priority",
        "{\"model_name\":\"G\",\"model_version\":\"2\",\"prompt\":\"x\",\"seed\":9223372036854775808}|InvalidParameterValue|seed",
        "{\"model_name\":\"G\",\"model_version\":\"2\",\"prompt\":\"x\",\"output_config\":\"big\"}|InvalidParameterValue|output_config",
        "{\"model_name\":\"G\",\"model_version\":\"2\",\"prompt\":\"x\",\"output_config\":{\"resolution\":2}}|InvalidParameterValue|output_config.resolution",
        "{\"model_name\":\"G\",\"model_version\":\"2\",\"prompt\":\"x\",\"seed\":1e9999}|InvalidParameterValue|seed",
        "{\"model_name\":\"G\",\"model_version\":\"2\",\"prompt\":\"x\",\"new_field\":[{\"deep\":1e1000000}]}|InvalidParameterValue|new_field",
        "{\"model_name\":\"G\",\"model_version\":\"2\",\"prompt\":\"x\",\"output_config\":{\"scale\":1e-101}}|InvalidParameterValue|output_config.scale",
        "{\"model_name\":\"G\",\"model_version\":\"2\",\"file_infos\":{}}|InvalidParameterValue|file_infos",
        "{\"model_name\":\"G\",\"model_version\":\"2\",\"file_infos\":[1]}|InvalidParameterValue|file_infos[0]",
        "{\"model_name\":\"G\",\"model_version\":\"2\",\"file_infos\":[{\"type\":\"url\"}]}|MissingParameter|file_infos[0].url",
        "{\"model_name\":\"G\",\"model_version\":\"2\",\"file_infos\":[{\"type\":\"Tape\"}]}|InvalidParameterValue|file_infos[0].type",
        "{\"model_name\":\"G\",\"model_version\":\"2\",\"file_infos\":[{\"base64\":\"data:image/png;base64,AAEC\"}]}|InvalidParameterValue|file_infos[0].base64"})
    void what_is_wrong_is_refused_by_name(String body, String code, String field) {
        TencentRefusal relay = assertThrows(TencentRefusal.class, () -> Asked.read(Wire.read(body), Spelling.SNAKE));
        TencentRefusal cloud = assertThrows(TencentRefusal.class, () -> Asked.read(Wire.read(body), Spelling.PASCAL));

        assertEquals(code, relay.code());
        assertTrue(relay.getMessage().contains("`" + field + "`"), relay.getMessage());
        assertTrue(cloud.getMessage().contains("`" + Spelling.PASCAL.of(field) + "`"), cloud.getMessage());
    }

    @Test
    void what_is_too_long_is_refused_in_their_words() {
        assertEquals("InvalidParameterValue.SessionIdTooLong", refused("\"session_id\":\"" + "x".repeat(51) + "\""));
        assertEquals("InvalidParameterValue.SessionContextTooLong", refused("\"session_context\":\"" + "x".repeat(1_001) + "\""));
        assertEquals("InvalidParameterValue", refused("\"prompt\":\"" + "x".repeat(4_001) + "\""));
        assertEquals("InvalidParameterValue", refused("\"new_field\":\"" + "x".repeat(20_000) + "\""));
        assertEquals(50, asked("\"session_id\":\"" + "图".repeat(50) + "\"").terms().deduplicationId().length());
    }

    private static String refused(String fields) {
        return assertThrows(TencentRefusal.class, () -> asked(fields)).code();
    }

    private static Submission asked(String fields) {
        String prompt = fields.contains("\"prompt\"") ? "" : "\"prompt\":\"x\",";
        return submission(Wire.read("{\"model_name\":\"GEM\",\"model_version\":\"2.5\"," + prompt + fields + "}"), Spelling.SNAKE);
    }

    private static Submission submission(ObjectNode body, Spelling spelling) {
        return Submissions.of("client", Asked.read(body, spelling));
    }
}
