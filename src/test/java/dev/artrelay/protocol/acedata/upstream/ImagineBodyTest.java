package dev.artrelay.protocol.acedata.upstream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.protocol.acedata.Requests;
import dev.artrelay.protocol.acedata.Wire;
import dev.artrelay.task.ImageRequest;
import dev.artrelay.task.ImageRequest.Code;
import dev.artrelay.task.ImageRequest.Frame;
import dev.artrelay.task.ImageRequest.Reference;
import dev.artrelay.task.ImageRequest.Scan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ImagineBodyTest {

    @Test
    void options_have_fields_and_the_rest_goes_into_the_prompt() {
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("mode", "turbo");
        options.put("version", "8.1");
        options.put("quality", ".5");
        options.put("hd", true);
        options.put("translation", false);
        options.put("split_images", true);
        options.put("timeout", 300);
        ImageRequest request = new ImageRequest(null, null, "a cat on a table", "dogs", null,
                List.of(new Reference("https://example.com/ref.png", null, null, null)), new Frame("16:9", null, null,
                        4294967295L),
                Code.ANY, Scan.REQUIRED, options);

        assertEquals(Wire.json("submit-imagine", Requests.ID.value()), sent(request, null));
        assertEquals(List.of(), Remarks.on(Requests.attempt(Requests.MIDJOURNEY, request)));
    }

    @Test
    void a_follow_up_names_its_picture_and_the_region() {
        ImageRequest request = Requests.picture("a red hat", Frame.ANY, List.of(new Reference(null, "input-0", null, "mask")),
                Map.of("action", "variation_region", "image_id", "1216425082772131840"));

        assertEquals(Wire.json("submit-imagine-follow-up", Requests.ID.value()), sent(request, "/9j/4AAQ"));
    }

    @Test
    void a_mask_may_be_a_link() {
        ImageRequest request = Requests.picture("a red hat", Frame.ANY,
                List.of(new Reference("https://example.com/mask.png", null, null, "mask")),
                Map.of("action", "variation_region", "image_id", "1"));

        assertEquals("https://example.com/mask.png", sent(request, null).get("mask").asText());
    }

    @Test
    void parameters_that_the_client_wrote_itself_stand() {
        ImageRequest request = Requests.picture("a cat --aspect 1:1 --seed 5", new Frame("16:9", null, null, 7L), List.of(),
                Map.of());

        assertEquals("a cat --aspect 1:1 --seed 5", sent(request, null).get("prompt").asText());
    }

    @Test
    void what_midjourney_has_no_word_for_is_remarked() {
        ImageRequest request = new ImageRequest("https://example.com", null, "a cat", null, "sunset",
                List.of(new Reference(null, "input-0", null, null)), new Frame(null, "2K", 1, 4294967296L),
                Code.ANY, Scan.REQUIRED, Map.of());

        List<String> remarks = Remarks.on(Requests.attempt(Requests.MIDJOURNEY, request));

        assertEquals(List.of("style", "resolution", "count", "seed", "images", "content and code"),
                remarks.stream().map(remark -> remark.substring(0, remark.indexOf(" not honoured"))).toList());
        assertEquals("a cat", sent(request, null).get("prompt").asText());
    }

    @Test
    void a_new_picture_needs_a_prompt_and_a_follow_up_its_picture() {
        assertEquals(List.of("prompt"), fields(Requests.picture(null, Frame.ANY, List.of(), Map.of())));
        assertEquals(List.of("options.image_id"), fields(Requests.picture(null, Frame.ANY, List.of(), Map.of("action",
                "upscale1"))));
        assertTrue(fields(Requests.picture(null, Frame.ANY, List.of(), Map.of("action", "upscale1", "image_id", "1"))).isEmpty());
        assertTrue(fields(Requests.picture(Map.of("action", "generate"))).isEmpty());
    }

    private static List<String> fields(ImageRequest request) {
        return Objections.to(Product.MIDJOURNEY, request).stream().map(each -> each.field()).toList();
    }

    private static com.fasterxml.jackson.databind.JsonNode sent(ImageRequest request, String mask) {
        return Wire.sent(ImagineBody.of(Requests.attempt(Requests.MIDJOURNEY, request), Optional.ofNullable(mask)));
    }
}
