package dev.artrelay.bench;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/** Many clients of one server, each sending its next request when the answer to the last one is there. */
final class Load implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client;
    private final URI server;
    private final int clients;

    Load(URI server, int clients) {
        this.server = server;
        this.clients = clients;
        this.client = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(clients));
    }

    /** What is sent, and which status is expected. */
    record Call(HttpMethod method, String path, Map<String, String> headers, String body, int expected) {
    }

    /** What came of it. The bodies are those of the answers, in the order of the calls. */
    record Outcome(double perSecond, Spread latency, String[] bodies) {
    }

    Outcome send(int count, IntFunction<Call> calls) throws Exception {
        Round round = new Round(count, calls);
        long begun = System.nanoTime();
        for (int each = 0; each < clients; each++) {
            round.next();
        }
        round.done.get(10, TimeUnit.MINUTES);
        double seconds = (System.nanoTime() - begun) / 1e9;
        return new Outcome(count / seconds, Spread.of(round.millis), round.bodies);
    }

    private Future<Buffer> send(Call call) {
        RequestOptions options = new RequestOptions().setMethod(call.method).setHost(server.getHost())
                .setPort(server.getPort()).setURI(call.path);
        call.headers.forEach(options::putHeader);
        return client.request(options)
                .compose(request -> call.body == null ? request.send() : request.send(Buffer.buffer(call.body)))
                .compose(answer -> answer.body().map(body -> {
                    if (answer.statusCode() != call.expected) {
                        throw new IllegalStateException(call.path + " answered " + answer.statusCode() + ": " + body);
                    }
                    return body;
                }));
    }

    @Override
    public void close() {
        vertx.close();
    }

    private final class Round {

        private final IntFunction<Call> calls;
        private final AtomicInteger begun = new AtomicInteger();
        private final AtomicInteger answered = new AtomicInteger();
        private final CompletableFuture<Void> done = new CompletableFuture<>();
        private final double[] millis;
        private final String[] bodies;

        private Round(int count, IntFunction<Call> calls) {
            this.calls = calls;
            this.millis = new double[count];
            this.bodies = new String[count];
        }

        private void next() {
            int number = begun.getAndIncrement();
            if (number >= millis.length) {
                return;
            }
            long sent = System.nanoTime();
            send(calls.apply(number)).onFailure(done::completeExceptionally).onSuccess(body -> {
                millis[number] = (System.nanoTime() - sent) / 1e6;
                bodies[number] = body.toString();
                if (answered.incrementAndGet() == millis.length) {
                    done.complete(null);
                }
                next();
            });
        }
    }
}
