package dev.artrelay.story;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.story.Tongue.Speaker;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What no dialect takes is refused in its own words, and never in those of v1. */
@QuarkusTest
@TestProfile(PairsStage.class)
class AtTheDoorTest {

    /** More than the framework would take. */
    private static final byte[] LARGE = new byte[24 << 20];

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "GET    | /qrart/generate                                 | 405 | POST      | \"code\":\"no_api\"",
        "DELETE | /midjourney/imagine                             | 405 | POST      | \"code\":\"no_api\"",
        "PUT    | /qrart/nothing                                  | 404 |           | \"code\":\"no_api\"",
        "POST   | /midjourney/imagine/more                        | 404 |           | \"code\":\"no_api\"",
        "GET    | /QRapi/api/v1/QRcode/generate                   | 405 | POST      | \"code\":405",
        "DELETE | /QRapi/api/v1/test                              | 405 | GET       | \"code\":405",
        "PATCH  | /QRapi/api/v1/QRcode/nothing                    | 404 |           | \"code\":404",
        "PUT    | /QRapi                                          | 404 |           | \"code\":404",
        "DELETE | /tencent-vod/v1/aigc-image                      | 405 | POST      | UnsupportedProtocol",
        "POST   | /tencent-vod/v1/query/x                         | 405 | GET       | UnsupportedProtocol",
        "POST   | /tencent-vod/v1/aigc-image/requests/x/cancel    | 405 | PUT       | \"detail\":",
        "GET    | /tencent-vod/v1/aigc-image/requests/x/y         | 404 |           | \"detail\":",
        "POST   | /tencent-vod/v1/aigc-video                      | 404 |           | InvalidAction",
        "GET    | /                                               | 405 | POST      | {\"Response\":{\"Error\":{\"Code\":\"UnsupportedProtocol\""})
    void other_methods_and_addresses_are_refused_in_the_words_of_the_dialect(String method, String path, int status, String allow,
            String words) {
        Response answer = Speaker.fresh().call().request(method, path);

        answer.then().statusCode(status).contentType("application/json").header("Allow", is(allow)).body(containsString(words))
                .body(not(containsString("urn:artrelay")));
    }

    @ParameterizedTest
    @CsvSource({"DELETE,/submitTask,405,POST,I405UM", "GET,/submitTask,405,POST,I405UM", "PATCH,/queryTask,405,'GET, POST',I405UM",
        "PUT,/createTaskQuery,405,'GET, POST',I405UM", "POST,/submitTask/more,404,,I404NF"})
    void the_gateway_refuses_in_headers(String method, String path, int status, String allow, String code) {
        Response answer = Speaker.fresh().call().request(method, path);

        answer.then().statusCode(status).header("Allow", is(allow)).header("X-Ca-Error-Code", code).body(is(""));
    }

    @ParameterizedTest
    @CsvSource({"/qrart/generate,4194305,413,bad_request", "/QRapi/api/v1/QRcode/generate,1048577,413,413",
        "/tencent-vod/v1/aigc-image,10000001,413,RequestSizeLimitExceeded", "/,10000001,200,RequestSizeLimitExceeded",
        "/submitTask,1048577,413,", "/qrart/generate,20971520,413,bad_request", "/,20971520,200,RequestSizeLimitExceeded"})
    void a_body_that_says_it_is_too_large_is_refused_in_the_words_of_the_dialect(String path, int size, int status, String words) {
        ValidatableResponse answer = Speaker.fresh().call().contentType("application/json").body(new byte[size]).post(path).then();

        answer.statusCode(status).body(containsString(words == null ? "" : words)).body(not(containsString("urn:artrelay")));
    }

    @ParameterizedTest
    @CsvSource({"/v1/tasks,413,too_large", "/qrart/generate,413,bad_request", "/midjourney/imagine,413,bad_request",
        "/QRapi/api/v1/QRcode/generate,413,413", "/tencent-vod/v1/aigc-image,413,RequestSizeLimitExceeded", "/,200,RequestSizeLimitExceeded",
        "/submitTask,413,''"})
    void a_body_without_end_is_refused_in_the_words_of_the_dialect(String path, int status, String words) throws Exception {
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

        refused(client.send(to(path).POST(unannounced()).build(), BodyHandlers.ofString()), status, words);
    }

    @ParameterizedTest
    @CsvSource({"/v1/tasks,413,too_large", "/qrart/generate,413,bad_request", "/,200,RequestSizeLimitExceeded"})
    void a_connection_that_many_share_outlives_bodies_that_are_too_large(String path, int status, String words) throws Exception {
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();

        assertEquals(HttpClient.Version.HTTP_2, client.send(to("/v1/styles").GET().build(), BodyHandlers.discarding()).version());
        refused(client.send(to(path).POST(BodyPublishers.ofByteArray(LARGE)).build(), BodyHandlers.ofString()), status, words);
        refused(client.send(to(path).POST(unannounced()).build(), BodyHandlers.ofString()), status, words);
    }

    private static void refused(HttpResponse<String> answer, int status, String words) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains(words), answer.body());
    }

    private static BodyPublisher unannounced() {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(LARGE));
    }

    private static HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path)).header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + Speaker.fresh().key()).header("X-TC-Action", "CreateAigcImageTask")
                .header("X-TC-Version", "2018-07-17");
    }

    @ParameterizedTest
    @CsvSource({"/qrart/generate,400,bad_request", "/midjourney/tasks,400,bad_request", "/QRapi/api/v1/QRcode/generate,400,malformed JSON",
        "/tencent-vod/v1/aigc-image,400,InvalidRequest", "/,200,MissingParameter"})
    void malformed_json_of_any_type_is_refused_in_the_words_of_the_dialect(String path, int status, String words) {
        for (String type : new String[] {"application/json", "text/plain", "image/png"}) {
            Speaker.fresh().call().contentType(type).body("{\"a\":".getBytes()).post(path).then().statusCode(status)
                    .body(containsString(words)).body(not(containsString("urn:artrelay")));
        }
    }
}
