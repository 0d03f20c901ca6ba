package dev.artrelay.lambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands between somebody and a server on loopback, and counts the connections. */
final class CountedWire implements AutoCloseable {

    private final ServerSocket here;
    private final URI there;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger made = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    CountedWire(URI there) throws IOException {
        this.there = there;
        here = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + here.getLocalPort());
    }

    /** How many were ever made. */
    int made() {
        return made.get();
    }

    /** How many are open. */
    int open() {
        return open.size();
    }

    @Override
    public void close() throws IOException {
        here.close();
        for (Socket socket : open) {
            socket.close();
        }
        threads.shutdownNow();
    }

    private void accept() {
        while (!here.isClosed()) {
            try {
                Socket caller = here.accept();
                made.incrementAndGet();
                open.add(caller);
                Socket server = new Socket(there.getHost(), there.getPort());
                threads.execute(() -> pass(caller, server));
                threads.execute(() -> pass(server, caller));
            } catch (IOException e) {
                if (!here.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    /** Until either side closes; then both are. */
    private void pass(Socket from, Socket to) {
        try (from; to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException ended) {
            // the other direction has closed it
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }
}
