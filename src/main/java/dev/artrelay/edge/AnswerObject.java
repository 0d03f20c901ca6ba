package dev.artrelay.edge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.artrelay.provider.ProviderFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What an upstream says, as a JSON object. */
public final class AnswerObject {

    private static final ObjectMapper JSON = new ObjectMapper();

    private AnswerObject() {
    }

    /**
     * Of an answer or a callback.
     *
     * @param body null if there was none
     * @throws ProviderFault.Unreadable if it is anything else
     */
    public static JsonNode read(byte[] body) {
        if (body == null) {
            throw new ProviderFault.Unreadable("an empty answer", "");
        }
        String text = new String(body, StandardCharsets.UTF_8);
        try {
            JsonNode tree = JSON.readTree(text);
            if (tree.isObject()) {
                return tree;
            }
            throw new ProviderFault.Unreadable("not a JSON object", text);
        } catch (IOException e) {
            throw new ProviderFault.Unreadable("not JSON", text);
        }
    }
}
