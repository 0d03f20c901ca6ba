package dev.artrelay.protocol.v1;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.artrelay.provider.Assignment;
import dev.artrelay.provider.BareProvider;
import dev.artrelay.provider.ProviderFault;
import dev.artrelay.task.Observation;
import dev.artrelay.task.TaskId;
import dev.artrelay.task.Traces;
import dev.artrelay.wellness.Examined;
import dev.artrelay.wellness.Examiner;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A provider fails as another part of the system hears it: what is known of that at the door. */
@QuarkusTest
@TestProfile(Stage.class)
class UnwellProviderTest {

    private static final ProviderFault REFUSED = new ProviderFault.Account("the key sk-1234 at https://up.example is no good", null);
    private static final String MODEL = "items.find { it.id == 'stage/qr' }";

    @Inject
    Examiner examiner;

    private final Random random = new Random(1);
    private Api api;
    private ProviderFault fault = REFUSED;
    private Examined worker;

    @BeforeEach
    void work() {
        api = Api.newClient();
        worker = examiner.examine(new Failing());
    }

    @AfterEach
    void recover() {
        fault = null;
        call().await().indefinitely();
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> health().equals("available"));
        api.call().get("/v1/models").then().body(MODEL + ".health_reason", nullValue());
    }

    @Test
    void models_of_an_unwell_provider_say_so_and_we_go_on_being_ready() {
        assertThrows(ProviderFault.Account.class, () -> call().await().indefinitely());

        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> health().equals("unwell"));

        api.call().get("/v1/models").then().body(MODEL + ".health_reason", is("upstream_account"));
        given().get("/q/health").then().statusCode(200)
                .body("checks.find { it.name == 'providers' }.data.stage", startsWith("unwell: account (until "));
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/q/health/live").then().statusCode(200);
    }

    private Uni<Observation> call() {
        return worker.submit(new Assignment(TaskId.at(Instant.EPOCH, random), 1, StageProvider.MODEL, null, null, null, Traces.EXAMPLE));
    }

    private String health() {
        return api.call().get("/v1/models").then().statusCode(200).extract().path(MODEL + ".health");
    }

    private final class Failing extends BareProvider {

        Failing() {
            super("stage");
        }

        @Override
        public Uni<Observation> submit(Assignment assignment) {
            return fault == null ? Uni.createFrom().item(new Observation.Submitted(1, "up")) : Uni.createFrom().failure(fault);
        }
    }
}
