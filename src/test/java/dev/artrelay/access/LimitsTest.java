package dev.artrelay.access;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.artrelay.access.Entrance.Dialect;
import dev.artrelay.store.Tasks;
import dev.artrelay.task.TaskId;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a key may do at most, told in every dialect. */
@QuarkusTest
@TestProfile(Frontage.class)
class LimitsTest {

    private static final String TASK = "{'model':'studio/qr','input':{'content':'new'}}";
    private static final Set<Dialect> WITH_CLIENTS = EnumSet.complementOf(EnumSet.of(Dialect.ADMINISTRATOR, Dialect.OPEN));
    private static final Set<String> SUBMISSIONS = Set.of("POST /v1/tasks", "POST /qrart/generate", "POST /midjourney/imagine",
            "POST /submitTask", "POST /tencent-vod/v1/aigc-image", "POST /QRapi/api/v1/QRcode/generate");
    /** So slow that no test lives to see the next token. */
    private static final String ONCE = ",\"max_per_second\":0.01";

    @Inject
    Tasks tasks;

    static List<Entrance> entrances() {
        return Entrance.all().stream().filter(entrance -> WITH_CLIENTS.contains(entrance.dialect())).toList();
    }

    static List<Entrance> submissions() {
        return entrances().stream().filter(entrance -> SUBMISSIONS.contains(entrance.route())
                || "CreateAigcImageTask".equals(entrance.headers().get("X-TC-Action"))).toList();
    }

    @ParameterizedTest
    @MethodSource("entrances")
    void beyond_its_rate_a_key_is_told_when_to_come_back(Entrance entrance) {
        Person person = Person.limited(ONCE);
        String task = UUID.randomUUID().toString();

        Response first = entrance.call(person.key(), task);
        Response second = entrance.call(person.key(), task);

        assertEquals("\"requests\";q=1;w=100", first.header("RateLimit-Policy"));
        assertEquals("\"requests\";r=0;t=100", first.header("RateLimit"));
        assertNotEquals("100", first.header("Retry-After"));
        assertEquals("\"requests\";q=1;w=100", second.header("RateLimit-Policy"));
        assertEquals("\"requests\";r=0;t=100", second.header("RateLimit"));
        assertEquals("100", second.header("Retry-After"));
        refused(entrance.dialect(), second);
    }

    @ParameterizedTest
    @MethodSource("submissions")
    void nothing_is_done_for_whoever_is_turned_away(Entrance entrance) {
        Person person = Person.limited(ONCE);
        entrance.call(person.key(), UUID.randomUUID().toString());
        List<TaskId> before = kept(person);

        refused(entrance.dialect(), entrance.call(person.key(), UUID.randomUUID().toString()));

        assertEquals(1, before.size());
        assertEquals(before, kept(person));
    }

    @ParameterizedTest
    @MethodSource("submissions")
    void beyond_its_live_tasks_a_key_is_refused_as_well(Entrance entrance) {
        Person person = Person.limited(",\"max_live_tasks\":1");
        String first = person.submits(TASK);

        Response second = entrance.call(person.key(), first);

        assertEquals("\"live-tasks\";q=1", second.header("RateLimit-Policy"));
        assertEquals("\"live-tasks\";r=0", second.header("RateLimit"));
        assertEquals("5", second.header("Retry-After"));
        refused(entrance.dialect(), second);
        person.call().post("/v1/tasks/" + first + "/cancel").then().statusCode(200).header("RateLimit", nullValue());
        Response third = entrance.call(person.key(), first);
        assertEquals(2, third.statusCode() / 100);
        assertNotEquals("\"live-tasks\";r=0", third.header("RateLimit"));
    }

    @Test
    void the_refusal_is_a_problem_that_says_what_the_limit_is() {
        Person person = Person.limited(",\"max_live_tasks\":1");
        String first = person.submits(TASK);

        person.call().body(TASK.replace('\'', '"')).post("/v1/tasks").then().statusCode(429).contentType("application/problem+json")
                .body("code", is("rate_limited")).body("retryable", is(true)).body("type", is("urn:artrelay:problem:rate_limited"))
                .body("detail", equalTo("the key has 1 live tasks, as many as it may have; wait until one has settled"));

        assertEquals(List.of(first), person.call().get("/v1/tasks").then().extract().path("items.id"));
    }

    @Test
    void a_key_without_limits_is_told_of_none() {
        Person.fresh().call().get("/v1/tasks").then().statusCode(200).header("RateLimit", nullValue())
                .header("RateLimit-Policy", nullValue());
    }

    private List<TaskId> kept(Person person) {
        return tasks.list(person.name(), null, 100).await().indefinitely();
    }

    private static void refused(Dialect dialect, Response answer) {
        switch (dialect) {
            case V1 -> answer.then().statusCode(429).body("code", is("rate_limited"));
            case ACE -> answer.then().statusCode(429).body("error.code", is("too_many_requests"));
            case ALIYUN -> answer.then().statusCode(429).header("X-Ca-Error-Code", "T429IN");
            case RELAY -> answer.then().statusCode(429).body("Response.Error.Code", is("RequestLimitExceeded"));
            case QUEUE -> answer.then().statusCode(429).body("detail", is("There are too many requests; try again in a moment."));
            case CLOUD -> answer.then().statusCode(200).body("Response.Error.Code", is("RequestLimitExceeded"));
            case CHAOSHU -> answer.then().statusCode(429).body("code", is(429)).body("data", nullValue());
            case ADMINISTRATOR, OPEN -> throw new AssertionError("no client comes in here");
        }
    }
}
