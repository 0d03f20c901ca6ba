package dev.artrelay.story;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.artrelay.local.DynamoDbLocal;
import dev.artrelay.stand.ScriptedUpstream;
import dev.artrelay.stand.Subscriber;
import dev.artrelay.store.LifeCosts;
import dev.artrelay.store.Metered;
import dev.artrelay.store.Tasks;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the table charges for whole lives, from a client's submission to the webhook that tells of the end. */
@QuarkusTest
@TestProfile(CostStoryTest.Charged.class)
@QuarkusTestResource(DynamoDbLocal.Resource.class)
class CostStoryTest {

    private static final String UPSTREAM = "charged";

    @Inject
    Tasks tasks;

    private final ScriptedUpstream upstream = ScriptedUpstream.shared(UPSTREAM);
    private Api api;
    private double before;

    @BeforeEach
    void become_a_client() {
        api = Api.newClient("cost-story");
        before = Metered.writes();
    }

    @Test
    void in_the_studio() {
        assertEquals(LifeCosts.IN_THE_STUDIO, lived(Brand.STUDIO, id -> { }));
    }

    @Test
    void by_looks_alone() {
        assertEquals(LifeCosts.POLLED, lived(Brand.ALIYUN, id -> { }));
    }

    @Test
    void by_a_callback() {
        assertEquals(LifeCosts.BY_CALLBACK, lived(Brand.ACE_QR_ART, this::callBack));
    }

    private double lived(Brand brand, Consumer<TaskId> meanwhile) {
        brand.stands(upstream);
        try (Subscriber subscriber = new Subscriber()) {
            String id = api.submitted(Map.of("model", brand.model, "input", Map.of("content", Tongue.CONTENT, "prompt", "a mountain lake"),
                    "webhook", Map.of("url", subscriber.url().toString())));
            meanwhile.accept(new TaskId(id));
            subscriber.next();
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> row(new TaskId(id)).keeping().dueAt() == null);
            api.settled(id).then().body("status", is("succeeded"));
            return Metered.writes() - before;
        }
    }

    private Task row(TaskId id) {
        return tasks.get(id).await().atMost(Duration.ofSeconds(30)).orElseThrow();
    }

    /** When the answer to the submission has been written. */
    private void callBack(TaskId id) {
        String address = JsonPath.from(upstream.next().text()).getString("callback_url");
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> row(id).state().upstreamId() != null);
        given().contentType("application/json").body(Map.of("success", true, "task_id", row(id).state().upstreamId(),
                "image_url", upstream.url() + "/picture.png")).post(URI.create(address).getPath()).then().statusCode(200);
    }

    /** A table of its own whose units are counted, nobody who sweeps it, and one provider that is not asked before it has called. */
    public static final class Charged implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            String url = ScriptedUpstream.sharedUrl(UPSTREAM).toString();
            return Map.of("quarkus.dynamodb.interceptors", Metered.class.getName(), "artrelay.store.table", "charged",
                    "quarkus.scheduler.enabled", "false", "artrelay.acedata.url", url, "artrelay.acedata.token", "operators",
                    "artrelay.acedata.poll", "60s", "artrelay.aliyun.url", url, "artrelay.aliyun.app-code", "operators",
                    "artrelay.aliyun.query-path", "/createTaskQuery", "artrelay.aliyun.poll", "200ms");
        }
    }
}
