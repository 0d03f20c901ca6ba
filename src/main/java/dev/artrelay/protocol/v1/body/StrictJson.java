package dev.artrelay.protocol.v1.body;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.artrelay.protocol.v1.problem.Code;
import dev.artrelay.protocol.v1.problem.Refusal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** JSON without leniency: no duplicate names, nothing after the end, no abyss. */
final class StrictJson {

    private static final int DEPTH = 64;
    private static final Pattern OF_THE_PARSER = Pattern.compile(" \\(start marker at .*\\)|, from `[^`]*`");

    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEPTH).build()).build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private StrictJson() {
    }

    static JsonNode parse(byte[] body) {
        try {
            JsonNode tree = MAPPER.readTree(body);
            if (tree.isMissingNode()) {
                throw Refusal.of(Code.INVALID_JSON, "the body is empty");
            }
            // The parser takes bytes for text that are none, such as a slash written in two.
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            return tree;
        } catch (JacksonException e) {
            throw Refusal.of(Code.INVALID_JSON, words(e) + place(e));
        } catch (IOException notText) {
            throw Refusal.of(Code.INVALID_JSON, "the body is not UTF-8");
        }
    }

    /** What is wrong with the body, without what the parser says of itself. */
    private static String words(JacksonException e) {
        return OF_THE_PARSER.matcher(e.getOriginalMessage()).replaceAll("");
    }

    private static String place(JacksonException e) {
        return e.getLocation() == null ? ""
                : " (line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr() + ")";
    }

    /** Of a tree whose shape has been checked. */
    static <T> T bind(JsonNode tree, Class<T> type) {
        try {
            return MAPPER.treeToValue(tree, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the shape was checked", e);
        }
    }

    /** The same for the same JSON, however it is spaced and whatever the order of names: SHA-256 in hex. */
    static String fingerprint(JsonNode tree) {
        try {
            byte[] canonical = MAPPER.writeValueAsBytes(MAPPER.treeToValue(tree, Object.class));
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
