package dev.artrelay.egress;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.NetSocket;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Servers on free ports of the loopback interface, for as long as a test class runs. */
public final class Loopback implements AfterAllCallback {

    private static final String ADDRESS = "127.0.0.1";

    private final Vertx vertx = Vertx.vertx();
    private final List<Socket> kept = new ArrayList<>();

    public Vertx vertx() {
        return vertx;
    }

    /** @return its port */
    public int http(Handler<HttpServerRequest> handler) {
        return http(new HttpServerOptions(), handler);
    }

    int http(HttpServerOptions options, Handler<HttpServerRequest> handler) {
        return vertx.createHttpServer(options).requestHandler(handler).listen(0, ADDRESS)
                .toCompletionStage().toCompletableFuture().join().actualPort();
    }

    /** A server that talks HTTP badly, or not at all. */
    public int tcp(Handler<NetSocket> handler) {
        return vertx.createNetServer().connectHandler(handler).listen(0, ADDRESS)
                .toCompletionStage().toCompletableFuture().join().actualPort();
    }

    /** A server that says this to whoever sends something, and hangs up. */
    public int saying(String answer) {
        return tcp(socket -> socket.handler(request -> socket.end(Buffer.buffer(answer))));
    }

    /** A server that counts connections and says nothing. */
    int counting(AtomicInteger connections) {
        return tcp(socket -> connections.incrementAndGet());
    }

    /** A port at which nobody listens, and which nobody else is given: not even the caller, who would then talk to itself. */
    public int deaf() {
        try {
            var taken = new Socket();
            kept.add(taken);
            taken.bind(new InetSocketAddress(ADDRESS, 0));
            return taken.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        for (Socket taken : kept) {
            taken.close();
        }
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
