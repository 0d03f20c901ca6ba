package dev.artrelay.protocol.acedata;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.artrelay.studio.Commission;
import dev.artrelay.studio.QrStudio;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Stands in for Ace Data Cloud: a real HTTP server on loopback that does as its script says. */
public final class AceDataStand implements AutoCloseable {

    public static final String TOKEN = "operator-token";

    private final HttpServer server;
    private final BlockingQueue<Received> submits = new LinkedBlockingQueue<>();
    private final BlockingQueue<Received> looks = new LinkedBlockingQueue<>();
    private final Map<String, Map<String, Object>> records = new ConcurrentHashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Queue<Act> script = new ArrayDeque<>();
    private volatile URI relay;
    private volatile Act usual = Act.TAKES;
    private final byte[] picture = new QrStudio().paint(Commission.of("https://example.com/menu")).png();

    public AceDataStand() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", exchange -> {
            try (exchange) {
                serve(exchange);
            }
        });
        server.start();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Where the public URL leads to. */
    public void relay(URI address) {
        relay = address;
    }

    public String pictureUrl() {
        return url() + "/picture.png";
    }

    /** What it does with every submission that nothing else is said about, instead of taking it. */
    public AceDataStand usually(Act act) {
        usual = act;
        return this;
    }

    /** What it does with the next submissions, one by one; after that it takes them. */
    public synchronized AceDataStand acts(Act... acts) {
        script.addAll(List.of(acts));
        return this;
    }

    public synchronized void reset() {
        script.clear();
        submits.clear();
        looks.clear();
    }

    /** The next submission that came in. */
    public Received submitted() {
        return next(submits);
    }

    public List<Received> unreadSubmits() {
        return List.copyOf(submits);
    }

    public List<Received> looks() {
        return List.copyOf(looks);
    }

    /** A task of its is done: its record says so from now on. */
    public Map<String, Object> succeeds(String id, Map<String, Object> result) {
        Map<String, Object> response = new LinkedHashMap<>(
                Map.of("success", true, "task_id", id, "trace_id", UUID.randomUUID().toString()));
        response.putAll(result);
        over(id, response);
        return response;
    }

    public Map<String, Object> succeeds(String id) {
        return succeeds(id, Map.of("seed", 8854035076374666L, "image_url", pictureUrl(), "image_width", 768, "image_height",
                768));
    }

    public Map<String, Object> fails(String id, String code, String message) {
        Map<String, Object> response = Map.of("success", false, "task_id", id, "error", Map.of("code", code, "message", message));
        over(id, response);
        return response;
    }

    /** Nothing is left to wait for. */
    public void failsTheRest() {
        records.forEach((id, record) -> {
            if (record.get("finished_at") == null) {
                fails(id, "task_failed", "the test is over");
            }
        });
    }

    /** It is on its way. */
    public void progresses(String id, int percent) {
        records.computeIfPresent(id, (key, record) -> with(record, "response",
                Map.of("success", true, "task_id", id, "progress", percent, "actions", List.of(), "image_url",
                        pictureUrl() + "?preview")));
    }

    private void over(String id, Map<String, Object> response) {
        records.compute(id, (key, record) -> with(with(record == null ? Map.of("id", id, "request", Map.of()) : record,
                "response", response), "finished_at", 1710088740.098));
    }

    private static Map<String, Object> with(Map<String, Object> record, String key, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(record);
        changed.put(key, value);
        return changed;
    }

    /** Calls back; the status that it was answered with. */
    public int callsBack(Received submit, Object body) {
        URI address = URI.create(submit.body().get("callback_url").asText());
        HttpRequest call = HttpRequest.newBuilder(relay.resolve(address.getPath()))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(AceDataJson.bytes(body))).build();
        try {
            return HttpClient.newHttpClient().send(call, HttpResponse.BodyHandlers.ofString()).statusCode();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.equals("/picture.png")) {
            answer(exchange, 200, "image/png", picture);
            return;
        }
        JsonNode body = AceDataJson.parse(exchange.getRequestBody().readAllBytes()).orElseThrow();
        String id = UUID.randomUUID().toString();
        Received received = new Received(path, exchange.getRequestHeaders().getFirst("Authorization"), body, id,
                exchange.getRequestHeaders().getFirst("traceparent"));
        if (path.endsWith("/tasks")) {
            looks.add(received);
            answer(exchange, 200, AceDataJson.bytes(looked(body)));
        } else {
            Act act = nextAct();
            act.on(exchange, this, received);
        }
    }

    private synchronized Act nextAct() {
        return script.isEmpty() ? usual : script.poll();
    }

    private Object looked(JsonNode question) {
        if (question.path("action").asText().equals("retrieve")) {
            return records.getOrDefault(question.path("id").asText(), Map.of());
        }
        List<Map<String, Object>> found = new ArrayList<>();
        question.path("ids").forEach(id -> {
            if (records.containsKey(id.asText()) && found.size() < question.path("limit").asInt(12)) {
                found.add(records.get(id.asText()));
            }
        });
        return Map.of("items", found, "count", found.size());
    }

    private void hang() {
        try {
            closed.await();
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(Received received) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("id", received.id());
        record.put("created_at", 1710088725.063);
        record.put("finished_at", null);
        record.put("request", received.body());
        record.put("response", null);
        records.put(received.id(), record);
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        answer(exchange, status, "application/json", body);
    }

    private static void answer(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private static <T> T next(BlockingQueue<T> queue) {
        try {
            T next = queue.poll(30, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("nothing came");
            }
            return next;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }

    /**
     * One request.
     *
     * @param id under which it is taken, if it is
     */
    public record Received(String path, String authorization, JsonNode body, String id, String trace) {
    }

    /** What is done about one submission. */
    @FunctionalInterface
    public interface Act {

        Act TAKES = (exchange, stand, received) -> {
            stand.take(received);
            stand.submits.add(received);
            answer(exchange, 200, AceDataJson.bytes(Map.of("success", true, "task_id", received.id())));
        };

        /** The connection breaks after the task was taken. */
        Act TAKES_AND_BREAKS = (exchange, stand, received) -> {
            stand.take(received);
            stand.submits.add(received);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 100);
        };

        /** The task is taken, and the answer comes when nobody waits any more. */
        Act TAKES_AND_HANGS = (exchange, stand, received) -> {
            stand.take(received);
            stand.submits.add(received);
            stand.hang();
        };

        /** The task is taken and done, and its callback is there before the answer. */
        Act CALLS_BACK_FIRST = (exchange, stand, received) -> {
            stand.take(received);
            Map<String, Object> body = stand.succeeds(received.id());
            stand.callsBack(received, body);
            stand.submits.add(received);
            answer(exchange, 200, AceDataJson.bytes(Map.of("success", true, "task_id", received.id())));
        };

        static Act answers(int status, String body) {
            return (exchange, stand, received) -> {
                stand.submits.add(received);
                answer(exchange, status, body.getBytes());
            };
        }

        static Act throttles(int seconds) {
            return (exchange, stand, received) -> {
                stand.submits.add(received);
                exchange.getResponseHeaders().set("Retry-After", Integer.toString(seconds));
                answer(exchange, 429, "{\"error\":{\"code\":\"too_many_requests\",\"message\":\"slow down\"}}".getBytes());
            };
        }

        /** The task is taken, and the answer says that something broke. */
        static Act takesAndAnswers(int status) {
            return (exchange, stand, received) -> {
                stand.take(received);
                stand.submits.add(received);
                answer(exchange, status,
                        "{\"error\":{\"code\":\"api_error\",\"message\":\"Internal server error.\"}}".getBytes());
            };
        }

        void on(HttpExchange exchange, AceDataStand stand, Received received) throws IOException;
    }
}
