package dev.artrelay.lambda;

import static java.util.concurrent.TimeUnit.SECONDS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The function as it is deployed, unpacked and run by AWS's own runtime client in a process of its own. */
public final class FunctionProcess implements AutoCloseable {

    private static final String HANDLER = "dev.artrelay.lambda.ArtrelayFunction::handleRequest";
    private static final String RUNTIME = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";
    /** As the managed runtime has it: whose hooks are those of {@code org.crac}. */
    private static final String HOOKS = "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac";
    /** Where the runtime client's native half is. Else it writes its own to the one place that all processes use. */
    private static final String NATIVE = "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RuntimeApi lambda;
    private final Process process;
    private final Path log;

    private FunctionProcess(RuntimeApi lambda, Process process, Path log) {
        this.lambda = lambda;
        this.process = process;
        this.log = log;
    }

    /**
     * Starts it in an empty folder, with dummy credentials for AWS and what else the environment holds. What it prints
     * goes to a {@code function-….log} beside the artifact, named by the folder.
     */
    public static FunctionProcess start(Path folder, Map<String, String> environment) throws IOException {
        unpack(folder);
        return run(folder, List.of("-cp", runtime() + File.pathSeparator + classPath(folder)), environment);
    }

    /** Starts what lies unpacked in the folder; the options hold a class path with the runtime client on it. */
    public static FunctionProcess run(Path folder, List<String> options, Map<String, String> environment) throws IOException {
        var lambda = new RuntimeApi();
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), HOOKS,
                "-D" + NATIVE + "=" + unpackNative(folder)));
        command.addAll(options);
        command.addAll(List.of(RUNTIME, HANDLER));
        Path log = log(folder);
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(Map.of(
                "AWS_LAMBDA_RUNTIME_API", lambda.address(),
                "AWS_LAMBDA_FUNCTION_NAME", "artrelay",
                "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1769",
                "AWS_LAMBDA_FUNCTION_VERSION", "1",
                "LAMBDA_TASK_ROOT", folder.toString(),
                "AWS_REGION", "eu-central-1",
                "AWS_ACCESS_KEY_ID", "local",
                "AWS_SECRET_ACCESS_KEY", "local"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.onExit().thenAccept(ended -> lambda.functionEnded("the process ended: see " + log));
        return new FunctionProcess(lambda, process, log);
    }

    /** What the one of this folder prints. */
    static Path log(Path folder) {
        return artifact().resolveSibling("function-" + folder.getFileName() + ".log");
    }

    /**
     * What the function answers; {@code null} in JSON, where it answers nothing.
     *
     * @throws FunctionFailed if the invocation ended with an error
     */
    public JsonNode invoke(JsonNode event) throws Exception {
        return invoke(event, LIMIT);
    }

    /** The same, with the time that the function is told it has. */
    JsonNode invoke(JsonNode event, Duration limit) throws Exception {
        try {
            String answer = lambda.invoke(event.toString(), limit).get(limit.toSeconds() + 30, SECONDS);
            return answer.isEmpty() ? JSON.nullNode() : JSON.readTree(answer);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof FunctionFailed failed ? failed : e;
        }
    }

    /** Waits until it is ready to have its picture taken: of one that is started for SnapStart. */
    void awaitCheckpoint() throws Exception {
        lambda.checkpoint().get(LIMIT.toSeconds(), SECONDS);
    }

    /** Lets it go on, as a copy does. */
    void restore() {
        lambda.restore();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        lambda.close();
    }

    /** Ends it as a container that is told to stop, so that a JVM can write down what it has learned. */
    public void stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
        lambda.close();
    }

    /** What it has printed so far: what AWS would find in its log group, line by line. */
    List<String> log() throws IOException {
        return Files.readAllLines(log);
    }

    public boolean alive() {
        return process.isAlive();
    }

    /** What it has had of the processors so far. */
    public Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** What is deployed. */
    public static Path artifact() {
        return Path.of(System.getProperty("artrelay.function"));
    }

    public static void unpack(Path folder) throws IOException {
        try (var archive = FileSystems.newFileSystem(artifact()); var entries = Files.walk(archive.getPath("/"))) {
            for (Path entry : (Iterable<Path>) entries.filter(Files::isRegularFile)::iterator) {
                Path file = folder.resolve(entry.toString().substring(1));
                Files.createDirectories(file.getParent());
                Files.copy(entry, file);
            }
        }
    }

    private static Path unpackNative(Path folder) throws IOException {
        String name = "libaws-lambda-jni.linux-" + (System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64") + ".so";
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            try (var library = FunctionProcess.class.getResourceAsStream("/jni/" + name)) {
                Files.copy(library, file);
            }
        }
        return file;
    }

    /** The runtime client's jars. */
    public static String runtime() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> Path.of(entry).getFileName().toString().startsWith("aws-lambda-java-"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** The function's folder, and the jars in its {@code lib}. */
    public static String classPath(Path folder) throws IOException {
        try (var libraries = Files.list(folder.resolve("lib"))) {
            return Stream.concat(Stream.of(folder), libraries.sorted()).map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator));
        }
    }
}
