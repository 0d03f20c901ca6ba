package dev.artrelay.protocol.chaoshu;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.artrelay.provider.Provider.Complaint;
import dev.artrelay.task.ImageRequest;
import dev.artrelay.task.ImageRequest.Code;
import dev.artrelay.task.ImageRequest.Frame;
import dev.artrelay.task.ImageRequest.Scan;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChaoshuRequestTest {

    @Test
    void a_code_goes_as_its_message_and_its_picture() {
        ImageRequest request = Wire.request("hello", Wire.PICTURE, "a lake", "ink", Map.of("sampler_name", "fast"));

        assertEquals(Map.of("type", "upload_file", "str_message", "hello", "url", Wire.PICTURE, "prompt", "a lake", "modelType", "ink",
                "sampler_name", "fast"), new ChaoshuRequest(Kind.QRCODE, request).fields());
    }

    @Test
    void pictures_go_with_their_checkpoint() {
        ImageRequest request = Wire.request(null, null, "a lake", "guofeng", Map.of("lora", "x", "type", "other"));

        assertEquals(Map.of("type", "upload_txt", "prompt", "a lake", "sdmodelcheckpoint", "guofeng", "lora", "x"),
                new ChaoshuRequest(Kind.TEXT, request).fields());
        assertEquals("upload_cloth", new ChaoshuRequest(Kind.CLOTH, request).fields().get("type"));
    }

    @Test
    void what_the_upstream_has_no_field_for_is_remarked() {
        ImageRequest much = new ImageRequest("c", "u", "p", "text", null, List.of(new ImageRequest.Reference("u", null, null, null)),
                new Frame("1:1", "768x768", 2, 7L), new Code("H", 2.0, "dot", "circle", "box", 90, "center", 5, 0.5, true),
                Scan.REQUIRED, Map.of());
        List<String> always = List.of("negative_prompt", "images", "aspect_ratio", "resolution", "count", "seed",
                "error_correction", "code_weight", "pixel_style", "marker_shape", "sub_marker", "rotate", "position", "padding",
                "padding_noise");

        assertEquals(always, names(new ChaoshuRequest(Kind.QRCODE, much)));
        assertEquals(List.of("content", "content_image_url"), names(new ChaoshuRequest(Kind.TEXT, much)).subList(0, 2));
    }

    @Test
    void each_kind_says_what_it_needs() {
        ImageRequest nothing = Wire.request(null, null, null, null, Map.of());

        assertEquals(List.of("content"), fields(new ChaoshuRequest(Kind.QRCODE, nothing)));
        assertEquals(List.of("prompt"), fields(new ChaoshuRequest(Kind.TEXT, nothing)));
        assertEquals(List.of("prompt"), fields(new ChaoshuRequest(Kind.CLOTH, nothing)));
    }

    private static List<String> fields(ChaoshuRequest request) {
        return request.complaints().stream().map(Complaint::field).toList();
    }

    private static List<String> names(ChaoshuRequest request) {
        return request.remarks().stream().map(remark -> remark.split(" ")[0]).toList();
    }
}
