package dev.artrelay.protocol.chaoshu;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.artrelay.edge.FlatBody;
import dev.artrelay.local.DynamoDbLocal;
import dev.artrelay.stand.ScriptedUpstream;
import dev.artrelay.stand.ScriptedUpstream.Reply;
import dev.artrelay.stand.ScriptedUpstream.Request;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.net.URI;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From 超数's client through us to 超数 and back. */
@QuarkusTest
@TestProfile(ChaoshuRelayTest.Configured.class)
@QuarkusTestResource(DynamoDbLocal.Resource.class)
class ChaoshuRelayTest {

    private static final ScriptedUpstream UPSTREAM = ScriptedUpstream.shared("chaoshu");
    private static final String GENERATE = ChaoshuUser.BASE + "/QRcode/generate";
    private static final String STATUS = ChaoshuUser.BASE + "/QRcode/queue-status";

    private ChaoshuUser user;

    /** 超数 is a stand-in that issues tokens. */
    public static final class Configured implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("artrelay.chaoshu.url", ScriptedUpstream.sharedUrl("chaoshu") + ChaoshuUser.BASE,
                    "artrelay.chaoshu.key", "operators", "artrelay.chaoshu.timeout", "5s", "artrelay.chaoshu.poll", "100ms");
        }
    }

    @BeforeEach
    void become_a_client() {
        user = ChaoshuUser.named("relay");
        UPSTREAM.on(ChaoshuUser.BASE + "/test", Reply.of(200, Wire.json("token-answer")));
        UPSTREAM.on(GENERATE, Reply.of(200, Wire.json("submit-id-as-text")));
    }

    @Test
    void a_picture_from_text_is_asked_for_until_it_is_there() {
        byte[] picture = painted();
        UPSTREAM.on("/pictures/a.png", Reply.of(200, picture, Map.of("Content-Type", "image/png")));
        Reply done = Reply.of(200, Wire.json("status-done-plain").replace("https://img.example", UPSTREAM.url() + "/pictures"));
        UPSTREAM.on(STATUS, Reply.of(200, Wire.json("documented-example")).after(asked -> UPSTREAM.on(STATUS, done)));

        String id = user.submitted(Map.of("type", "upload_txt", "prompt", "一片湖", "sdmodelcheckpoint", "guofeng"));
        Response end = user.settled(id);

        end.then().statusCode(200).body("data.status", is("succeeded"));
        assertArrayEquals(picture, picture(end));
        Request asked = generation();
        assertEquals(Map.of("type", "upload_txt", "prompt", "一片湖", "sdmodelcheckpoint", "guofeng"),
                new FlatBody(asked.header("Content-Type"), asked.body()).fields());
        user.v1().get("/v1/tasks/{id}", id).then().body("model", is("chaoshu/text")).body("output.images[0].verdict", is((Object) null));
    }

    @Test
    void a_picture_that_comes_inline_is_kept() {
        byte[] picture = painted();
        UPSTREAM.on(STATUS, Reply.of(200, "{\"code\":200,\"data\":{\"img\":\"data:image/png;base64,"
                + Base64.getEncoder().encodeToString(picture) + "\"}}"));

        Response end = user.settled(user.submitted(Map.of("type", "upload_cloth", "prompt", "hanfu")));

        end.then().statusCode(200).body("data.status", is("succeeded"));
        assertArrayEquals(picture, picture(end));
    }

    @Test
    void a_result_that_has_vanished_is_said_to_be_lost() {
        UPSTREAM.on(STATUS, Reply.of(200, Wire.json("status-unknown")));

        Response end = user.settled(user.submitted(Map.of("type", "upload_txt", "prompt", "p")));

        end.then().statusCode(200).body("data.status", is("failed"))
                .body("data.error", startsWith("artwork_unavailable: the provider no longer knows the task"));
    }

    private static byte[] picture(Response end) {
        return given().get(URI.create(end.path("data.url")).getPath()).then().statusCode(200).extract().asByteArray();
    }

    private static Request generation() {
        Request next = UPSTREAM.next();
        return next.path().equals(GENERATE) ? next : generation();
    }

    /** Any picture will do. */
    private byte[] painted() {
        String id = user.v1().contentType("application/json").body(Map.of("model", "studio/qr", "input", Map.of("content", "a")))
                .post("/v1/tasks").then().statusCode(202).extract().path("id");
        String url = user.v1().queryParam("wait", 25).get("/v1/tasks/{id}", id).path("output.images[0].url");
        return given().get(URI.create(url).getPath()).asByteArray();
    }
}
