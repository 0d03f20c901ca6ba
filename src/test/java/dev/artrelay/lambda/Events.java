package dev.artrelay.lambda;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Events as AWS sends them, from captured ones. */
public final class Events {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * A request through the HTTP API, payload format 1.0.
     *
     * @param target path and perhaps a query, whose values need no escapes
     */
    public static ObjectNode http(String method, String target, Map<String, String> headers, String body) throws IOException {
        String[] parts = target.split("\\?", 2);
        ObjectNode event = at(parts[0], method, body);
        for (String pair : parts.length == 1 ? new String[0] : parts[1].split("&")) {
            String[] parameter = pair.split("=", 2);
            event.withObject("/queryStringParameters").put(parameter[0], parameter[1]);
            event.withObject("/multiValueQueryStringParameters").putArray(parameter[0]).add(parameter[1]);
        }
        headers.forEach((name, value) -> {
            event.withObject("/headers").put(name, value);
            event.withObject("/multiValueHeaders").putArray(name).add(value);
        });
        return event;
    }

    private static ObjectNode at(String path, String method, String body) throws IOException {
        ObjectNode event = captured("http-api-1.0");
        event.put("httpMethod", method).put("path", path).put("body", body);
        event.withObject("/requestContext").put("httpMethod", method).put("path", path);
        return event;
    }

    /** What an upstream sends, by the route that leads to the callback function. */
    public static ObjectNode callback(String path, String body) throws IOException {
        ObjectNode event = captured("http-api-1.0-callback");
        event.put("path", path).put("body", body);
        event.withObject("/pathParameters").put("proxy", path.substring("/callbacks/".length()));
        event.withObject("/requestContext").put("path", path);
        return event;
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
