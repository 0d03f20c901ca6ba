package dev.artrelay.lambda;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Events as AWS sends them, from captured ones. */
public final class Events {

    private static final ObjectMapper JSON = new ObjectMapper();
    /**
     * What the HTTP API takes for text.
     *
     * @see <a href="https://github.com/ministackorg/ministack/pull/766">as it was found out</a>
     */
    private static final Pattern TEXT = Pattern.compile("text/|application/(json|xml|javascript)\\b");

    public static ObjectNode http(String method, String target, Map<String, String> headers, String body) throws IOException {
        return binary(method, target, headers, body == null ? null : body.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A request through the HTTP API, payload format 1.0.
     *
     * @param target path and perhaps a query, whose values need no escapes
     */
    static ObjectNode binary(String method, String target, Map<String, String> headers, byte[] body) throws IOException {
        String[] parts = target.split("\\?", 2);
        ObjectNode event = captured("http-api-1.0");
        event.put("httpMethod", method).put("path", parts[0]);
        event.withObject("/requestContext").put("httpMethod", method).put("path", parts[0]);
        for (String pair : parts.length == 1 ? new String[0] : parts[1].split("&")) {
            String[] parameter = pair.split("=", 2);
            event.withObject("/queryStringParameters").put(parameter[0], parameter[1]);
            event.withObject("/multiValueQueryStringParameters").putArray(parameter[0]).add(parameter[1]);
        }
        headers.forEach((name, value) -> header(event, name, value));
        return body == null ? event : carrying(event, body);
    }

    /** What an upstream sends, by the route that leads to the callback function. */
    public static ObjectNode callback(String path, String body) throws IOException {
        ObjectNode event = captured("http-api-1.0-callback");
        event.put("path", path);
        event.withObject("/pathParameters").put("proxy", path.substring("/callbacks/".length()));
        event.withObject("/requestContext").put("path", path);
        return carrying(event, body.getBytes(StandardCharsets.UTF_8));
    }

    /** Text comes as it is. All else is encoded, forms too, and what does not say what it is. */
    private static ObjectNode carrying(ObjectNode event, byte[] body) {
        boolean text = TEXT.matcher(event.path("headers").path("Content-Type").asText()).lookingAt();
        header(event, "Content-Length", Integer.toString(body.length));
        return event.put("body", text ? new String(body, StandardCharsets.UTF_8) : Base64.getEncoder().encodeToString(body))
                .put("isBase64Encoded", !text);
    }

    private static void header(ObjectNode event, String name, String value) {
        event.withObject("/headers").put(name, value);
        event.withObject("/multiValueHeaders").putArray(name).add(value);
    }

    /** Messages of the wake queue, with the ids 0, 1, 2 …. */
    public static ObjectNode queue(List<String> bodies) throws IOException {
        ObjectNode event = captured("sqs");
        var message = (ObjectNode) event.withArray("Records").remove(0);
        for (int i = 0; i < bodies.size(); i++) {
            event.withArray("Records").add(message.deepCopy().put("messageId", String.valueOf(i)).put("body", bodies.get(i)));
        }
        return event;
    }

    public static ObjectNode schedule() throws IOException {
        return captured("schedule");
    }

    private static ObjectNode captured(String name) throws IOException {
        try (var file = Events.class.getResourceAsStream("/lambda/" + name + ".json")) {
            return (ObjectNode) JSON.readTree(file);
        }
    }

    private Events() {
    }
}
