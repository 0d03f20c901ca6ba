package dev.artrelay.lambda;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Lambda's side of a function: hands out events, takes in answers.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">Lambda runtime API</a>
 */
final class RuntimeApi implements AutoCloseable {

    private static final String VERSION = "/2018-06-01/runtime";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final BlockingQueue<Invocation> waiting = new LinkedBlockingQueue<>();
    private final Map<String, Invocation> running = new ConcurrentHashMap<>();
    private final CompletableFuture<Void> failedToStart = new CompletableFuture<>();

    private final CompletableFuture<Void> checkpoint = new CompletableFuture<>();
    private final CompletableFuture<Void> restored = new CompletableFuture<>();

    RuntimeApi() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(VERSION + "/invocation/next", this::next);
        server.createContext(VERSION + "/invocation/", this::ended);
        server.createContext(VERSION + "/init/error", this::failedToStart);
        server.createContext(VERSION + "/restore/error", this::failedToStart);
        server.createContext(VERSION + "/restore/next", this::pictured);
        server.setExecutor(threads);
        server.start();
    }

    /** The value of {@code AWS_LAMBDA_RUNTIME_API}. */
    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** Ends with the function's answer, or fails with {@link FunctionFailed}. */
    CompletableFuture<String> invoke(String event, Duration limit) {
        var invocation = new Invocation(UUID.randomUUID().toString(), event, limit, new CompletableFuture<>());
        failedToStart.whenComplete((nothing, fault) -> invocation.answer.completeExceptionally(fault));
        waiting.add(invocation);
        return invocation.answer;
    }

    /** What has not been answered will not be. */
    void functionEnded(String why) {
        failedToStart.completeExceptionally(new FunctionFailed(why));
        checkpoint.completeExceptionally(new FunctionFailed(why));
    }

    /** Ends when the function waits for its picture to be taken. */
    CompletableFuture<Void> checkpoint() {
        return checkpoint;
    }

    /** The picture was taken, and a function goes on from there. */
    void restore() {
        restored.complete(null);
    }

    @Override
    public void close() {
        restore();
        server.stop(0);
        threads.shutdownNow();
    }

    private void next(HttpExchange exchange) throws IOException {
        Invocation invocation = takeNext();
        running.put(invocation.id, invocation);
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "application/json");
        headers.set("Lambda-Runtime-Aws-Request-Id", invocation.id);
        headers.set("Lambda-Runtime-Deadline-Ms", String.valueOf(System.currentTimeMillis() + invocation.limit.toMillis()));
        headers.set("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:eu-central-1:123456789012:function:artrelay");
        answer(exchange, 200, invocation.event);
    }

    private void pictured(HttpExchange exchange) throws IOException {
        checkpoint.complete(null);
        restored.join();
        answer(exchange, 200, "");
    }

    private Invocation takeNext() throws IOException {
        try {
            return waiting.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** {@code …/invocation/{id}/response} and {@code …/invocation/{id}/error}. */
    private void ended(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getPath().split("/");
        Invocation invocation = running.remove(path[path.length - 2]);
        String body = body(exchange);
        answer(exchange, 202, "{}");
        if (path[path.length - 1].equals("response")) {
            invocation.answer.complete(body);
        } else {
            invocation.answer.completeExceptionally(new FunctionFailed(body));
        }
    }

    private void failedToStart(HttpExchange exchange) throws IOException {
        String body = body(exchange);
        answer(exchange, 202, "{}");
        functionEnded("the function did not start: " + body);
    }

    private static String body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        try (var output = exchange.getResponseBody()) {
            output.write(bytes);
        }
    }

    private record Invocation(String id, String event, Duration limit, CompletableFuture<String> answer) {
    }
}
