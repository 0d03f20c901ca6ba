package dev.artrelay.protocol.tencent.dialect;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artrelay.accept.FindTask;
import dev.artrelay.protocol.tencent.Client;
import dev.artrelay.protocol.tencent.TencentStage;
import dev.artrelay.protocol.tencent.wire.Json;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(TencentStage.class)
class DescribeTasksTest {

    @Inject
    FindTask find;

    @Inject
    TaskWords words;

    @Test
    void a_task_is_known_for_three_days() {
        Client waiting = Client.fresh("remembered");
        String client = waiting.name();
        String id = waiting.created("waits for days");
        DescribeTasks soon = after(Duration.ofDays(3).minusMinutes(5));
        DescribeTasks late = after(Duration.ofDays(3).plusMinutes(5));

        assertEquals(id, now(soon.detail(client, id)).at("/AigcImageTask/TaskId").asText());
        await().atMost(Duration.ofMinutes(1)).until(() -> now(soon.list(client, Json.object())).get("TaskSet").size() == 1);
        TencentRefusal refusal = assertThrows(TencentRefusal.class, () -> now(late.detail(client, id)));
        assertEquals("InvalidParameterValue.TaskId", refusal.code());
        ObjectNode page = now(late.list(client, Json.object()));
        assertTrue(page.get("TaskSet").isEmpty());
        assertEquals("", page.get("ScrollToken").asText());
    }

    @Test
    void a_short_page_leads_on() {
        Client client = Client.fresh("paging");
        String id = client.created("a picture to be found");
        client.settled(id);
        for (int each = 0; each < 8; each++) {
            client.created("waits " + each);
        }
        DescribeTasks tasks = after(Duration.ZERO);
        await().atMost(Duration.ofMinutes(1)).until(() -> now(tasks.list(client.name(), Json.tree(Map.of("Limit", 20)))).get("TaskSet").size() == 9);

        ObjectNode page = now(tasks.list(client.name(), Json.tree(Map.of("Limit", 1, "Status", "FINISH"))));
        while (page.get("TaskSet").isEmpty()) {
            page = now(tasks.list(client.name(), Json.tree(Map.of("Limit", 1, "Status", "FINISH", "ScrollToken", page.get("ScrollToken").asText()))));
        }

        assertEquals(id, page.at("/TaskSet/0/TaskId").asText());
    }

    private DescribeTasks after(Duration time) {
        return new DescribeTasks(find, words, Clock.offset(Clock.systemUTC(), time));
    }

    private static ObjectNode now(Uni<ObjectNode> answer) {
        return answer.await().atMost(Duration.ofSeconds(30));
    }
}
