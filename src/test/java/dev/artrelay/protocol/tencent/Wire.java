package dev.artrelay.protocol.tencent;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artrelay.protocol.tencent.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The captured wire, one file per situation. */
public final class Wire {

    private Wire() {
    }

    public static String text(String situation) {
        try (var file = Wire.class.getResourceAsStream("/protocol/tencent/" + situation + ".json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static ObjectNode json(String situation) {
        return read(text(situation));
    }

    public static ObjectNode read(String json) {
        return Json.read(json.getBytes(StandardCharsets.UTF_8)).orElseThrow(() -> new AssertionError("no object: " + json));
    }
}
