package dev.artrelay.protocol.acedata.dialect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.artrelay.protocol.acedata.Requests;
import dev.artrelay.protocol.acedata.Wire;
import dev.artrelay.task.EventType;
import dev.artrelay.task.ImageRequest;
import dev.artrelay.task.ImageRequest.Code;
import dev.artrelay.task.ImageRequest.Frame;
import dev.artrelay.task.ImageRequest.Reference;
import dev.artrelay.task.ImageRequest.Scan;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormsTest {

    @Test
    void every_field_of_a_code_has_its_neutral_name() {
        Asked asked = QrArtForm.read(given(Wire.text("dialect-qrart-full")));

        assertEquals(new ImageRequest("https://example.com/menu", "https://example.com/code.png", "a mountain lake at dawn", null,
                "sunset", List.of(), new Frame("16:9", null, null, 8854035076374666L),
                new Code("Q", 2.0, "rounded", "octagon", "circle", 90, "top-left", 10, 0.25, false), Scan.REQUIRED,
                Map.of("steps", 18L, "pattern", "rd2", "rawurl", true)), asked.request());
        assertEquals(Map.of("callback_url", "https://client.example/hook", "content_image_url", "https://example.com/code.png"),
                asked.links());
        assertFalse(asked.heldUntilDone());
    }

    @Test
    void what_was_asked_is_shown_as_it_was_said() {
        assertEquals(Wire.json("dialect-qrart-full-echo", Requests.ID.value()), echo("dialect-qrart-full"));
    }

    @Test
    void the_echo_of_their_own_example_is_the_example() {
        JsonNode expected = Wire.json("dialect-qrart-seed-echo", Requests.ID.value());

        JsonNode shown = echo("dialect-qrart-seed-request");

        assertEquals(expected.properties().stream().map(Map.Entry::getKey).sorted().toList(),
                shown.properties().stream().map(Map.Entry::getKey).sorted().toList());
        expected.properties().forEach(field -> assertEquals(
                field.getKey().equals("callback_url") ? Stages.HOOK : field.getValue().asText(), shown.get(field.getKey())
                        .asText(), field.getKey()));
    }

    @Test
    void only_what_the_neutral_request_does_not_say_is_kept() {
        Asked asked = QrArtForm.read(given("{\"type\":\"link\",\"prompt\":\"p\",\"content\":\"https://example.com\",\"seed\":7}"));

        assertEquals("{\"type\":\"link\"}", asked.echo());
    }

    @Test
    void an_echo_is_bounded() {
        Asked asked = QrArtForm.read(given("{\"type\":\"sms\",\"prompt\":\"p\",\"content\":\"" + "ü".repeat(4_000) + "\",\"x\":\""
                + "y".repeat(100_000) + "\"}"));

        assertEquals("{\"type\":\"sms\"}", asked.echo());
    }

    @Test
    void a_number_that_nobody_can_write_out_is_no_echo() {
        Asked asked = QrArtForm.read(given("{\"type\":\"sms\",\"prompt\":\"p\",\"content\":1e1000000}"));

        assertEquals("smsto:1E+1000000", asked.request().content());
        assertEquals("{\"type\":\"sms\"}", asked.echo());
    }

    private static JsonNode echo(String situation) {
        Asked asked = QrArtForm.read(given(Wire.text(situation)));
        return Wire.sent(RequestEcho.QR_ART.of(Stages.waiting(asked.request(), Requests.QR_ART, asked.echo())));
    }

    @ParameterizedTest
    @CsvSource({
        "link, https://example.com, https://example.com", "text, a@example.com, a@example.com", "email, a@example.com, mailto:a@example.com",
        "email, MAILTO:a@example.com, MAILTO:a@example.com", "phone, +49 30 1234, tel:+49 30 1234", "phone, tel:+49301234, tel:+49301234",
        "sms, +491701234:Hello, smsto:+491701234:Hello", "sms, sms:+491701234, sms:+491701234", "Email, a@example.com, mailto:a@example.com"
    })
    void the_type_says_what_the_code_says(String type, String content, String says) {
        assertEquals(says, QrArtForm.read(given("{\"type\":\"" + type + "\",\"prompt\":\"p\",\"content\":\"" + content + "\"}")).request().content());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "{}; type is required",
        "{\"type\":\"fax\",\"prompt\":\"p\",\"content\":\"x\"}; type must be one of link, text, email, phone, sms",
        "{\"type\":\"link\",\"content\":\"x\"}; prompt is required",
        "{\"type\":\"link\",\"prompt\":\"\",\"content\":\"x\"}; prompt is required",
        "{\"type\":\"link\",\"prompt\":\"p\"}; content is required",
        "{\"type\":\"link\",\"prompt\":{},\"content\":\"x\"}; prompt must be a string",
        "{\"type\":\"link\",\"prompt\":\"p\",\"content\":\"x\",\"ecl\":\"Z\"}; ecl must be one of H, L, M, Q",
        "{\"type\":\"link\",\"prompt\":\"p\",\"content\":\"x\",\"qrw\":9}; qrw must be 1.5 to 3",
        "{\"type\":\"link\",\"prompt\":\"p\",\"content\":\"x\",\"qrw\":\"much\"}; qrw must be a number",
        "{\"type\":\"link\",\"prompt\":\"p\",\"content\":\"x\",\"qrw\":1e999999999}; qrw must be a number",
        "{\"type\":\"link\",\"prompt\":\"p\",\"content\":\"x\",\"rotate\":45}; rotate must be one of 0, 90, 180, 270",
        "{\"type\":\"link\",\"prompt\":\"p\",\"content\":\"x\",\"steps\":10.5}; steps must be a whole number",
        "{\"type\":\"link\",\"prompt\":\"p\",\"content\":\"x\",\"seed\":9223372036854775808}; seed must be 0 to 9223372036854775807",
        "{\"type\":\"link\",\"prompt\":\"p\",\"content\":\"x\",\"async\":\"maybe\"}; async must be a boolean",
        "{\"type\":\"link\",\"prompt\":\"p\",\"content\":\"x\",\"aspect_ratio\":\"wide\"}; aspect_ratio must be one of 1:1, 16:9, 9:16, 4:3, 3:4",
        "[]; The json payload is not valid to request the API.",
        "{\"type\":; The json payload is not valid to request the API.",
        "{} {}; The json payload is not valid to request the API."
    })
    void what_cannot_be_is_refused_by_name(String body, String why) {
        Refused refused = assertThrows(Refused.class, () -> QrArtForm.read(given(body)));

        assertEquals(why, refused.getMessage());
        assertEquals(ErrorCode.BAD_REQUEST, refused.code());
    }

    @Test
    void pixels_are_a_resolution() {
        assertEquals(new Frame(null, "1008x576", null, null), QrArtForm.read(
                given("{\"type\":\"link\",\"prompt\":\"p\",\"content\":\"x\",\"aspect_ratio\":\"1008x576\"}")).request().frame());
    }

    @Test
    void a_follow_up_names_its_picture_and_brings_its_mask() {
        Asked asked = ImagineForm.read(given(Wire.text("dialect-imagine-follow-up")));

        assertEquals(Map.of("action", "variation_region", "image_id", "1216425082772131840", "mode", "fast", "version", "7",
                "quality", "1", "hd", true, "style_reference", false, "timeout", 1200L), asked.request().options());
        assertEquals(List.of(new Reference(null, null, null, "mask")), asked.request().images());
        assertArrayEquals(Base64.getDecoder().decode("/9j/4AAQ"), asked.uploads().get(0).bytes());
        assertEquals(Duration.ofSeconds(1320), asked.deadline());
        assertTrue(asked.heldUntilDone());
    }

    @Test
    void a_mask_that_is_a_link_is_vetted() {
        Asked asked = ImagineForm.read(given("{\"action\":\"variation_region\",\"image_id\":\"1\",\"mask\":\"https://example.com/m.png\"}"));

        assertEquals(Map.of("mask", "https://example.com/m.png"), asked.links());
        assertEquals(List.of(), asked.uploads());
    }

    @Test
    void to_generate_is_no_follow_up() {
        assertEquals(Map.of(), ImagineForm.read(given("{\"prompt\":\"a cat\",\"action\":\"generate\"}")).request().options());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "{}; prompt is required", "{\"action\":\"upscale1\"}; image_id is required",
        "{\"action\":\"rm -rf\",\"image_id\":\"1\"}; action is not supported",
        "{\"prompt\":\"a\",\"mode\":\"slow\"}; mode must be one of fast, relax, turbo",
        "{\"action\":\"variation_region\",\"image_id\":\"1\",\"mask\":\"A\"}; mask must be base64 or a URL"
    })
    void a_picture_that_cannot_be_is_refused_by_name(String body, String why) {
        assertEquals(why, assertThrows(Refused.class, () -> ImagineForm.read(given(body))).getMessage());
    }

    @Test
    void who_wants_progress_hears_of_the_beginning_too() {
        Asked asked = ImagineForm.read(given("{\"prompt\":\"a cat\",\"callback_url\":\"https://client.example/hook\"}"));

        assertEquals(EventType.TERMINAL, asked.by("client", false).webhook().events());
        assertEquals(List.of(EventType.values()), asked.by("client", true).webhook().events());
    }

    private static Given given(String body) {
        return Given.read(body.getBytes(UTF_8));
    }
}
