package dev.artrelay.edge;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.multipart.Attribute;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.HttpPostMultipartRequestDecoder;
import io.netty.handler.codec.http.multipart.InterfaceHttpData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A body of names and texts, in whichever way it is written: form, multipart or JSON.
 *
 * @param contentType as the header has it, or null
 */
public record FlatBody(String contentType, byte[] bytes) {

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(64).build()).build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    public boolean form() {
        return type().equals("application/x-www-form-urlencoded");
    }

    public boolean multipart() {
        return type().startsWith("multipart/");
    }

    /** Those that are not blank; of several of one name the first. */
    public Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>(multipart() ? parts() : json() ? members() : UrlEncoded.read(text()));
        fields.values().removeIf(String::isBlank);
        return fields;
    }

    /** Some clients send JSON and do not say so. */
    private boolean json() {
        return bytes.length > 0 && !form() && (type().endsWith("json") || text().stripLeading().startsWith("{"));
    }

    private Map<String, String> parts() {
        FullHttpRequest request = new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/", Unpooled.wrappedBuffer(bytes));
        request.headers().set(HttpHeaderNames.CONTENT_TYPE, contentType);
        try {
            HttpPostMultipartRequestDecoder parts =
                    new HttpPostMultipartRequestDecoder(new DefaultHttpDataFactory(false), request, StandardCharsets.UTF_8);
            try {
                return attributes(parts);
            } finally {
                parts.destroy();
            }
        } catch (IOException | RuntimeException broken) {
            throw broken instanceof MalformedBody known ? known : new MalformedBody("malformed multipart body");
        }
    }

    private static Map<String, String> attributes(HttpPostMultipartRequestDecoder parts) throws IOException {
        Map<String, String> fields = new LinkedHashMap<>();
        for (InterfaceHttpData part : parts.getBodyHttpDatas()) {
            if (!(part instanceof Attribute attribute)) {
                throw new MalformedBody(part.getName() + " must be text, not a file");
            }
            fields.putIfAbsent(attribute.getName(), attribute.getValue());
        }
        return fields;
    }

    private Map<String, String> members() {
        Map<String, String> fields = new LinkedHashMap<>();
        object().properties().forEach(each -> fields.put(each.getKey(), scalar(each.getKey(), each.getValue())));
        return fields;
    }

    private JsonNode object() {
        try {
            JsonNode tree = JSON.readTree(bytes);
            if (tree.isObject()) {
                return tree;
            }
        } catch (IOException notJson) {
            throw new MalformedBody("malformed JSON");
        }
        throw new MalformedBody("the body must be a JSON object");
    }

    private static String scalar(String name, JsonNode value) {
        if (value.isContainerNode()) {
            throw new MalformedBody(name + " must be a string");
        }
        return value.isNull() ? "" : value.asText();
    }

    private String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private String type() {
        return contentType == null ? "" : contentType.split(";")[0].strip().toLowerCase(Locale.ROOT);
    }
}
