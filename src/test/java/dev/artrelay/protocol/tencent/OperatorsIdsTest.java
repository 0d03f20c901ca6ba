package dev.artrelay.protocol.tencent;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The ids under which Tencent knows tasks begin with the operator's application. */
@QuarkusTest
@TestProfile(TencentStage.class)
class OperatorsIdsTest {

    private static final String APPLICATION = "1392336703";

    @Test
    void no_view_of_a_task_shows_the_operators_application() {
        Client client = Client.fresh("curious");
        String id = client.created("a lake that nobody else paints");
        client.settled(id);

        List<String> views = List.of(
                client.call().get("/v1/tasks/" + id).asString(),
                client.call().get("/v1/tasks/" + id + "/events").asString(),
                client.call().get("/v1/tasks/" + id + "/deliveries").asString(),
                client.query(id).asString(),
                client.call().get("/tencent-vod/v1/aigc-image/requests/" + id).asString());

        assertTrue(views.get(0).contains("\"succeeded\""), views.get(0));
        assertTrue(views.get(1).contains("\"submitted\""), views.get(1));
        views.forEach(view -> assertFalse(view.contains(APPLICATION), view));
    }
}
