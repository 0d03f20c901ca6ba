package dev.artrelay.protocol.aliyun;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.artrelay.provider.Provider.Complaint;
import dev.artrelay.task.ImageRequest;
import dev.artrelay.task.ImageRequest.Code;
import dev.artrelay.task.ImageRequest.Frame;
import dev.artrelay.task.ImageRequest.Scan;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AliyunRequestTest {

    @Test
    void content_and_style_go_in_the_upstreams_fields() {
        assertEquals(Map.of("text", "https://example.com", "style_id", "food_fruit", "call_back", Wire.CALLBACK.toString()),
                fields(Wire.request("https://example.com", null, null, "food_fruit", Map.of())));
    }

    @Test
    void a_picture_and_a_prompt_go_in_theirs() {
        assertEquals(Map.of("qr_code_url", "https://example.com/qr.png", "your_prompt", "a lake", "call_back", Wire.CALLBACK.toString()),
                fields(Wire.request(null, "https://example.com/qr.png", "a lake", null, Map.of())));
    }

    @Test
    void of_two_that_exclude_each_other_one_is_sent_and_the_other_remarked() {
        ImageRequest both = Wire.request("c", "https://example.com/qr.png", "a lake", "food_fruit", Map.of());

        assertEquals(Map.of("text", "c", "style_id", "food_fruit", "call_back", Wire.CALLBACK.toString()), fields(both));
        assertEquals(List.of("prompt not honoured: a style was named", "content_image_url not honoured: content was given"),
                new AliyunRequest(both).remarks());
    }

    @Test
    void a_style_nobody_listed_goes_as_it_is() {
        ImageRequest unlisted = Wire.request("c", null, "new style", null, Map.of("style_id", "new_style"));

        assertEquals(Map.of("text", "c", "style_id", "new_style", "call_back", Wire.CALLBACK.toString()), fields(unlisted));
        assertEquals(List.of(), new AliyunRequest(unlisted).remarks());
    }

    @Test
    void the_providers_own_fields_are_passed_on_but_cannot_take_the_place_of_ours() {
        ImageRequest own = Wire.request("c", null, null, "food_fruit", Map.of("qr_format", "round", "text", "other", "call_back", "x"));

        assertEquals(Map.of("qr_format", "round", "text", "c", "style_id", "food_fruit", "call_back", Wire.CALLBACK.toString()), fields(own));
    }

    @Test
    void what_the_upstream_has_no_field_for_is_remarked() {
        ImageRequest much = new ImageRequest("c", null, null, "text", "food_fruit", List.of(new ImageRequest.Reference("u", null, null, null)),
                new Frame("1:1", "768x768", 2, 7L), new Code("H", 2.0, "dot", "circle", "box", 90, "center", 5, 0.5, true),
                Scan.REQUIRED, Map.of());

        List<String> names = new AliyunRequest(much).remarks().stream().map(remark -> remark.split(" ")[0]).toList();

        assertEquals(List.of("negative_prompt", "images", "aspect_ratio", "resolution", "count", "seed", "error_correction",
                "code_weight", "pixel_style", "marker_shape", "sub_marker", "rotate", "position", "padding", "padding_noise"), names);
    }

    @Test
    void it_needs_something_to_say_and_a_style_or_a_prompt() {
        List<Complaint> complaints = new AliyunRequest(Wire.request(null, null, null, null, Map.of())).complaints();

        assertEquals(List.of("content", "style"), complaints.stream().map(Complaint::field).toList());
        assertEquals(List.of(), new AliyunRequest(Wire.request("c", null, "p", null, Map.of())).complaints());
    }

    private static Map<String, String> fields(ImageRequest request) {
        return new AliyunRequest(request).fields(Wire.CALLBACK);
    }
}
