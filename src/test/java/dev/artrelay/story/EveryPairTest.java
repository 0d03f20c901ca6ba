package dev.artrelay.story;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.stand.ScriptedUpstream;
import dev.artrelay.stand.Subscriber;
import dev.artrelay.story.Tongue.Speaker;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A client speaks one brand's dialect, another brand does the work, and the client never knows. */
@QuarkusTest
@TestProfile(PairsStage.class)
class EveryPairTest {

    @Inject
    PairsStage.Routes routes;

    private Subscriber subscriber;
    private Speaker speaker;

    static Stream<Arguments> pairs() {
        return pairs(Arrays.stream(Brand.values()).filter(brand -> brand != Brand.TENCENT_CLOUD));
    }

    static Stream<Arguments> pairs(Stream<Brand> brands) {
        return brands.flatMap(brand -> Arrays.stream(Tongue.values()).filter(tongue -> tongue.code == brand.code)
                .map(tongue -> Arguments.of(tongue, brand)));
    }

    @BeforeEach
    void come_in() {
        subscriber = new Subscriber();
        speaker = Speaker.fresh();
    }

    @AfterEach
    void leave() {
        subscriber.close();
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("pairs")
    void what_is_asked_in_one_brands_words_is_done_by_another_and_read_back_in_them(Tongue tongue, Brand brand) {
        ScriptedUpstream upstream = ScriptedUpstream.shared(PairsStage.UPSTREAM);
        brand.stands(upstream);
        routes.send(tongue.dialect, brand.model);

        String id = tongue.submit(speaker, subscriber.url().toString());
        JsonPath task = speaker.settled(id);

        assertEquals("succeeded", task.getString("status"), () -> task.prettify());
        assertEquals(brand.model, task.getString("model"));
        assertTrue(asked(tongue, brand, upstream), () -> brand.asked(upstream));
        assertTrue(given().get(URI.create(tongue.picture(speaker, id)).getPath()).then().statusCode(200).extract().asByteArray().length > 100);
        assertEquals(lost(tongue, brand), remarked(id), () -> remarks(id).toString());
        if (tongue.calls()) {
            told(tongue, id);
        }
    }

    /** Did it hear what the picture is to show, and what its code is to say? */
    private static boolean asked(Tongue tongue, Brand brand, ScriptedUpstream upstream) {
        String asked = brand.asked(upstream);
        String plain = asked == null ? null : asked.replace('+', ' ').replace("%3A", ":").replace("%2F", "/").replace('_', ' ');
        return plain == null || (plain.contains(Tongue.PROMPT) || plain.contains("landscape mountain"))
                && (!tongue.code || plain.contains(Tongue.CONTENT));
    }

    /** What the provider has no field for, and what only another brand would understand. */
    private static Set<String> lost(Tongue tongue, Brand brand) {
        boolean own = tongue.dialect.equals(brand.owner()) || tongue.dialect.equals("v1");
        return tongue.gives.stream().filter(name -> brand.loses.contains(name) || !own && name.startsWith("options.")
                || !own && name.equals("style") && unknown(tongue, brand)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Each has styles of its own, and the studio all of them. */
    private static boolean unknown(Tongue tongue, Brand brand) {
        return brand != Brand.STUDIO && !tongue.dialect.equals(brand.owner());
    }

    private Set<String> remarked(String id) {
        return remarks(id).stream().filter(remark -> remark.contains(" not honoured: ")).map(remark -> remark.split(" ")[0])
                .filter(name -> !name.equals("prompt")).collect(Collectors.toCollection(TreeSet::new));
    }

    private List<String> remarks(String id) {
        return speaker.call().get("/v1/tasks/{id}/events", id).jsonPath().getList("items.findAll { it.event == 'remark' }.detail");
    }

    private void told(Tongue tongue, String id) {
        Subscriber.Received webhook = subscriber.next();

        assertEquals(id, tongue.pushed(JsonPath.from(webhook.body())));
        assertTrue(webhook.header("webhook-signature").startsWith("v1,"));
        assertTrue(webhook.header("webhook-id") != null && webhook.header("webhook-timestamp") != null);
    }
}
