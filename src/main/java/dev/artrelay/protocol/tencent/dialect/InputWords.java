package dev.artrelay.protocol.tencent.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artrelay.protocol.tencent.wire.Json;
import dev.artrelay.protocol.tencent.wire.Spelling;
import dev.artrelay.task.ImageRequest;
import dev.artrelay.task.ImageRequest.Reference;
import java.util.List;

/** What was asked for, as {@code Input} says it back; bytes that a client sent are not sent back. */
final class InputWords {

    private InputWords() {
    }

    static ObjectNode of(ImageRequest request) {
        ObjectNode options = Spelling.PASCAL.of(Spelling.plain(Json.tree(request.options())));
        ObjectNode input = Json.object().put("ModelName", text(options, "ModelName")).put("ModelVersion", text(options, "ModelVersion"));
        input.set("FileInfos", request.images().isEmpty() ? input.nullNode() : files(request.images(), options.path("FileInfos")));
        input.put("Prompt", or(request.prompt())).put("NegativePrompt", or(request.negativePrompt()))
                .put("EnhancePrompt", text(options, "EnhancePrompt")).put("GenerationMode", "");
        input.set("OutputConfig", output(options.path("OutputConfig"), request.frame()));
        if (request.frame().seed() != null) {
            input.put("Seed", request.frame().seed());
        }
        return options.has("SceneType") ? input.put("SceneType", text(options, "SceneType")) : input;
    }

    private static ArrayNode files(List<Reference> images, JsonNode rests) {
        ArrayNode files = Json.object().arrayNode();
        for (int place = 0; place < images.size(); place++) {
            Reference image = images.get(place);
            String type = image.stored() != null ? "Base64" : image.fileId() != null ? "File" : "Url";
            ObjectNode file = Json.object().put("Type", type).put("FileId", or(image.fileId())).put("Url", or(image.url()))
                    .put("Text", or(image.text()));
            files.add(rests.path(place) instanceof ObjectNode rest ? file.setAll(rest) : file);
        }
        return files;
    }

    private static ObjectNode output(JsonNode given, ImageRequest.Frame frame) {
        ObjectNode output = Json.object().put("StorageMode", "Temporary");
        if (given instanceof ObjectNode more) {
            output.setAll(more);
        }
        if (frame.resolution() != null) {
            output.put("Resolution", frame.resolution());
        }
        if (frame.aspectRatio() != null) {
            output.put("AspectRatio", frame.aspectRatio());
        }
        return frame.count() == null ? output : output.put("OutputImageCount", frame.count());
    }

    private static String text(ObjectNode node, String name) {
        return node.path(name).asText("");
    }

    private static String or(String text) {
        return text == null ? "" : text;
    }
}
