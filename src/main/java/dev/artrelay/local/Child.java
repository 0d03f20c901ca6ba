package dev.artrelay.local;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A stand-in server in a process of its own, listening on a free port of the loopback interface.
 *
 * <p>It ends when its input does. The operating system closes that pipe however this JVM ends, {@code kill -9}
 * included, so no orphan is left behind.
 */
public final class Child implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String READY = "READY ";

    private final Process process;
    private final URI endpoint;

    private Child(Process process, URI endpoint) {
        this.process = process;
        this.endpoint = endpoint;
    }

    /** DynamoDB Local in memory. */
    public static Child dynamoDb(Path project) {
        return start(project, "dev.artrelay.local.DynamoDbServer", List.of());
    }

    /** DynamoDB Local with its data in a folder, which is made if need be. */
    public static Child dynamoDb(Path project, Path data) {
        return start(project, "dev.artrelay.local.DynamoDbServer", List.of(data.toString()));
    }

    /** ElasticMQ in memory. */
    public static Child sqs(Path project) {
        return start(project, "dev.artrelay.local.SqsServer", List.of());
    }

    /** S3Mock in memory; a class path of its own replaces the one the others share. */
    public static Child s3(Path project) {
        Path local = project.resolve("target/local");
        String classPath = local.resolve("classes") + File.pathSeparator + local.resolve("s3mock.jar");
        return start(project, List.of("-cp", classPath), "dev.artrelay.local.S3Server", List.of());
    }

    public URI endpoint() {
        return endpoint;
    }

    void whenEnded(Runnable action) {
        process.onExit().thenRun(action);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static Child start(Path project, String main, List<String> arguments) {
        return start(project, List.of(), main, arguments);
    }

    private static Child start(Path project, List<String> options, String main, List<String> arguments) {
        Path settings = project.resolve("target/local/java.args");
        if (!Files.exists(settings)) {
            throw new IllegalStateException(settings + " is missing: ./mvnw generate-resources writes it");
        }
        refuseUnsupportedMachine(main);

        var command = new ArrayList<>(List.of(java(), "@" + settings));
        command.addAll(options);
        command.add(main);
        command.addAll(arguments);
        try {
            var process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
            holdUntilItEnds(process, main);
            return new Child(process, URI.create("http://127.0.0.1:" + portOf(process, main)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refuseUnsupportedMachine(String main) {
        boolean arm = System.getProperty("os.arch").equals("aarch64");
        if (main.endsWith("DynamoDbServer") && arm && System.getProperty("os.name").equals("Linux")) {
            throw new IllegalStateException("DynamoDB Local does not run on Linux on ARM: its SQLite has no native"
                    + " library for it. Set quarkus.dynamodb.endpoint-override to a DynamoDB elsewhere.");
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** A process that nothing refers to may be collected, and its input closed; a thread waiting for it refers to it. */
    private static void holdUntilItEnds(Process process, String main) {
        var holder = new Thread(() -> process.onExit().join(), main);
        holder.setDaemon(true);
        holder.start();
    }

    private static int portOf(Process process, String main) {
        try {
            return CompletableFuture.supplyAsync(() -> readPort(process.inputReader()))
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
            throw new IllegalStateException(main + " did not start. Does another one use the same data?", e);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int readPort(BufferedReader output) {
        try {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.startsWith(READY)) {
                    return Integer.parseInt(line.substring(READY.length()));
                }
            }
            throw new IllegalStateException("it ended at once");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
