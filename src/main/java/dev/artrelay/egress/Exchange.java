package dev.artrelay.egress;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One request and its answer, over a connection of their own.
 *
 * <p>All of it happens on one context, so nothing needs a lock. However it ends, answered, broken or given up by who
 * waits for it, the connection is closed then.
 */
final class Exchange {

    /** For the rest of a body of which only the beginning is wanted. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Vertx vertx;
    private final Context context;
    private final Limits limits;
    private final UniEmitter<? super EgressResponse> emitter;
    private final Buffer body = Buffer.buffer();

    private HttpClientRequest request;
    private HttpClientResponse head;
    /** The timer's id; the ids of Vert.x begin with 0. */
    private long patience = -1;
    private boolean over;

    private Exchange(Vertx vertx, Limits limits, UniEmitter<? super EgressResponse> emitter) {
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.limits = limits;
        this.emitter = emitter;
    }

    static Uni<EgressResponse> of(Vertx vertx, HttpClient client, RequestOptions options, EgressRequest request) {
        return Uni.createFrom().emitter(emitter ->
                new Exchange(vertx, request.limits(), emitter).start(client, options, Buffer.buffer(request.body())));
    }

    private void start(HttpClient client, RequestOptions options, Buffer content) {
        emitter.onTermination(() -> context.runOnContext(ignored -> end()));
        context.runOnContext(ignored -> client.request(options)
                .onSuccess(connected -> send(connected, content))
                .onFailure(cause -> fail(EgressFault.connecting(cause))));
    }

    private void send(HttpClientRequest connected, Buffer content) {
        request = connected;
        if (over) {
            request.reset();
            return;
        }
        // It reaches us through the request, too; with nobody to take it here, Vert.x would log it as an error.
        request.connection().exceptionHandler(ignored -> { });
        // With content of no length a GET would say so, which some servers take amiss.
        boolean empty = content.length() == 0 && request.getMethod() == HttpMethod.GET;
        (empty ? request.send() : request.send(content))
                .onSuccess(this::receive)
                .onFailure(cause -> fail(EgressFault.exchanging(cause)));
    }

    private void receive(HttpClientResponse response) {
        head = response;
        response.exceptionHandler(cause -> cutShort(EgressFault.exchanging(cause)));
        if (!limits.truncating() && announced() > limits.bytes()) {
            fail(EgressFault.tooLarge(limits.bytes()));
            return;
        }
        response.handler(this::read).endHandler(ignored -> answer());
        if (limits.truncating()) {
            patience = vertx.setTimer(PATIENCE.toMillis(), ignored -> answer());
        }
    }

    private void read(Buffer chunk) {
        int room = limits.bytes() - body.length();
        body.appendBuffer(chunk, 0, Math.min(room, chunk.length()));
        if (chunk.length() > room) {
            cutShort(EgressFault.tooLarge(limits.bytes()));
        }
    }

    private void cutShort(EgressFault fault) {
        if (limits.truncating()) {
            answer();
        } else {
            fail(fault);
        }
    }

    private void answer() {
        if (!over) {
            end();
            emitter.complete(new EgressResponse(head.statusCode(), headers(), body.getBytes()));
        }
    }

    private void fail(EgressFault fault) {
        if (!over) {
            end();
            emitter.fail(fault);
        }
    }

    private void end() {
        if (!over) {
            over = true;
            vertx.cancelTimer(patience);
            if (request != null) {
                request.reset();
            }
        }
    }

    private long announced() {
        String length = head.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : 0;
    }

    private Map<String, String> headers() {
        var headers = new HashMap<String, String>();
        head.headers().forEach((name, value) -> headers.putIfAbsent(name.toLowerCase(Locale.ROOT), value));
        return headers;
    }
}
