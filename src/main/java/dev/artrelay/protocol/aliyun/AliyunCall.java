package dev.artrelay.protocol.aliyun;

import dev.artrelay.edge.FlatBody;
import dev.artrelay.edge.UrlEncoded;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
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

    static final int LARGEST = 1 << 20;

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
        return flat().form();
    }

    /** What a signature covers beside path and headers: query and form, whose values are not encoded. */
    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>(UrlEncoded.read(query));
        if (form()) {
            UrlEncoded.read(new String(body, StandardCharsets.UTF_8)).forEach(parameters::putIfAbsent);
        }
        return parameters;
    }

    /** The fields, wherever they are: form, JSON or query. A field that is empty is not there. */
    Map<String, String> fields() {
        if (flat().multipart()) {
            throw AliyunRefusal.of(GatewayError.UNSUPPORTED_MULTIPART);
        }
        Map<String, String> fields = flat().fields();
        UrlEncoded.read(query).forEach(fields::putIfAbsent);
        fields.values().removeIf(String::isBlank);
        return fields;
    }

    private FlatBody flat() {
        return new FlatBody(header("Content-Type"), body);
    }
}
