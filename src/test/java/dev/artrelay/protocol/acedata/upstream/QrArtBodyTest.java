package dev.artrelay.protocol.acedata.upstream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.protocol.acedata.Requests;
import dev.artrelay.protocol.acedata.Wire;
import dev.artrelay.task.ImageRequest;
import dev.artrelay.task.ImageRequest.Code;
import dev.artrelay.task.ImageRequest.Frame;
import dev.artrelay.task.ImageRequest.Reference;
import dev.artrelay.task.ImageRequest.Scan;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class QrArtBodyTest {

    private static final Map<String, Object> OPTIONS = new TreeMap<>(Map.of("steps", 18, "pattern", "rd2", "rawurl", true));

    @Test
    void every_neutral_field_has_its_name_there() {
        ImageRequest request = Requests.fullCode(OPTIONS);

        Map<String, Object> body = QrArtBody.of(Requests.attempt(Requests.QR_ART, request));

        assertEquals(Wire.json("submit-qrart", Requests.ID.value()), Wire.sent(body));
        assertEquals(List.of(), Remarks.on(Requests.attempt(Requests.QR_ART, request)));
    }

    @Test
    void what_was_not_asked_is_not_said() {
        Map<String, Object> body = QrArtBody.of(Requests.attempt(Requests.QR_ART, Requests.code("mailto:someone@example.com")));

        assertEquals(Wire.json("submit-qrart-least", Requests.ID.value()), Wire.sent(body));
    }

    @Test
    void seeds_are_exact() {
        ImageRequest request = new ImageRequest("x", null, "p", null, null, List.of(), new Frame(null, null, null,
                9007199254740991L),
                Code.ANY, Scan.REQUIRED, Map.of());

        String sent = Wire.sent(QrArtBody.of(Requests.attempt(Requests.QR_ART, request))).toString();

        assertTrue(sent.contains("\"seed\":9007199254740991"), sent);
    }

    @Test
    void a_client_cannot_send_the_callback_elsewhere_or_spend_another_account() {
        ImageRequest request = Requests.fullCode(Map.of("callback_url", "https://thief.example", "async", true,
                "application_id", "17", "user_id", "4"));

        Map<String, Object> body = QrArtBody.of(Requests.attempt(Requests.QR_ART, request));

        assertEquals(Requests.CALLBACK, body.get("callback_url"));
        assertFalse(body.containsKey("async") || body.containsKey("application_id") || body.containsKey("user_id"));
    }

    @Test
    void what_they_have_no_word_for_is_left_out_and_remarked() {
        ImageRequest request = new ImageRequest("x", null, "p", null, "landscape_mountain",
                List.of(new Reference("https://example.com/a.png", null, null, null)), new Frame("21:9", "2K", 3, null),
                new Code("auto", null, "themed", null, null, null, null, null, null, false), Scan.REQUIRED, Map.of());

        Map<String, Object> body = QrArtBody.of(Requests.attempt(Requests.QR_ART, request));

        assertEquals(List.of("callback_url", "prompt", "content", "type"), List.copyOf(body.keySet()));
        assertEquals(List.of("style not honoured: Ace Data Cloud has no such preset",
                "aspect_ratio not honoured: Ace Data Cloud does not offer it",
                "resolution not honoured: Ace Data Cloud does not offer it",
                "count not honoured: Ace Data Cloud makes one picture",
                "images not honoured: Ace Data Cloud paints a code from its prompt alone",
                "pixel_style not honoured: Ace Data Cloud has no such style"),
                Remarks.on(Requests.attempt(Requests.QR_ART, request)));
    }

    @Test
    void its_own_clients_may_know_presets_and_sizes_that_we_do_not() {
        ImageRequest request = new ImageRequest("x", null, "p", null, "brand-new", List.of(),
                new Frame(null, "1024x1024", null, null), Code.ANY, Scan.REQUIRED, Map.of());

        Map<String, Object> body = QrArtBody.of(Requests.attempt(Requests.order("acedata", Requests.QR_ART, request), null));

        assertEquals("brand-new", body.get("preset"));
        assertEquals("1024x1024", body.get("aspect_ratio"));
    }

    @Test
    void pixels_of_theirs_go_for_a_ratio() {
        ImageRequest request = new ImageRequest("x", null, "p", null, null, List.of(), new Frame(null, "1008x576", null, null),
                Code.ANY, Scan.REQUIRED, Map.of());

        assertEquals("1008x576", QrArtBody.of(Requests.attempt(Requests.QR_ART, request)).get("aspect_ratio"));
        assertEquals(List.of(), Remarks.on(Requests.attempt(Requests.QR_ART, request)));
    }

    @Test
    void a_client_may_name_the_type_itself() {
        assertEquals("sms", QrArtBody.of(Requests.attempt(Requests.QR_ART, Requests.fullCode(Map.of("type", "sms"))))
                .get("type"));
    }

    @Test
    void what_they_would_refuse_is_refused_before_it_costs_a_call() {
        ImageRequest request = new ImageRequest(null, null, null, null, null, List.of(),
                new Frame(null, null, 2, 9007199254740992L), Code.ANY, Scan.REQUIRED, Map.of());

        assertEquals(List.of("prompt", "content", "seed", "count"),
                Objections.to(Product.QR_ART, request).stream().map(each -> each.field()).toList());
        assertEquals(List.of(), Objections.to(Product.QR_ART, Requests.fullCode(OPTIONS)));
    }
}
