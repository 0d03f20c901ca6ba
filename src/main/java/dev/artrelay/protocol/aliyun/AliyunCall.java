package dev.artrelay.protocol.aliyun;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A client's request as it came: what its signature is about, and the fields in it.
 *
 * @param path as its sender wrote it
 * @param headers gives the value of a header, or null
 */
record AliyunCall(String method, String path, UnaryOperator<String> headers, String query, byte[] body) {

    /** Under which the path is kept when a request is sent on to another. */
    static final String PATH = AliyunCall.class.getName() + ".path";

    private static final int LARGEST = 1 << 20;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(64).build()).build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    static AliyunCall of(RoutingContext request, byte[] body) {
        if (body != null && body.length > LARGEST) {
            throw AliyunRefusal.of(GatewayError.BODY_TOO_LARGE);
        }
        String path = request.get(PATH);
        return new AliyunCall(request.request().method().name(), path == null ? request.request().path() : path,
                request.request()::getHeader, request.request().query(), body == null ? new byte[0] : body);
    }

    String header(String name) {
        return headers.apply(name);
    }

    boolean form() {
        return type().equals("application/x-www-form-urlencoded");
    }

    /** What a signature covers beside path and headers: query and form, whose values are not encoded. */
    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>(read(query));
        if (form()) {
            read(text()).forEach(parameters::putIfAbsent);
        }
        return parameters;
    }

    /** The fields, wherever they are: form, JSON or query. A field that is empty is not there. */
    Map<String, String> fields() {
        if (type().startsWith("multipart/")) {
            throw AliyunRefusal.of(GatewayError.UNSUPPORTED_MULTIPART);
        }
        Map<String, String> fields = new LinkedHashMap<>(form() || body.length > 0 && !json() ? read(text()) : fields(body));
        read(query).forEach(fields::putIfAbsent);
        fields.values().removeIf(String::isBlank);
        return fields;
    }

    /** Some clients send JSON and do not say so. */
    private boolean json() {
        return type().endsWith("json") || text().stripLeading().startsWith("{");
    }

    private static Map<String, String> fields(byte[] body) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (body.length > 0) {
            object(body).properties().forEach(each -> fields.put(each.getKey(), scalar(each.getKey(), each.getValue())));
        }
        return fields;
    }

    private static JsonNode object(byte[] body) {
        try {
            JsonNode tree = JSON.readTree(body);
            if (tree.isObject()) {
                return tree;
            }
        } catch (IOException notJson) {
            throw AliyunRefusal.of(GatewayError.INVALID_BODY, "malformed JSON");
        }
        throw AliyunRefusal.of(GatewayError.INVALID_BODY, "must be a JSON object");
    }

    private static String scalar(String name, JsonNode value) {
        if (value.isContainerNode()) {
            throw AliyunRefusal.of(GatewayError.INVALID_BODY, name + " must be a string");
        }
        return value.isNull() ? "" : value.asText();
    }

    private static Map<String, String> read(String encoded) {
        try {
            return Parameters.read(encoded);
        } catch (IllegalArgumentException broken) {
            throw AliyunRefusal.of(GatewayError.INVALID_BODY, "a parameter is not encoded as it should be");
        }
    }

    private String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    private String type() {
        String type = header("Content-Type");
        return type == null ? "" : type.split(";")[0].strip().toLowerCase(Locale.ROOT);
    }
}
