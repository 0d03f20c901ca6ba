package dev.artrelay.story;

import static io.restassured.RestAssured.given;

import dev.artrelay.local.Child;
import dev.artrelay.stand.ServerProcess;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/**
 * The server as it is built and its table, which can be killed and started again on what lies in a folder.
 *
 * <p>It is not to live long enough for the better compiler, which would take the processors from whatever is to happen.
 */
final class MortalRelay implements AutoCloseable {

    private final Path folder;
    private final Map<String, String> settings;
    private Child table;
    private volatile ServerProcess server;

    MortalRelay(Path folder, Map<String, String> settings) throws IOException {
        this.folder = folder;
        this.settings = Map.copyOf(settings);
        startTable();
        startServer();
    }

    /** Where it listens now: elsewhere after each start. */
    URI url() {
        return server.url();
    }

    RequestSpecification as(String key) {
        return given().baseUri(url().toString()).header("Authorization", "Bearer " + key).contentType("application/json");
    }

    /** The key of a new client. */
    String key(String client) {
        return as("admin").body(Map.of("client", client)).post("/v1/keys").then().statusCode(201).extract().path("key");
    }

    void killServer() throws Exception {
        server.kill();
        startServer();
    }

    void killAll() throws Exception {
        close();
        startTable();
        startServer();
    }

    private void startTable() {
        table = Child.dynamoDb(Path.of("").toAbsolutePath(), folder.resolve("table"));
    }

    private void startServer() throws IOException {
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        environment.put("QUARKUS_DYNAMODB_ENDPOINT_OVERRIDE", table.endpoint().toString());
        environment.put("ARTRELAY_STORE_CREATE_TABLE", "true");
        environment.put("ARTRELAY_ARTWORK_DIR", folder.resolve("artworks").toString());
        environment.put("ARTRELAY_SECRET", Base64.getEncoder().encodeToString(new byte[32]));
        environment.put("ARTRELAY_ADMIN_KEY", "admin");
        environment.put("ARTRELAY_EGRESS_ALLOW_PRIVATE", "true");
        environment.put("ARTRELAY_EGRESS_ALLOW_HTTP", "true");
        environment.put("AWS_REGION", "eu-central-1");
        environment.put("AWS_ACCESS_KEY_ID", "local");
        environment.put("AWS_SECRET_ACCESS_KEY", "local");
        server = ServerProcess.start(environment);
    }

    @Override
    public void close() throws Exception {
        server.kill();
        table.close();
    }
}
