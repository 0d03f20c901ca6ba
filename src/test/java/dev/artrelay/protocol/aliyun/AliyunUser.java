package dev.artrelay.protocol.aliyun;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import dev.artrelay.edge.UrlEncoded;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** A client of the product's own endpoint, with a key of ours. */
final class AliyunUser {

    static final String FORM = "application/x-www-form-urlencoded; charset=UTF-8";
    static final String JSON = "application/json; charset=UTF-8";

    private static final List<String> SIGNED = List.of("X-Ca-Key", "X-Ca-Nonce", "X-Ca-Stage", "X-Ca-Timestamp");

    private final String key;

    private AliyunUser(String key) {
        this.key = key;
    }

    /** A client that nobody else is. */
    static AliyunUser named(String name) {
        return new AliyunUser(given().header("Authorization", "Bearer test-admin").contentType(ContentType.JSON)
                .body(Map.of("client", name)).post("/v1/keys").then().statusCode(201).extract().path("key"));
    }

    RequestSpecification call() {
        return given().header("Authorization", "APPCODE " + key);
    }

    RequestSpecification v1() {
        return given().header("Authorization", "Bearer " + key);
    }

    Response submit(Map<String, String> fields) {
        return call().contentType(FORM).body(UrlEncoded.write(fields)).post("/submitTask");
    }

    String submitted(Map<String, String> fields) {
        return submit(fields).then().statusCode(200).extract().path("showapi_res_body.task_id");
    }

    /** How it ends, by the dialect's own words. */
    Response settled(String id) {
        await().atMost(Duration.ofMinutes(2)).until(() -> v1().queryParam("wait", 25).get("/v1/tasks/{id}", id).path("finished_at") != null);
        return call().contentType(FORM).body("task_id=" + id).post("/queryTask");
    }

    String appKey() {
        return key.substring(0, key.indexOf('_', 3));
    }

    String appSecret() {
        return key.substring(key.indexOf('_', 3) + 1);
    }

    /** A signed request that may still be changed before it is sent. */
    Signed signed(String method, String path, String type, String body) {
        return new Signed(method, path, type, body);
    }

    /** What Aliyun's own clients send. */
    final class Signed {

        private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        private final String method;
        private final String path;
        private final String type;
        private String body;
        private List<String> names = SIGNED;

        private Signed(String method, String path, String type, String body) {
            this.method = method;
            this.path = path;
            this.type = type;
            this.body = body;
            headers.putAll(Map.of("X-Ca-Key", appKey(), "X-Ca-Nonce", UUID.randomUUID().toString(), "X-Ca-Stage", "RELEASE",
                    "X-Ca-Timestamp", Long.toString(Instant.now().toEpochMilli()), "Accept", "application/json"));
            if (type != null) {
                headers.put("Content-Type", type);
            }
            if (JSON.equals(type)) {
                headers.put("Content-MD5", CaRequest.md5(bytes()));
            }
        }

        Signed with(String name, String value) {
            headers.put(name, value);
            return this;
        }

        Signed without(String name) {
            headers.remove(name);
            names = names.stream().filter(each -> !each.equals(name)).toList();
            return this;
        }

        /** Sent, but not under the signature. */
        Signed uncovered(String name) {
            names = names.stream().filter(each -> !each.equals(name)).toList();
            return this;
        }

        Signed inLowerCase() {
            names = names.stream().map(String::toLowerCase).toList();
            return this;
        }

        Signed sign() {
            Map<String, String> parameters = new HashMap<>(UrlEncoded.read(path.contains("?") ? path.split("\\?")[1] : null));
            parameters.putAll(FORM.equals(type) ? UrlEncoded.read(body) : Map.of());
            CaRequest request = new CaRequest(method, path.split("\\?")[0], headers::get, names, parameters);
            return with("X-Ca-Signature-Headers", String.join(",", names)).with("X-Ca-Signature", request.signature(appSecret()));
        }

        /** After it was signed. */
        Signed tampered(String other) {
            body = other;
            return this;
        }

        Response send() {
            RequestSpecification call = given().headers(headers).urlEncodingEnabled(false);
            return (body == null ? call : FORM.equals(type) ? call.body(body) : call.body(bytes())).request(method, path);
        }

        private byte[] bytes() {
            return body.getBytes(StandardCharsets.UTF_8);
        }
    }
}
