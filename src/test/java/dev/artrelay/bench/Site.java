package dev.artrelay.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.artrelay.local.Child;
import dev.artrelay.store.TableByHand;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/**
 * A table of its own in DynamoDB Local, a folder for pictures, and the settings of whoever shall run on them.
 *
 * <p>Where the machine has other work, DynamoDB Local takes its time: nobody gives up a call to it because of that.
 */
final class Site implements AutoCloseable {

    static final String ADMIN = "admin";
    static final String SECRET = Base64.getEncoder().encodeToString(new byte[32]);
    static final ObjectMapper JSON = new ObjectMapper();

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final String TABLE = "artrelay";

    private final Child table = Child.dynamoDb(Path.of("").toAbsolutePath());
    private final Path folder;

    Site() throws IOException {
        TableByHand.create(table.endpoint(), TABLE);
        folder = Files.createTempDirectory("artrelay-bench");
    }

    Path folder() {
        return folder;
    }

    URI table() {
        return table.endpoint();
    }

    Map<String, String> environment(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(Map.of("QUARKUS_DYNAMODB_API_CALL_ATTEMPT_TIMEOUT", "30S",
                "QUARKUS_DYNAMODB_API_CALL_TIMEOUT", "60S"));
        all.putAll(Map.of(
                "QUARKUS_DYNAMODB_ENDPOINT_OVERRIDE", table.endpoint().toString(),
                "ARTRELAY_ARTWORK_DIR", folder.resolve("artworks").toString(),
                "ARTRELAY_EGRESS_ALLOW_PRIVATE", "true",
                "ARTRELAY_EGRESS_ALLOW_HTTP", "true",
                "ARTRELAY_SECRET", SECRET,
                "ARTRELAY_ADMIN_KEY", ADMIN,
                "AWS_REGION", "eu-central-1",
                "AWS_ACCESS_KEY_ID", "local",
                "AWS_SECRET_ACCESS_KEY", "local"));
        all.putAll(more);
        return all;
    }

    /** A new client's key. */
    static String key(URI server) throws Exception {
        return post(server.resolve("/v1/keys"), ADMIN, "{\"client\":\"bench\"}").path("key").asText();
    }

    static JsonNode post(URI address, String key, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address).header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body)).build();
        return JSON.readTree(HTTP.send(request, BodyHandlers.ofString()).body());
    }

    static JsonNode get(URI address, String key) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address).header("Authorization", "Bearer " + key).build();
        return JSON.readTree(HTTP.send(request, BodyHandlers.ofString()).body());
    }

    @Override
    public void close() throws IOException {
        table.close();
        try (var files = Files.walk(folder)) {
            files.sorted((one, other) -> other.compareTo(one)).map(Path::toFile).forEach(File::delete);
        }
    }
}
