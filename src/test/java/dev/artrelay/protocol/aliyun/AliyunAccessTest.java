package dev.artrelay.protocol.aliyun;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.artrelay.local.DynamoDbLocal;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(DynamoDbLocal.Resource.class)
class AliyunAccessTest {

    private static final String FIELDS = "text=https%3A%2F%2Fexample.com%2Fa%3Fb%3D1%26c%3D2&style_id=food_fryrice&is_use_temp_short_link=1";
    private static final String JSON = "{\"text\":\"你好\",\"style_id\":\"food_fryrice\"}";

    private AliyunUser user;

    @BeforeEach
    void become_a_client() {
        user = AliyunUser.named("aliyun");
    }

    @Test
    void an_app_code_is_a_key() {
        user.call().contentType(AliyunUser.FORM).body(FIELDS).post("/submitTask").then().statusCode(200);
    }

    @Test
    void whoever_shows_nothing_is_refused_in_headers() {
        Response answer = given().contentType(AliyunUser.FORM).body(FIELDS).post("/submitTask");

        answer.then().statusCode(401).body(emptyString()).header("X-Ca-Error-Message", "Empty Signature")
                .header("X-Ca-Error-Code", "A401AC").header("X-Ca-Request-Id", notNullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"APPCODE nobodys", "APPCODE ar_aaaaaaaaaaaaaaaa_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void an_unknown_app_code_is_refused(String authorization) {
        given().header("Authorization", authorization).contentType(AliyunUser.FORM).body(FIELDS).post("/submitTask")
                .then().statusCode(400).header("X-Ca-Error-Message", "Invalid AppCode `not exists`").header("X-Ca-Error-Code", "A400AC");
    }

    @Test
    void a_signed_form_is_taken_in_either_letter_case() {
        user.signed("POST", "/submitTask", AliyunUser.FORM, FIELDS).sign().send().then().statusCode(200);
        user.signed("POST", "/submitTask", AliyunUser.FORM, FIELDS).inLowerCase().sign().send().then().statusCode(200);
    }

    @Test
    void signed_json_is_taken_in_either_letter_case() {
        user.signed("POST", "/submitTask", AliyunUser.JSON, JSON).sign().send().then().statusCode(200);
        user.signed("POST", "/submitTask", AliyunUser.JSON, JSON).inLowerCase().sign().send().then().statusCode(200);
    }

    @Test
    void a_signed_question_is_taken() {
        user.signed("GET", "/queryTask?task_id=abc&z=", null, null).sign().send()
                .then().statusCode(404).header("X-Ca-Error-Message", "Task not exists");
    }

    @Test
    void timestamp_and_nonce_may_be_left_out() {
        user.signed("POST", "/submitTask", AliyunUser.FORM, FIELDS).without("X-Ca-Timestamp").without("X-Ca-Nonce").sign().send()
                .then().statusCode(200);
    }

    @Test
    void a_field_that_was_changed_breaks_the_signature_and_the_answer_shows_what_we_read() {
        Response answer = user.signed("POST", "/submitTask", AliyunUser.FORM, "text=a&style_id=pet_cat").without("X-Ca-Nonce")
                .without("X-Ca-Stage").sign()
                .tampered("text=b&style_id=pet_cat").send();

        answer.then().statusCode(400).body(emptyString()).header("X-Ca-Error-Code", "A403IS");
        String time = answer.header("X-Ca-Error-Message").replaceAll(".*X-Ca-Timestamp:(\\d+)#.*", "$1");
        assertEquals("Invalid Signature, Server StringToSign:`POST#application/json##" + AliyunUser.FORM + "##X-Ca-Key:"
                + user.appKey() + "#X-Ca-Timestamp:" + time + "#/submitTask?style_id=pet_cat&text=b`", answer.header("X-Ca-Error-Message"));
    }

    @Test
    void letters_of_any_script_come_back_escaped() {
        user.signed("POST", "/submitTask", AliyunUser.FORM, "text=a").sign().tampered("text=%E4%BD%A0%0D%0ASet-Cookie%3Aa").send()
                .then().statusCode(400).header("Set-Cookie", (String) null)
                .header("X-Ca-Error-Message", startsWith("Invalid Signature"));
    }

    @Test
    void json_that_was_changed_does_not_match_its_digest() {
        user.signed("POST", "/submitTask", AliyunUser.JSON, JSON).sign().tampered(JSON.replace("fry", "fri")).send()
                .then().statusCode(400).header("X-Ca-Error-Message", "Invalid Content-MD5");
    }

    @Test
    void json_that_was_changed_with_its_digest_breaks_the_signature() {
        String other = JSON.replace("fry", "fri");

        user.signed("POST", "/submitTask", AliyunUser.JSON, JSON).sign().tampered(other)
                .with("Content-MD5", CaRequest.md5(other.getBytes(StandardCharsets.UTF_8))).send()
                .then().statusCode(400).header("X-Ca-Error-Message", startsWith("Invalid Signature"));
    }

    @Test
    void json_without_a_digest_is_not_covered_and_refused() {
        user.signed("POST", "/submitTask", AliyunUser.JSON, JSON).without("Content-MD5").sign().send()
                .then().statusCode(400).header("X-Ca-Error-Message", "Invalid Content-MD5");
    }

    @Test
    void a_form_cannot_be_passed_off_as_json() {
        user.signed("POST", "/submitTask", AliyunUser.FORM, FIELDS).sign().with("Content-Type", AliyunUser.JSON).send()
                .then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(longs = {-16, 16})
    void a_time_beyond_a_quarter_of_an_hour_has_expired(long minutes) {
        String time = Long.toString(Instant.now().plus(Duration.ofMinutes(minutes)).toEpochMilli());

        user.signed("POST", "/submitTask", AliyunUser.FORM, FIELDS).with("X-Ca-Timestamp", time).sign().send()
                .then().statusCode(400).header("X-Ca-Error-Message", "Timestamp Expired");
    }

    @ParameterizedTest
    @ValueSource(longs = {-14, 14})
    void a_time_within_a_quarter_of_an_hour_will_do(long minutes) {
        String time = Long.toString(Instant.now().plus(Duration.ofMinutes(minutes)).toEpochMilli());

        user.signed("POST", "/submitTask", AliyunUser.FORM, FIELDS).with("X-Ca-Timestamp", time).sign().send().then().statusCode(200);
    }

    @Test
    void a_time_that_is_none_is_refused() {
        user.signed("POST", "/submitTask", AliyunUser.FORM, FIELDS).with("X-Ca-Timestamp", "yesterday").sign().send()
                .then().statusCode(400).header("X-Ca-Error-Message", "Invalid Timestamp");
    }

    @Test
    void the_same_request_is_taken_once() {
        AliyunUser.Signed request = user.signed("POST", "/submitTask", AliyunUser.FORM, FIELDS).sign();

        request.send().then().statusCode(200);
        request.send().then().statusCode(400).header("X-Ca-Error-Message", "Nonce Used");
    }

    @Test
    void a_nonce_belongs_to_its_key() {
        AliyunUser other = AliyunUser.named("aliyun");

        user.signed("POST", "/submitTask", AliyunUser.FORM, FIELDS).with("X-Ca-Nonce", "one").sign().send().then().statusCode(200);
        other.signed("POST", "/submitTask", AliyunUser.FORM, FIELDS).with("X-Ca-Nonce", "one").sign().send().then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Ca-Nonce", "X-Ca-Timestamp"})
    void what_is_not_signed_proves_nothing(String name) {
        user.signed("POST", "/submitTask", AliyunUser.FORM, FIELDS).uncovered(name).sign().send()
                .then().statusCode(400).header("X-Ca-Error-Message", startsWith("Invalid Signature"));
    }

    @Test
    void an_unknown_app_key_is_refused() {
        user.signed("POST", "/submitTask", AliyunUser.FORM, FIELDS).with("X-Ca-Key", "203753385").sign().send()
                .then().statusCode(400).header("X-Ca-Error-Message", "Invalid AppKey").header("X-Ca-Error-Code", is("A400IK"));
    }

    @Test
    void a_key_without_a_signature_is_refused() {
        user.signed("POST", "/submitTask", AliyunUser.FORM, FIELDS).send()
                .then().statusCode(401).header("X-Ca-Error-Message", "Empty Signature");
    }
}
