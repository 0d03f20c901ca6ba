package dev.artrelay.store;

import static dev.artrelay.store.TaskWords.await;
import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.local.DynamoDbLocal;
import dev.artrelay.local.ElasticMq;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DynamoDbLocal.Resource.class)
@QuarkusTestResource(ElasticMq.Resource.class)
class StoreStartsTest {

    @Inject
    Tasks tasks;

    @Inject
    Records records;

    @Inject
    Clock clock;

    @Inject
    RandomGenerator random;

    @Test
    void a_task_is_kept_in_a_table_made_at_start() {
        Task task = TypicalLife.accepted(TaskId.at(clock.instant(), random), "store-starts");

        assertTrue(await(tasks.add(task)));

        assertEquals(Optional.of(task), await(tasks.get(task.id())));
    }

    @Test
    void so_is_a_record() {
        Records.Row row = new Records.Row("test#" + random.nextLong(), null, "text", null);

        assertEquals(Optional.empty(), await(records.add(row)));

        assertEquals(Optional.of(row), await(records.get(row.key())));
    }

    @Test
    void it_is_ready_once_the_table_answers() {
        get("/q/health/ready").then().statusCode(200).body("checks.name", hasItem("table"));
    }

    @Test
    void the_clock_ticks_in_what_rows_keep() {
        Instant now = clock.instant();

        assertEquals(now, Instant.ofEpochMilli(now.toEpochMilli()));
    }
}
