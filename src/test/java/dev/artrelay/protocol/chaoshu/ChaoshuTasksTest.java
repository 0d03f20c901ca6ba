package dev.artrelay.protocol.chaoshu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.link.Links;
import dev.artrelay.local.DynamoDbLocal;
import dev.artrelay.task.Artwork;
import dev.artrelay.task.Backoff;
import dev.artrelay.task.Conduct;
import dev.artrelay.task.Failure;
import dev.artrelay.task.Observation;
import dev.artrelay.task.Phase;
import dev.artrelay.task.Recovery;
import dev.artrelay.task.Result;
import dev.artrelay.task.Task;
import dev.artrelay.time.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DynamoDbLocal.Resource.class)
class ChaoshuTasksTest {

    private static final Instant END = Instant.parse("2026-01-01T00:01:00Z");
    private static final Conduct CONDUCT = new Conduct(Duration.ofSeconds(30), Recovery.AWAIT_CALLBACK, Phase.SUBMITTING, Backoff.parse("2s"));

    @Inject
    Links links;

    private final TestClock clock = new TestClock(END);

    @Test
    void a_result_is_there_for_five_minutes_and_then_unknown() {
        Task done = succeeded();

        clock.set(END.plus(Duration.ofMinutes(5)));
        assertTrue(tasks().shown(done).isPresent());
        clock.pass(Duration.ofSeconds(1));
        assertTrue(tasks().shown(done).isEmpty());
    }

    @Test
    void a_failure_is_there_as_long() {
        Task failed = running().failed(Failure.of(Failure.Code.TIMED_OUT, "late"), END);

        Map<String, Object> data = tasks().shown(failed).orElseThrow();
        assertEquals("failed", data.get("status"));
        assertEquals("timed_out: late", data.get("error"));
        clock.set(END.plus(Duration.ofMinutes(5)).plusSeconds(1));
        assertTrue(tasks().shown(failed).isEmpty());
    }

    @Test
    void what_has_not_ended_is_there_however_long_it_takes() {
        clock.pass(Duration.ofDays(1));

        Map<String, Object> data = tasks().shown(running()).orElseThrow();

        assertEquals("running", data.get("status"));
        assertNull(data.get("url"));
        assertEquals(List.of(), data.get("urls"));
    }

    @Test
    void a_result_names_its_pictures() {
        Task done = succeeded();
        URI picture = links.artwork(done.id(), "name.png");

        Map<String, Object> data = tasks().shown(done).orElseThrow();

        assertEquals(done.id().value(), data.get("id"));
        assertEquals("succeeded", data.get("status"));
        assertEquals(picture, data.get("url"));
        assertEquals(List.of(picture), data.get("urls"));
    }

    private ChaoshuTasks tasks() {
        return new ChaoshuTasks(links, TestConfig.at(URI.create("http://localhost")), clock);
    }

    private static Task running() {
        Task accepted = Task.accepted(Wire.task(), Wire.order(Kind.QRCODE, Wire.request("c", null, "p", null, Map.of())));
        return accepted.submitting(CONDUCT, accepted.createdAt()).observe(new Observation.Submitted(1, Wire.UPSTREAM_ID), accepted.createdAt());
    }

    private static Task succeeded() {
        Artwork image = new Artwork("name.png", 1, 1, "image/png", 1, "00", null, null, null);
        return running().observe(new Observation.Finished(1, null, Result.of(List.of(Result.Picture.at("https://img.example/a.png")))), END)
                .images(1).kept(List.of(image), END);
    }
}
