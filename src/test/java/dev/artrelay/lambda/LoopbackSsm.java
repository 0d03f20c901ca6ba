package dev.artrelay.lambda;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;

/**
 * SSM's {@code GetParameters} on loopback.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParameters.html">GetParameters</a>
 */
final class LoopbackSsm implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, String> parameters;
    private final HttpServer server;

    LoopbackSsm(Map<String, String> parameters) throws IOException {
        this.parameters = parameters;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::getParameters);
        server.start();
    }

    /** The value of {@code AWS_ENDPOINT_URL_SSM}. */
    String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void getParameters(HttpExchange exchange) throws IOException {
        ObjectNode answer = JSON.createObjectNode();
        var found = answer.putArray("Parameters");
        var missing = answer.putArray("InvalidParameters");
        JSON.readTree(exchange.getRequestBody()).path("Names").forEach(name -> {
            String value = parameters.get(name.asText());
            if (value == null) {
                missing.add(name);
            } else {
                found.addObject().put("Name", name.asText()).put("Type", "SecureString").put("Value", value);
            }
        });
        byte[] body = JSON.writeValueAsBytes(answer);
        exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
        exchange.sendResponseHeaders(200, body.length);
        try (var output = exchange.getResponseBody()) {
            output.write(body);
        }
    }
}
