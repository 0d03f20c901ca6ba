package dev.artrelay.protocol.tencent.upstream;

import dev.artrelay.protocol.tencent.wire.Json;
import dev.artrelay.protocol.tencent.wire.Spelling;
import dev.artrelay.task.ImageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What of a neutral request has no name at Tencent, and so no effect. */
public final class Remarks {

    private static final List<String> OURS = List.of("session_id", "session_context", "sub_app_id", "tasks_priority");
    private static final List<String> NOT_RELAYED = List.of("input_region", "scene_type");

    private Remarks() {
    }

    /**
     * @param relayed is it a relay that is asked? Their pages know fewer fields than the cloud
     */
    public static List<String> of(ImageRequest request, boolean relayed) {
        List<String> remarks = new ArrayList<>();
        given(remarks, request.content(), "content", "this model makes pictures, not codes");
        given(remarks, request.contentImageUrl(), "content_image_url", "this model makes pictures, not codes");
        given(remarks, request.style(), "style", "there are no styles: say it in the prompt");
        given(remarks, request.code().equals(ImageRequest.Code.ANY) ? null : "", "code settings", "this model makes pictures, not codes");
        given(remarks, request.scan().fallback(), "fallback", "this model makes pictures, not codes");
        var options = Spelling.plain(Json.tree(request.options()));
        OURS.stream().filter(options::has).forEach(name -> remarks.add("options." + name + " not honoured: it is set by Artrelay"));
        if (relayed) {
            Stream.concat(request.frame().seed() == null ? Stream.empty() : Stream.of("seed"),
                    NOT_RELAYED.stream().filter(options::has).map(name -> "options." + name))
                    .forEach(name -> remarks.add(name + " may not be honoured: sent, but relays document no such field"));
        }
        return remarks;
    }

    private static void given(List<String> remarks, Object value, String name, String why) {
        if (value != null) {
            remarks.add(name + " not honoured: " + why);
        }
    }
}
