package dev.artrelay.stand;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The plain server as it is built, in a process of its own on a free port. It ends at the latest when we do. */
public final class ServerProcess implements AutoCloseable {

    private static final Pattern LISTENING = Pattern.compile("Listening on: (http://[^\\s\"]+)");

    private final Process process;
    private final URI url;

    private ServerProcess(Process process, URI url) {
        this.process = process;
        this.url = url;
    }

    /** Starts it with this environment, and returns when it listens. */
    public static ServerProcess start(Map<String, String> environment) throws IOException {
        return start(Path.of("target", "quarkus-app"), environment);
    }

    /** The same with another application in its place. */
    public static ServerProcess start(Path application, Map<String, String> environment) throws IOException {
        ProcessBuilder command = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar", application.resolve("quarkus-run.jar").toString()).redirectErrorStream(true);
        command.environment().putAll(Map.of("QUARKUS_HTTP_PORT", "0", "QUARKUS_HTTP_HOST", "127.0.0.1",
                "QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false"));
        command.environment().putAll(environment);
        Process process = command.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return new ServerProcess(process, listening(process));
    }

    public URI url() {
        return url;
    }

    /** What it has had of the processors so far. */
    public Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** As by {@code kill -9}: it cannot put anything in order. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }

    private static URI listening(Process process) throws IOException {
        BufferedReader output = process.inputReader();
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.append(line).append('\n');
            Matcher found = LISTENING.matcher(line);
            if (found.find()) {
                drain(output);
                return URI.create(found.group(1));
            }
        }
        throw new IOException("the server ended at once:\n" + said);
    }

    /** Its output has to go somewhere, or it would stop at a full pipe. */
    private static void drain(BufferedReader output) {
        Thread reader = new Thread(() -> output.lines().forEach(line -> {
            if (Boolean.getBoolean("artrelay.test.show-server")) {
                System.out.println(line);
            }
        }));
        reader.setDaemon(true);
        reader.start();
    }
}
