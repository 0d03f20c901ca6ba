package dev.artrelay.protocol.v1;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(Stage.class)
class KeysResourceTest {

    @Test
    void a_key_is_shown_once_with_its_limits() {
        var issued = Api.administrator().body("{\"client\":\"acme\",\"max_per_second\":2.5,\"max_live_tasks\":3}").post("/v1/keys")
                .then().statusCode(201).body("id", matchesPattern("[a-z2-7]{16}")).body("client", is("acme"))
                .body("max_per_second", is(2.5f)).body("max_live_tasks", is(3)).extract();
        String id = issued.path("id");

        assertEquals("https://relay.example/v1/keys/" + id, issued.header("Location"));
        issued.response().then().body("key", startsWith("ar_" + id + "_"));
        String listed = Api.administrator().get("/v1/keys").then().statusCode(200).body("items.id", hasItem(id)).extract().asString();
        assertFalse(listed.contains(issued.path("key").toString().substring(20)), "the secret is not listed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer %s", "bearer %s", "Key %s", "Token %s", "APPCODE %s", "%s"})
    void a_key_may_come_in_any_of_its_forms(String form) {
        given().header("Authorization", form.formatted(Api.newClient().key())).get("/v1/tasks").then().statusCode(200);
    }

    @Test
    void a_key_may_come_in_the_header_of_midjourney_clients() {
        given().header("mj-api-secret", Api.newClient().key()).get("/v1/tasks").then().statusCode(200);
    }

    @Test
    void a_revoked_key_is_of_no_use_at_once() {
        Api api = Api.newClient();
        api.call().get("/v1/tasks").then().statusCode(200);

        Api.administrator().delete("/v1/keys/" + api.id()).then().statusCode(204);

        api.call().get("/v1/tasks").then().statusCode(401);
        Api.administrator().get("/v1/keys").then().body("items.id", not(hasItem(api.id())));
        Api.administrator().delete("/v1/keys/" + api.id()).then().statusCode(404);
    }

    @Test
    void tasks_outlive_the_key_they_were_submitted_with() {
        Api old = Api.newClient();
        String task = old.task();
        String fresh = Api.administrator().body("{\"client\":\"" + old.client() + "\"}").post("/v1/keys").then().statusCode(201)
                .extract().path("key");

        Api.administrator().delete("/v1/keys/" + old.id()).then().statusCode(204);

        given().header("Authorization", "Bearer " + fresh).get("/v1/tasks/" + task).then().statusCode(200).body("id", is(task));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 15, 17, 3_000})
    void an_id_that_no_key_can_have_is_unknown(int length) {
        Api.administrator().delete("/v1/keys/" + "a".repeat(length)).then().statusCode(404).body("code", is("not_found"));
    }

    @ParameterizedTest
    @CsvSource({"GET,/v1/keys", "POST,/v1/keys", "DELETE,/v1/keys/aaaaaaaaaaaaaaaa"})
    void keys_are_for_administrators(String method, String path) {
        Api.newClient().call().body("{\"client\":\"x\"}").request(method, path).then().statusCode(403).body("code", is("forbidden"));
        wrong().body("{\"client\":\"x\"}").request(method, path).then().statusCode(401).body("code", is("unauthorized"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{} | client", "{'client':''} | client", "{'client':'a b'} | client",
        "{'client':'a','max_per_second':0} | max_per_second", "{'client':'a','max_live_tasks':0} | max_live_tasks",
        "{'client':'a','admin':true} | admin"}, quoteCharacter = '~')
    void what_is_wrong_with_a_new_key_is_named(String body, String field) {
        Api.administrator().body(Api.json(body)).post("/v1/keys").then().statusCode(422).body("errors.field", contains(field));
    }

    @Test
    void a_rotated_webhook_secret_is_another_one_and_the_old_one_goes_on() {
        Api api = Api.newClient();
        String first = api.call().get("/v1/webhook-secret").then().statusCode(200).body("secret", startsWith("whsec_"))
                .body("previous_valid_until", nullValue()).extract().path("secret");

        String second = api.call().post("/v1/webhook-secret/rotate").then().statusCode(200)
                .body("previous_valid_until", matchesPattern("\\d{4}-.*Z")).extract().path("secret");

        assertNotEquals(first, second);
        api.call().get("/v1/webhook-secret").then().body("secret", is(second));
        Api.newClient().call().get("/v1/webhook-secret").then().body("secret", not(is(first)));
    }

    @Test
    void models_and_styles_are_those_of_the_providers() {
        Api api = Api.newClient();

        api.call().get("/v1/models").then().statusCode(200).body("items.id", hasItem("stage/qr"))
                .body("items.find { it.id == 'stage/qr' }.health", is("available"))
                .body("items.find { it.id == 'stage/qr' }.capabilities.look", is(true))
                .body("items.find { it.id == 'stage/qr' }.limits.submit_seconds", is(30));
        api.call().get("/v1/styles").then().statusCode(200).body("items.id", hasItem("stage_style"))
                .body("items.find { it.id == 'stage_style' }.name.zh", is("舞台"));
    }

    private static RequestSpecification wrong() {
        return given().header("Authorization", "Bearer wrong").contentType("application/json");
    }
}
