package dev.artrelay.protocol.chaoshu;

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
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The fields of a body in whichever way it is written: the page does not say, so all three will do. */
final class Fields {

    private static final int LARGEST = 1 << 20;
    private static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private Fields() {
    }

    /** Those that are not blank; of several of one name the first. */
    static Map<String, String> read(String contentType, byte[] body) {
        if (body != null && body.length > LARGEST) {
            throw ChaoshuRefusal.tooLarge();
        }
        Map<String, String> fields = new LinkedHashMap<>(fields(contentType == null ? "" : contentType, body == null ? new byte[0] : body));
        fields.values().removeIf(String::isBlank);
        return fields;
    }

    private static Map<String, String> fields(String contentType, byte[] body) {
        String type = contentType.split(";")[0].strip().toLowerCase(Locale.ROOT);
        String text = new String(body, StandardCharsets.UTF_8);
        if (type.equals("multipart/form-data")) {
            return multipart(contentType, body);
        }
        return type.endsWith("json") || text.stripLeading().startsWith("{") ? json(body) : form(text);
    }

    private static Map<String, String> multipart(String contentType, byte[] body) {
        FullHttpRequest request = new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/", Unpooled.wrappedBuffer(body));
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
            throw broken instanceof ChaoshuRefusal refusal ? refusal : ChaoshuRefusal.invalid("malformed multipart body");
        }
    }

    private static Map<String, String> attributes(HttpPostMultipartRequestDecoder parts) throws IOException {
        Map<String, String> fields = new LinkedHashMap<>();
        for (InterfaceHttpData part : parts.getBodyHttpDatas()) {
            if (!(part instanceof Attribute attribute)) {
                throw ChaoshuRefusal.invalid(part.getName() + " must be text, not a file");
            }
            fields.putIfAbsent(attribute.getName(), attribute.getValue());
        }
        return fields;
    }

    private static Map<String, String> json(byte[] body) {
        Map<String, String> fields = new LinkedHashMap<>();
        object(body).properties().forEach(each -> fields.put(each.getKey(), scalar(each.getKey(), each.getValue())));
        return fields;
    }

    private static JsonNode object(byte[] body) {
        try {
            JsonNode tree = JSON.readTree(body);
            if (tree.isObject()) {
                return tree;
            }
        } catch (IOException notJson) {
            throw ChaoshuRefusal.invalid("malformed JSON");
        }
        throw ChaoshuRefusal.invalid("the body must be a JSON object");
    }

    private static String scalar(String name, JsonNode value) {
        if (value.isContainerNode()) {
            throw ChaoshuRefusal.invalid(name + " must be a string");
        }
        return value.isNull() ? "" : value.asText();
    }

    private static Map<String, String> form(String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String pair : text.split("&")) {
            int sign = pair.indexOf('=');
            fields.putIfAbsent(decoded(sign < 0 ? pair : pair.substring(0, sign)), sign < 0 ? "" : decoded(pair.substring(sign + 1)));
        }
        return fields;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            throw ChaoshuRefusal.invalid("a field is not encoded as it should be");
        }
    }
}
