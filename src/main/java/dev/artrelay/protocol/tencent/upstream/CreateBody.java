package dev.artrelay.protocol.tencent.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artrelay.protocol.tencent.wire.Json;
import dev.artrelay.protocol.tencent.wire.Session;
import dev.artrelay.protocol.tencent.wire.Spelling;
import dev.artrelay.provider.Assignment;
import dev.artrelay.provider.Translation;
import dev.artrelay.task.ImageRequest;
import dev.artrelay.task.ImageRequest.Reference;
import dev.artrelay.task.Order;
import java.util.List;

/**
 * The body of CreateAigcImageTask, names in snake case: the request's options as they are, then what has a neutral name, then
 * what is ours.
 *
 * @param model {@code name:version}, for requests that name none
 */
public record CreateBody(String model) {

    /** Said here, whoever else says it. */
    private static final List<String> OURS = List.of("session_id", "session_context", "sub_app_id", "tasks_priority");

    /**
     * @param base64 of the stored images, by place; null for those that are not stored
     */
    public ObjectNode of(Assignment assignment, List<String> base64) {
        ImageRequest request = translation(assignment).request();
        ObjectNode body = Spelling.plain(Json.tree(request.options()));
        body.remove(OURS);
        model(body);
        JsonNode files = body.remove("file_infos");
        if (!request.images().isEmpty()) {
            body.set("file_infos", files(request.images(), base64, files));
        }
        put(body, "prompt", request.prompt());
        put(body, "negative_prompt", request.negativePrompt());
        output(body, request.frame());
        terms(body, assignment);
        return body;
    }

    public static Translation translation(Assignment assignment) {
        return new Translation(assignment, style -> true);
    }

    private void model(ObjectNode body) {
        if (!body.has("model_name")) {
            String[] parts = model.split(":", 2);
            body.put("model_name", parts[0]).put("model_version", parts.length > 1 ? parts[1] : "");
        }
    }

    private static ArrayNode files(List<Reference> images, List<String> base64, JsonNode more) {
        ArrayNode files = Json.object().arrayNode();
        for (int place = 0; place < images.size(); place++) {
            ObjectNode file = more != null && more.path(place) instanceof ObjectNode rest ? rest.deepCopy() : Json.object();
            file.remove(List.of("type", "file_id", "url", "base64", "text"));
            files.add(file(images.get(place), base64.get(place)).setAll(file));
        }
        return files;
    }

    private static ObjectNode file(Reference image, String base64) {
        ObjectNode file = Json.object();
        if (base64 != null) {
            file.put("type", "Base64").put("base64", base64);
        } else if (image.fileId() != null) {
            file.put("type", "File").put("file_id", image.fileId());
        } else {
            file.put("type", "Url").put("url", image.url());
        }
        put(file, "text", image.text());
        return file;
    }

    private static void output(ObjectNode body, ImageRequest.Frame frame) {
        ObjectNode output = body.get("output_config") instanceof ObjectNode given ? given : Json.object();
        put(output, "resolution", frame.resolution());
        put(output, "aspect_ratio", frame.aspectRatio());
        if (frame.count() != null) {
            output.put("output_image_count", frame.count());
        }
        if (!output.isEmpty()) {
            body.set("output_config", output);
        }
        if (frame.seed() != null) {
            body.put("seed", frame.seed());
        }
    }

    private static void terms(ObjectNode body, Assignment assignment) {
        Order.Terms terms = assignment.order().terms();
        body.put("session_id", new Session(assignment.task(), assignment.attempt()).text());
        put(body, "session_context", terms.context());
        if (terms.priority() != 0) {
            body.put("tasks_priority", terms.priority());
        }
    }

    private static void put(ObjectNode node, String name, String value) {
        if (value != null) {
            node.put(name, value);
        }
    }
}
