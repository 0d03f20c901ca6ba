package dev.artrelay.protocol.tencent;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.artrelay.local.DynamoDbLocal;
import dev.artrelay.protocol.tencent.wire.Json;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;

/** The whole application, with a relay on loopback that takes from the prompt what it is to do. */
public final class TencentStage implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("artrelay.public-url", "https://artrelay.example", "artrelay.tencent.token", "relay-token",
                "artrelay.tencent.sign-key", "abcDEF123", "artrelay.tencent.poll", "20ms,100ms");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(DynamoDbLocal.Resource.class), new TestResourceEntry(Relay.class));
    }

    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }

    /** {@code waits}, {@code works}, {@code moderated} and {@code tells late} in a prompt are done as they say; anything else is painted, twice. */
    public static final class Relay implements QuarkusTestResourceLifecycleManager {

        private final Map<String, ObjectNode> tasks = new ConcurrentHashMap<>();
        private final CountDownLatch release = new CountDownLatch(1);
        private HttpServer server;

        @Override
        public Map<String, String> start() {
            try {
                server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            server.setExecutor(Executors.newCachedThreadPool());
            server.createContext("/tencent-vod/v1/aigc-image", this::create);
            server.createContext("/tencent-vod/v1/query/", this::query);
            server.createContext("/picture.png", Relay::picture);
            server.createContext("/captured/", this::captured);
            server.createContext("/release", this::release);
            server.start();
            return Map.of("artrelay.tencent.url", url());
        }

        private String url() {
            return "http://127.0.0.1:" + server.getAddress().getPort();
        }

        private void create(HttpExchange exchange) throws IOException {
            ObjectNode body = Json.read(exchange.getRequestBody().readAllBytes()).orElseThrow();
            String id = "1392336703-AigcImageTask-" + body.get("session_id").asText();
            tasks.put(id, body);
            if (body.path("prompt").asText().contains("tells late")) {
                await();
            }
            ObjectNode answer = Json.object();
            answer.putObject("Response").put("TaskId", id).put("RequestId", "r");
            answer(exchange, answer);
        }

        private void await() {
            try {
                release.await();
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
            }
        }

        private void release(HttpExchange exchange) throws IOException {
            release.countDown();
            answer(exchange, Json.object());
        }

        private void query(HttpExchange exchange) throws IOException {
            String id = last(exchange);
            String prompt = tasks.get(id).path("prompt").asText();
            String situation = prompt.contains("waits") ? "detail.waiting" : prompt.contains("works") ? "detail.processing"
                    : prompt.contains("moderated") ? "detail.moderated" : "detail.two-files";
            ObjectNode detail = Wire.json(situation);
            ObjectNode task = (ObjectNode) detail.at("/Response/AigcImageTask");
            task.put("TaskId", id).put("SessionId", tasks.get(id).get("session_id").asText());
            task.at("/Output/FileInfos").forEach(file -> ((ObjectNode) file).put("FileUrl", url() + "/picture.png"));
            answer(exchange, detail);
        }

        /** By prompt: what was sent. */
        private void captured(HttpExchange exchange) throws IOException {
            String prompt = last(exchange).replace('+', ' ');
            answer(exchange, tasks.values().stream().filter(body -> body.path("prompt").asText().equals(prompt)).findFirst()
                    .orElseGet(Json::object));
        }

        private static String last(HttpExchange exchange) {
            String path = exchange.getRequestURI().getPath();
            return path.substring(path.lastIndexOf('/') + 1);
        }

        private static void picture(HttpExchange exchange) throws IOException {
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", png);
            answer(exchange, "image/png", png.toByteArray());
        }

        private static void answer(HttpExchange exchange, ObjectNode body) throws IOException {
            answer(exchange, "application/json", Json.bytes(body));
        }

        private static void answer(HttpExchange exchange, String type, byte[] bytes) throws IOException {
            exchange.getResponseHeaders().add("Content-Type", type);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        }

        @Override
        public void stop() {
            release.countDown();
            server.stop(0);
        }
    }
}
