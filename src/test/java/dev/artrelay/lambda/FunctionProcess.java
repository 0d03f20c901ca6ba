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
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The function as it is deployed, unpacked and run by AWS's own runtime client in a process of its own. */
final class FunctionProcess implements AutoCloseable {

    private static final String HANDLER = "dev.artrelay.lambda.ArtrelayFunction::handleRequest";
    private static final String RUNTIME = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";
    /** As the managed runtime has it: whose hooks are those of {@code org.crac}. */
    private static final String HOOKS = "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac";
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RuntimeApi lambda;
    private final Process process;

    private FunctionProcess(RuntimeApi lambda, Process process) {
        this.lambda = lambda;
        this.process = process;
    }

    /**
     * Starts it in an empty folder, with dummy credentials for AWS and what else the environment holds. What it prints
     * goes to a {@code function-….log} beside the artifact, named by the folder.
     */
    static FunctionProcess start(Path folder, Map<String, String> environment) throws IOException {
        Path zip = Path.of(System.getProperty("artrelay.function"));
        unpack(zip, folder);
        var lambda = new RuntimeApi();
        Path log = zip.resolveSibling("function-" + folder.getFileName() + ".log");
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HOOKS, "-cp", classPath(folder), RUNTIME, HANDLER)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
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
        return new FunctionProcess(lambda, process);
    }

    /**
     * What the function answers; {@code null} in JSON, where it answers nothing.
     *
     * @throws FunctionFailed if the invocation ended with an error
     */
    JsonNode invoke(JsonNode event) throws Exception {
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

    private static void unpack(Path zip, Path folder) throws IOException {
        try (var archive = FileSystems.newFileSystem(zip); var entries = Files.walk(archive.getPath("/"))) {
            for (Path entry : (Iterable<Path>) entries.filter(Files::isRegularFile)::iterator) {
                Path file = folder.resolve(entry.toString().substring(1));
                Files.createDirectories(file.getParent());
                Files.copy(entry, file);
            }
        }
    }

    /** As on AWS: the runtime client's jars, the function's folder, and the jars in its {@code lib}. */
    private static String classPath(Path folder) throws IOException {
        var runtime = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> Path.of(entry).getFileName().toString().startsWith("aws-lambda-java-"));
        try (var libraries = Files.list(folder.resolve("lib"))) {
            var function = Stream.concat(Stream.of(folder), libraries.sorted()).map(Path::toString);
            return Stream.concat(runtime, function).collect(Collectors.joining(File.pathSeparator));
        }
    }
}
