package dev.artrelay.stand;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A client's subscriber: a real HTTP server on loopback that keeps what it is sent and answers as it is told. */
public final class Subscriber implements AutoCloseable {

    private final HttpServer server;
    private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
    private final Queue<Integer> answers = new ArrayDeque<>();

    public Subscriber() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::take);
        server.start();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hook");
    }

    /** Answers like this, one by one, and then with 200. */
    public synchronized Subscriber answering(int... statuses) {
        for (int status : statuses) {
            answers.add(status);
        }
        return this;
    }

    /** What it is sent next. */
    public Received next() {
        return next(Duration.ofSeconds(90)).orElseThrow(() -> new AssertionError("nothing was sent"));
    }

    /** The same, if it comes within this time. */
    public Optional<Received> next(Duration patience) {
        try {
            return Optional.ofNullable(received.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** What it was sent and nobody has taken. */
    public List<Received> rest() {
        return List.copyOf(received);
    }

    private void take(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        Integer status;
        synchronized (this) {
            status = answers.poll();
        }
        exchange.sendResponseHeaders(status == null ? 200 : status, -1);
        exchange.close();
        received.add(new Received(Map.copyOf(exchange.getRequestHeaders()), new String(body, java.nio.charset.StandardCharsets.UTF_8)));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** One request. */
    public record Received(Map<String, List<String>> headers, String body) {

        public String header(String name) {
            return headers.entrySet().stream().filter(each -> each.getKey().equalsIgnoreCase(name))
                    .map(each -> each.getValue().get(0)).findFirst().orElse(null);
        }
    }
}
