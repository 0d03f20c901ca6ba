package dev.artrelay.egress;

import io.quarkus.arc.DefaultBean;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Asks the operating system, as every other program on the machine does.
 *
 * <p>It blocks, so it has a few threads of its own: a name server that does not answer holds up other look-ups at worst,
 * and nothing else.
 */
@DefaultBean
@Singleton
class SystemResolver implements Resolver {

    private static final int THREADS = 16;

    private final WorkerExecutor workers;

    SystemResolver(Vertx vertx) {
        this.workers = vertx.createSharedWorkerExecutor("artrelay-resolver", THREADS);
    }

    @Override
    public Uni<List<InetAddress>> resolve(String name) {
        return Uni.createFrom().completionStage(() -> workers.executeBlocking(() -> lookUp(name), false).toCompletionStage());
    }

    private static List<InetAddress> lookUp(String name) {
        try {
            return List.of(InetAddress.getAllByName(name));
        } catch (UnknownHostException e) {
            return List.of();
        }
    }

    @PreDestroy
    void close() {
        workers.close();
    }
}
