package dev.artrelay.stand;

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
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A provider: a real HTTP server on loopback that keeps what it is sent and answers each path as it is told. */
public final class ScriptedUpstream implements AutoCloseable {

    private final HttpServer server;
    private final BlockingQueue<Request> requests = new LinkedBlockingQueue<>();
    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    public ScriptedUpstream() {
        this(listening());
    }

    private ScriptedUpstream(HttpServer server) {
        this.server = server;
        server.createContext("/", this::take);
    }

    /**
     * The one of this name that lives as long as the JVM, under a script of its own from now on. A test profile and its test
     * are loaded apart, and meet only here.
     */
    public static ScriptedUpstream shared(String name) {
        HttpServer server = sharedServer(name);
        try {
            server.removeContext("/");
        } catch (IllegalArgumentException nobodyYet) {
            // this is the first script
        }
        return new ScriptedUpstream(server);
    }

    /** Where the shared one of this name listens. */
    public static URI sharedUrl(String name) {
        return url(sharedServer(name));
    }

    private static HttpServer sharedServer(String name) {
        return (HttpServer) System.getProperties()
                .computeIfAbsent("artrelay.test.upstream." + name, absent -> listening());
    }

    private static HttpServer listening() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newCachedThreadPool(work -> {
                Thread thread = new Thread(work, "upstream");
                thread.setDaemon(true);
                return thread;
            }));
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI url() {
        return url(server);
    }

    private static URI url(HttpServer server) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** From now on this path is answered so. */
    public ScriptedUpstream on(String path, Reply reply) {
        replies.put(path, reply);
        return this;
    }

    /** What it is asked next. */
    public Request next() {
        try {
            Request next = requests.poll(30, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("nothing was asked");
            }
            return next;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** What it was asked and nobody has taken. */
    public List<Request> rest() {
        return List.copyOf(requests);
    }

    private void take(HttpExchange exchange) throws IOException {
        URI uri = exchange.getRequestURI();
        Request request = new Request(exchange.getRequestMethod(), uri.getPath(), uri.getRawQuery(),
                Map.copyOf(exchange.getRequestHeaders()), exchange.getRequestBody().readAllBytes());
        requests.add(request);
        Reply reply = replies.get(uri.getPath());
        if (reply == null) {
            reply = Reply.of(404, "");
        }
        reply.before.accept(request);
        if (reply.kind == Kind.HANG) {
            hang();
        }
        if (reply.kind == Kind.ENDLESS) {
            answerForEver(exchange);
        }
        if (reply.kind == Kind.ANSWER) {
            reply.headers.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
            exchange.sendResponseHeaders(reply.status, reply.body.length == 0 ? -1 : reply.body.length);
            exchange.getResponseBody().write(reply.body);
        }
        exchange.close();
    }

    private static void answerForEver(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        byte[] chunk = " ".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
        while (true) {
            exchange.getResponseBody().write(chunk);
        }
    }

    private void hang() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }

    private enum Kind {
        ANSWER, DROP, HANG, ENDLESS
    }

    /** What is said to a request, if anything. */
    public static final class Reply {

        private final Kind kind;
        private final int status;
        private final Map<String, String> headers;
        private final byte[] body;
        private final Consumer<Request> before;

        private Reply(Kind kind, int status, Map<String, String> headers, byte[] body, Consumer<Request> before) {
            this.kind = kind;
            this.status = status;
            this.headers = headers;
            this.body = body;
            this.before = before;
        }

        public static Reply of(int status, String body) {
            return of(status, body.getBytes(StandardCharsets.UTF_8), Map.of("Content-Type", "application/json"));
        }

        public static Reply of(int status, byte[] body, Map<String, String> headers) {
            return new Reply(Kind.ANSWER, status, headers, body, request -> { });
        }

        /** Takes the request and closes the connection. */
        public static Reply dropped() {
            return new Reply(Kind.DROP, 0, Map.of(), new byte[0], request -> { });
        }

        /** Takes the request and says nothing. */
        public static Reply never() {
            return new Reply(Kind.HANG, 0, Map.of(), new byte[0], request -> { });
        }

        /** Takes the request and never stops talking, until the connection breaks. */
        public static Reply endless() {
            return new Reply(Kind.ENDLESS, 0, Map.of(), new byte[0], request -> { });
        }

        /** The same, after something else has been done. */
        public Reply after(Consumer<Request> deed) {
            return new Reply(kind, status, headers, body, deed);
        }
    }

    /** One request. */
    public record Request(String method, String path, String query, Map<String, List<String>> headers, byte[] body) {

        public String header(String name) {
            return headers.entrySet().stream().filter(each -> each.getKey().equalsIgnoreCase(name))
                    .map(each -> each.getValue().get(0)).findFirst().orElse(null);
        }

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }
}
