package dev.artrelay.protocol.acedata;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** What goes over the wire, captured or constructed, one file per situation. */
public final class Wire {

    private Wire() {
    }

    public static String text(String situation) {
        try (InputStream file = Wire.class.getResourceAsStream("/protocol/acedata/" + situation + ".json")) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JsonNode json(String situation) {
        return parsed(text(situation));
    }

    /** With the id of a task where the file says {@code TASK}, and its trace where it says {@code TRACE}. */
    public static JsonNode json(String situation, String task) {
        String trace = task.substring(0, 14) + "4" + task.substring(15);
        return parsed(text(situation).replace("TASK", task).replace("TRACE", trace));
    }

    /** As if it had been sent. */
    public static JsonNode sent(Object value) {
        return parsed(new String(AceDataJson.bytes(value), UTF_8));
    }

    public static JsonNode parsed(String text) {
        return AceDataJson.parse(text.getBytes(UTF_8)).orElseThrow(() -> new AssertionError("no JSON: " + text));
    }
}
