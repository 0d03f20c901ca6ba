package dev.artrelay.protocol.acedata;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Optional;

/** JSON read tolerantly and written exactly: no number passes through a double. */
public final class AceDataJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private AceDataJson() {
    }

    /** Empty if it is no JSON; for an exponent of more than ten digits the parser does not say so as it does for the rest. */
    public static Optional<JsonNode> parse(byte[] body) {
        try {
            return Optional.of(MAPPER.readTree(body)).filter(tree -> !tree.isMissingNode());
        } catch (IOException | NumberFormatException notJson) {
            return Optional.empty();
        }
    }

    public static byte[] bytes(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    /** A string, or a number as it is written; null for anything else, and for an empty string. */
    public static String text(JsonNode object, String field) {
        JsonNode value = object.path(field);
        return (value.isTextual() || value.isNumber()) && !value.asText().isBlank() ? value.asText() : null;
    }
}
