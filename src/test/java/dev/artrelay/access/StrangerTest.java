package dev.artrelay.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.access.Entrance.Dialect;
import dev.artrelay.link.Links;
import dev.artrelay.shortlink.ShortLinks;
import dev.artrelay.store.Tasks;
import dev.artrelay.task.Artwork;
import dev.artrelay.task.Backoff;
import dev.artrelay.task.Conduct;
import dev.artrelay.task.Observation;
import dev.artrelay.task.Payload;
import dev.artrelay.task.Phase;
import dev.artrelay.task.Recovery;
import dev.artrelay.task.Result;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nobody reads or changes what is another client's, whichever way they come in. */
@QuarkusTest
@TestProfile(Frontage.class)
class StrangerTest {

    private static final String WORDS = "only-the-owner-says-this";
    private static final String BODY = "{'model':'studio/qr','input':{'content':'" + WORDS + "','prompt':'" + WORDS + "'},'context':'"
            + WORDS + "','webhook':{'url':'https://8.8.8.8/" + WORDS + "','events':['task.succeeded','task.failed','task.canceled']}}";
    private static final Conduct CONDUCT =
            new Conduct(Duration.ofSeconds(30), Recovery.ASK_AGAIN, Phase.RENDERING, Backoff.NEVER);

    @Inject
    Tasks tasks;
    @Inject
    Links links;
    @Inject
    ShortLinks shortLinks;
    @Inject
    Clock clock;

    private Person owner;
    private Person stranger;

    static List<Entrance> entrances() {
        return Entrance.all();
    }

    @BeforeEach
    void meet() {
        owner = Person.fresh();
        stranger = Person.fresh();
    }

    @Test
    void every_route_is_listed() {
        Set<String> listed = Entrance.all().stream().map(Entrance::route).collect(Collectors.toCollection(TreeSet::new));
        Set<String> there = Routes.all();
        there.removeIf(route -> route.contains(" /stage/"));

        assertEquals(there, listed);
    }

    @ParameterizedTest
    @MethodSource("entrances")
    void a_strangers_task_is_as_unknown_as_one_that_never_was(Entrance entrance) {
        List<String> owned = List.of(owner.submits(BODY), settled(), failed(), succeeded());
        String nobodys = TaskId.at(clock.instant(), new Random()).value();
        List<Task> before = owned.stream().map(this::row).toList();
        String unknown = plain(entrance.call(stranger.key(), nobodys));

        for (String task : owned) {
            Response answer = entrance.call(stranger.key(), task);

            assertEquals(unknown, plain(answer));
            assertFalse(whole(answer).contains(WORDS), whole(answer));
            assertEquals(before, owned.stream().map(this::row).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("entrances")
    void without_a_key_nobody_comes_in_and_is_told_so_in_the_dialect(Entrance entrance) {
        String task = owner.submits(BODY);

        Response answer = entrance.call(null, task);

        assertTrue(entrance.dialect().turnsAway(answer), whole(answer));
        assertFalse(whole(answer).contains(WORDS), whole(answer));
    }

    @ParameterizedTest
    @MethodSource("entrances")
    void what_is_the_administrators_is_not_a_clients(Entrance entrance) {
        int status = entrance.call(owner.key(), owner.id()).statusCode();

        assertEquals(entrance.dialect() == Dialect.ADMINISTRATOR, status == 403);
        owner.call().get("/v1/tasks").then().statusCode(200);
    }

    @ParameterizedTest
    @MethodSource("entrances")
    void a_revoked_key_is_no_key(Entrance entrance) {
        String task = owner.submits(BODY);
        Person.administrator().delete("/v1/keys/" + owner.id()).then().statusCode(204);

        Response answer = entrance.call(owner.key(), task);

        assertFalse(whole(answer).contains(WORDS), whole(answer));
        assertTrue(answer.statusCode() >= 400 || answer.asString().contains("AuthFailure"), whole(answer));
    }

    @ParameterizedTest
    @MethodSource("entrancesOfWebhooks")
    void a_strangers_webhook_is_as_unknown_as_one_that_never_was(Entrance entrance) {
        String id = owner.call().body("{\"url\":\"https://8.8.8.8/" + WORDS + "\"}").post("/v1/webhooks").then().statusCode(201)
                .extract().path("id");
        owner.call().post("/v1/webhooks/" + id + "/test").then().statusCode(202);
        owner.call().body("{\"since\":\"2026-01-01T00:00:00Z\"}").post("/v1/webhooks/" + id + "/redeliver").then().statusCode(202);
        List<String> before = webhook(id);

        Response answer = entrance.call(stranger.key(), id);

        assertEquals(404, answer.statusCode());
        assertEquals(plain(entrance.call(stranger.key(), "wh_aaaaaaaaaaaa")), plain(answer));
        assertEquals(before, webhook(id));
        stranger.call().get("/v1/webhooks").then().statusCode(200).body("items", empty());
    }

    static List<Entrance> entrancesOfWebhooks() {
        return Entrance.all().stream().filter(entrance -> entrance.route().contains("/v1/webhooks/{id}")).toList();
    }

    /** All that its client can see of a webhook. */
    private List<String> webhook(String id) {
        return Stream.of("", "/test", "/redeliver").map(about -> owner.call().get("/v1/webhooks/" + id + about))
                .map(answer -> answer.then().statusCode(200).extract().asString()).toList();
    }

    @Test
    void who_followed_a_short_link_is_told_to_its_client_alone() {
        Task task = row(owner.submits(BODY));
        Payload payload = shortLinks.open(task, "https://example.com/" + WORDS).await().indefinitely();
        tasks.replace(task, task.saying(payload, "shortened", clock.instant())).await().indefinitely();
        given().redirects().follow(false).get("/s/" + payload.shortLink()).then().statusCode(302);

        String path = "/v1/tasks/" + task.id() + "/short-link";
        owner.call().get(path).then().statusCode(200).body("visits", is(1));
        stranger.call().get(path).then().statusCode(404).body("", not(hasKey("visits")));
    }

    @Test
    void a_cursor_is_good_for_the_client_that_was_given_it() {
        owner.submits(BODY);
        owner.submits(BODY);
        String cursor = owner.call().get("/v1/tasks?limit=1").then().statusCode(200).extract().path("next_cursor");

        owner.call().get("/v1/tasks?cursor=" + cursor).then().statusCode(200);
        stranger.call().get("/v1/tasks?cursor=" + cursor).then().statusCode(422).body("errors[0].field", is("cursor"));
    }

    @Test
    void an_idempotency_key_and_a_deduplication_id_are_a_clients_own() {
        String body = BODY.replace('\'', '"').replaceFirst("\\{", "{\"deduplication_id\":\"d\",");
        String first = owner.call().header("Idempotency-Key", "k").body(body).post("/v1/tasks").then().statusCode(202).extract().path("id");

        stranger.call().header("Idempotency-Key", "k").body(body).post("/v1/tasks").then().statusCode(202).body("id", not(is(first)));
    }

    @Test
    void a_token_of_the_qr_brand_stands_for_its_own_client_alone() {
        String task = owner.submits(BODY);
        String path = "/QRapi/api/v1/QRcode/queue-status?id=" + task;
        String ours = given().get("/QRapi/api/v1/test?key=" + owner.key()).then().statusCode(200).extract().path("data");
        String theirs = given().get("/QRapi/api/v1/test?key=" + stranger.key()).then().statusCode(200).extract().path("data");

        given().header("Authorization", "Bearer " + ours).get(path).then().statusCode(200);
        given().header("Authorization", "Bearer " + theirs).get(path).then().statusCode(404);
        Person.administrator().delete("/v1/keys/" + owner.id());
        given().header("Authorization", "Bearer " + ours).get(path).then().statusCode(401);
    }

    @Test
    void a_link_of_one_task_opens_no_other() {
        String ours = succeeded();
        String other = owner.submits(BODY);
        String name = artwork(ours);

        given().get("/artworks/" + other + "/" + name).then().statusCode(404);
        given().get("/artworks/" + ours + "/" + name.toLowerCase()).then().statusCode(404);
        assertEquals(callback(other, 1), 200);
        assertEquals(callback(ours, 1), 200);
        String token = token(ours, 1);
        for (String address : List.of("stage/" + other + "/1/", "stage/" + ours + "/2/", "studio/" + ours + "/1/")) {
            given().body("{}").post("/callbacks/" + address + token).then().statusCode(404);
        }
    }

    private int callback(String task, int attempt) {
        return given().body("{}").post("/callbacks/stage/" + task + "/" + attempt + "/" + token(task, attempt)).statusCode();
    }

    private String token(String task, int attempt) {
        String path = links.callback("stage", new TaskId(task), attempt).getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private String artwork(String task) {
        String url = owner.call().get("/v1/tasks/" + task).then().extract().path("output.images[0].url");
        String path = URI.create(url).getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private String settled() {
        return moved(task -> task.canceled(clock.instant()));
    }

    private String failed() {
        return moved(task -> task.expired(clock.instant()));
    }

    private String succeeded() {
        Artwork image = new Artwork("q7ZkT0pXw2mB4uYv9LrE1A.png", 8, 8, "image/png", 4, "9f86d0", null, null, null);
        Instant now = clock.instant();
        return moved(task -> task.submitting(CONDUCT, now).observe(new Observation.Finished(1, null,
                Result.of(List.of(Result.Picture.at("https://8.8.8.8/1.png")))), now).images(1).kept(List.of(image), now));
    }

    private String moved(UnaryOperator<Task> move) {
        Task task = row(owner.submits(BODY));
        return tasks.replace(task, move.apply(task)).await().indefinitely().id().value();
    }

    private Task row(String id) {
        return tasks.get(new TaskId(id)).await().indefinitely().orElseThrow();
    }

    private static String whole(Response answer) {
        return answer.statusLine() + "\n" + answer.headers() + "\n" + answer.asString();
    }

    /** Without what differs from call to call: ids, times, signatures. */
    private static String plain(Response answer) {
        return answer.statusCode() + " " + answer.asString().replaceAll("[A-Za-z0-9_+/=.-]{24,}|wh_\\w{12}", "#").replaceAll("\\d+", "9");
    }
}
