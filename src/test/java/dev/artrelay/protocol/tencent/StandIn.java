package dev.artrelay.protocol.tencent;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A relay or the cloud itself: a real HTTP server on loopback that keeps what it is sent and answers as it is told. */
final class StandIn implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService hands = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Queue<Reply> replies = new ConcurrentLinkedQueue<>();
    private final List<Received> received = new CopyOnWriteArrayList<>();

    StandIn() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(hands);
        server.createContext("/", this::take);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Answers like this, one by one. */
    StandIn answering(Reply... all) {
        replies.addAll(List.of(all));
        return this;
    }

    /** With a situation of the captured wire. */
    StandIn answering(String... situations) {
        for (String situation : situations) {
            replies.add(new Reply(200, Map.of(), Wire.text(situation)));
        }
        return this;
    }

    List<Received> received() {
        return received;
    }

    private void take(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        received.add(new Received(exchange.getRequestMethod(), exchange.getRequestURI().toString(),
                Map.copyOf(exchange.getRequestHeaders()), body));
        Reply reply = replies.poll();
        if (reply == null || reply == Reply.DROPPED) {
            exchange.close();
            return;
        }
        if (reply == Reply.NONE) {
            awaitClosing();
            exchange.close();
            return;
        }
        reply.headers.forEach(exchange.getResponseHeaders()::add);
        byte[] bytes = reply.body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void awaitClosing() {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        hands.shutdownNow();
    }

    /** One answer. */
    record Reply(int status, Map<String, String> headers, String body) {
        /** The connection breaks before there is an answer. */
        static final Reply DROPPED = new Reply(0, Map.of(), "");
        /** The connection stays, and nothing comes. */
        static final Reply NONE = new Reply(1, Map.of(), "");

        static Reply of(int status, String body) {
            return new Reply(status, Map.of(), body);
        }
    }

    /** One request. */
    record Received(String method, String path, Map<String, List<String>> headers, byte[] body) {

        String header(String name) {
            return headers.entrySet().stream().filter(each -> each.getKey().equalsIgnoreCase(name))
                    .map(each -> each.getValue().get(0)).findFirst().orElse(null);
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }
}
