package dev.artrelay.protocol.tencent.dialect;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artrelay.protocol.tencent.wire.Json;
import dev.artrelay.protocol.tencent.wire.Spelling;
import dev.artrelay.task.ImageRequest.Frame;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A request for a picture, read from either spelling and found to be in order.
 *
 * <p>Values that the provider may add to any month (models, resolutions, scenes) are never compared with a list; fields that
 * nobody knows are carried along.
 *
 * @param options what has no neutral name, names in snake case
 */
record Asked(List<FileInfo> files, String prompt, String negativePrompt, Frame frame, String sessionId, String sessionContext,
        int priority, Map<String, Object> options) {

    private static final int FILES = 14;
    private static final int PROMPT = 4_000;
    private static final int WORD = 256;
    private static final int SESSION_ID = 50;
    private static final int SESSION_CONTEXT = 1_000;
    private static final int OPTIONS = 16_000;
    private static final List<String> WORDS = List.of("enhance_prompt", "input_region", "scene_type");

    static Asked read(ObjectNode body, Spelling spelling) {
        Fields fields = Fields.of(body, spelling);
        fields.number("sub_app_id");
        String model = needed(fields, "model_name");
        String version = needed(fields, "model_version");
        List<FileInfo> files = FileInfo.read(fields.objects("file_infos", FILES));
        String prompt = fields.words("prompt", PROMPT);
        if (prompt == null && files.isEmpty()) {
            throw TencentRefusal.missing(fields.name("prompt"));
        }
        Fields output = fields.object("output_config");
        Long seed = fields.number("seed");
        Frame frame = new Frame(output.words("aspect_ratio", WORD), output.words("resolution", WORD), count(output), seed);
        return new Asked(files, prompt, fields.words("negative_prompt", PROMPT), frame, session(fields), context(fields),
                priority(fields), options(fields, output, files, model, version));
    }

    private static String needed(Fields fields, String name) {
        String value = fields.words(name, WORD);
        if (value == null) {
            throw TencentRefusal.missing(fields.name(name));
        }
        return value;
    }

    private static Integer count(Fields output) {
        Long count = output.number("output_image_count", 0, 100);
        return count == null || count == 0 ? null : Integer.valueOf(count.intValue());
    }

    private static String session(Fields fields) {
        String session = fields.words("session_id", Integer.MAX_VALUE);
        if (session != null && session.codePointCount(0, session.length()) > SESSION_ID) {
            throw new TencentRefusal("InvalidParameterValue.SessionIdTooLong", "The SessionId has more than 50 characters.");
        }
        return session;
    }

    private static String context(Fields fields) {
        String context = fields.words("session_context", Integer.MAX_VALUE);
        if (context != null && context.codePointCount(0, context.length()) > SESSION_CONTEXT) {
            throw new TencentRefusal("InvalidParameterValue.SessionContextTooLong", "The SessionContext has more than 1000 characters.");
        }
        return context;
    }

    private static int priority(Fields fields) {
        Long priority = fields.number("tasks_priority", -10, 10);
        return priority == null ? 0 : priority.intValue();
    }

    private static Map<String, Object> options(Fields fields, Fields output, List<FileInfo> files, String model, String version) {
        ObjectNode options = Json.object().put("model_name", model).put("model_version", version);
        Stream.concat(WORDS.stream(), Stream.of("ext_info")).forEach(name -> {
            String value = fields.text(name, name.equals("ext_info") ? OPTIONS : WORD);
            if (value != null) {
                options.put(name, value);
            }
        });
        put(options, "output_config", output.rest());
        if (files.stream().anyMatch(file -> !file.rest().isEmpty())) {
            ArrayNode rests = options.putArray("file_infos");
            files.forEach(file -> rests.add(file.rest()));
        }
        options.setAll(fields.rest());
        if (Json.bytes(options).length > OPTIONS) {
            throw TencentRefusal.invalid("The request is too long: beside prompts and files it may have " + OPTIONS + " bytes.");
        }
        return Json.map(options);
    }

    private static void put(ObjectNode options, String name, ObjectNode rest) {
        if (!rest.isEmpty()) {
            options.set(name, rest);
        }
    }
}
