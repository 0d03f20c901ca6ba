package dev.artrelay.protocol.v1;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.protocol.v1.problem.Code;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(Stage.class)
class ProblemsTest {

    private static final String PARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @ParameterizedTest
    @CsvSource({
        "GET,    /v1/nothing,           , 404, not_found",
        "GET,    /nothing,              , 404, not_found",
        "PUT,    /v1/tasks,             , 405, invalid_request",
        "GET,    /v1/tasks/no-such-id,  , 404, not_found",
        "POST,   /v1/tasks,             {, 400, invalid_json",
        "POST,   /v1/tasks,             {}, 422, invalid_request",
        "DELETE, /v1/tasks/01890a5d-ac96-774b-bcce-b302099a8057, , 404, not_found"})
    void every_refusal_is_a_whole_problem(String method, String path, String body, int status, String code) {
        var call = Api.newClient().call();
        ValidatableResponse answer = (body == null ? call : call.body(body)).request(method, path).then();

        answer.statusCode(status).contentType("application/problem+json").body("code", is(code)).body("status", is(status))
                .body("type", is("urn:artrelay:problem:" + code)).body("title", notNullValue()).body("detail", notNullValue())
                .body("retryable", is(false)).body("trace_id", matchesPattern("[0-9a-f]{32}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"PUT | /v1/tasks | GET, HEAD, OPTIONS, POST", "POST | /v1/tasks/01890a5d-ac96-774b-bcce-b302099a8057 | DELETE, GET, HEAD, OPTIONS",
        "GET | /v1/tasks/01890a5d-ac96-774b-bcce-b302099a8057/cancel | OPTIONS, POST", "PATCH | /v1/keys/aaaaaaaaaaaaaaaa | DELETE, OPTIONS",
        "POST | /s/abc | GET, HEAD, OPTIONS", "DELETE | /artworks/a/b.png | GET, HEAD, OPTIONS", "GET | /callbacks/acedata/a/1/b | OPTIONS, POST"})
    void a_method_that_is_not_taken_is_answered_with_those_that_are(String method, String path, String allowed) {
        Api.newClient().call().request(method, path).then().statusCode(405).header("Allow", is(allowed));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"/v1/tasks | GET, HEAD, OPTIONS, POST", "/v1/tasks/batch | OPTIONS, POST", "/v1/models | GET, HEAD, OPTIONS",
        "/v1/tasks/01890a5d-ac96-774b-bcce-b302099a8057 | DELETE, GET, HEAD, OPTIONS"})
    void who_asks_is_told_the_methods_that_are_taken(String path, String allowed) {
        Api.newClient().call().options(path).then().statusCode(200).header("Allow", is(allowed));
    }

    @Test
    void what_the_parser_says_of_itself_is_not_told() {
        Api.newClient().call().body("{\"input\": {").post("/v1/tasks").then().statusCode(400)
                .body("detail", is("Unexpected end-of-input: expected close marker for Object (line 1, column 12)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Host: a b\r\n"})
    void a_request_to_no_host_is_refused_and_no_fault_of_ours(String host) {
        String answer = sent("GET /v1/tasks HTTP/1.1\r\n" + host + "Connection: close\r\n\r\n");

        assertTrue(answer.startsWith("HTTP/1.1 400") && answer.contains("application/problem+json"), answer);
        assertTrue(!answer.contains("Error id"), answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit", "status", "model", "tag", "cursor"})
    void a_query_parameter_that_says_nothing_is_named(String name) {
        Api.newClient().call().get("/v1/tasks?" + name + "=").then().statusCode(422).body("errors.field", contains(name));
        given().get("/v1/tasks?" + name + "=").then().statusCode(401);
    }

    @Test
    void another_content_type_is_refused() {
        Api.newClient().call().contentType("text/plain").body("{}").post("/v1/tasks").then().statusCode(415)
                .contentType("application/problem+json").body("code", is("invalid_request"));
    }

    @Test
    void another_answer_than_json_cannot_be_had() {
        Api.newClient().call().accept("image/png").get("/v1/tasks").then().statusCode(406).body("code", is("invalid_request"));
    }

    @Test
    void the_trace_of_the_caller_is_gone_on_with() {
        given().header("traceparent", PARENT).get("/v1/tasks").then().statusCode(401)
                .body("trace_id", is("4bf92f3577b34da6a3ce929d0e0e4736"));
    }

    @Test
    void a_body_that_says_it_is_too_large_is_not_read() {
        Api.newClient().call().body(new byte[(4 << 20) + 1]).post("/v1/tasks").then().statusCode(413)
                .contentType("application/problem+json").body("code", is("too_large"));
    }

    @Test
    void a_body_that_turns_out_too_large_is_refused_too() {
        String key = Api.newClient().key();
        int size = (4 << 20) + 1;

        String answer = sent("POST /v1/tasks HTTP/1.1\r\nHost: relay\r\nConnection: close\r\nAuthorization: " + key
                + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(size) + "\r\n"
                + " ".repeat(size) + "\r\n0\r\n\r\n");

        assertTrue(answer.startsWith("HTTP/1.1 413") && answer.contains("\"too_large\""), answer);
    }

    @Test
    void a_body_without_end_is_refused_and_is_no_fault_of_ours() {
        String key = Api.newClient().key();
        int size = 11 << 20;
        List<LogRecord> logged = new CopyOnWriteArrayList<>();
        Logger log = Logger.getLogger(Code.class.getPackageName() + ".ProblemMappers");
        Handler ear = new ExtHandler() {

            @Override
            protected void doPublish(ExtLogRecord entry) {
                logged.add(entry);
            }
        };
        log.addHandler(ear);

        String answer = sent("POST /v1/tasks HTTP/1.1\r\nHost: relay\r\nConnection: close\r\nAuthorization: " + key
                + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(size) + "\r\n"
                + " ".repeat(size));

        log.removeHandler(ear);
        assertTrue(answer.startsWith("HTTP/1.1 413") && answer.contains("\"too_large\""), answer);
        assertEquals(List.of(), logged);
    }

    @Test
    void the_largest_body_is_read() {
        String body = "{\"input\":{\"content\":\"c\"},\"model\":\"stage/qr\"}";

        Api.newClient().call().body(body + " ".repeat((4 << 20) - body.length())).post("/v1/tasks").then().statusCode(202);
    }

    @Test
    void what_nobody_foresaw_is_not_told() {
        Api.newClient().call().get("/stage/stumble").then().statusCode(500)
                .body("code", is("internal")).body("retryable", is(true)).body("detail", is("the trace id leads to the log entry"));
    }

    @Test
    void a_disk_of_ours_that_fails_is_no_fault_of_the_client() {
        Api.newClient().call().get("/stage/full").then().statusCode(500).body("code", is("internal"))
                .body("detail", is("the trace id leads to the log entry"));
    }

    @Test
    void a_table_that_cannot_be_reached_is_unavailable() {
        Api.newClient().call().get("/stage/unreachable").then().statusCode(503).body("code", is("unavailable"))
                .body("retryable", is(true)).header("Retry-After", notNullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer nonsense", "Basic YTpi", "Bearer ar_aaaaaaaaaaaaaaaa_"
            + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "Bearer dev", "dev", "Bearer " + Stage.ADMINISTRATOR})
    void without_a_key_nobody_comes_in(String authorization) {
        given().header("Authorization", authorization).get("/v1/tasks").then().statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer")).body("code", is("unauthorized")).body("errors", nullValue());
    }

    private static String sent(String request) {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
