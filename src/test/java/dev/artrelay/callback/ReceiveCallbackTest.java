package dev.artrelay.callback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.callback.ReceiveCallback.Address;
import dev.artrelay.callback.ReceiveCallback.Reception;
import dev.artrelay.link.Links;
import dev.artrelay.provider.EveryTask;
import dev.artrelay.secret.Secrets;
import dev.artrelay.store.MemoryRecords;
import dev.artrelay.store.MemoryTasks;
import dev.artrelay.task.ImageRequest;
import dev.artrelay.task.ImageRequest.Code;
import dev.artrelay.task.ImageRequest.Frame;
import dev.artrelay.task.ImageRequest.Scan;
import dev.artrelay.task.Order;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import dev.artrelay.time.TestClock;
import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.logging.Handler;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReceiveCallbackTest {

    private static final String SECRET = "Y2FsbGJhY2stY2FsbGJhY2stY2FsbGJhY2stY2FsbGJhY2s=";

    private final TestClock clock = new TestClock(Instant.parse("2026-03-01T10:00:00Z"));
    private final MemoryTasks tasks = new MemoryTasks(new MemoryRecords(clock), clock);
    private final Links links = new Links(() -> URI.create("https://relay.example"), new Secrets(Optional.of(SECRET), Optional.empty()));
    private final List<TaskId> woken = new ArrayList<>();
    private final ReceiveCallback callbacks = new ReceiveCallback(tasks, links,
            (id, version, time) -> Uni.createFrom().voidItem().invoke(() -> woken.add(id)), clock);

    private final TaskId first = TaskId.at(clock.instant(), new Random(1));
    private final TaskId second = TaskId.at(clock.instant(), new Random(2));

    @BeforeEach
    void submit() {
        now(tasks.add(task(first)));
        now(tasks.add(task(second)));
    }

    @Test
    void the_right_token_puts_the_body_into_the_inbox_and_wakes_the_task() {
        assertEquals(Reception.STORED, receive("every", first, 1, token("every", first, 1), "{\"a\":1}"));

        assertEquals(List.of("{\"a\":1}"), inbox(first));
        assertEquals(List.of(first), woken);
    }

    @Test
    void a_token_is_good_for_its_provider_task_and_attempt_alone() {
        String token = token("every", first, 1);

        assertEquals(Reception.UNKNOWN, receive("other", first, 1, token, "{}"));
        assertEquals(Reception.UNKNOWN, receive("every", second, 1, token, "{}"));
        assertEquals(Reception.UNKNOWN, receive("every", first, 2, token, "{}"));
        assertEquals(Reception.UNKNOWN, receive("every", first, 1, token.substring(1), "{}"));
        assertEquals(Reception.UNKNOWN, receive("every", first, 1, "", "{}"));
        for (String attempt : List.of("01", "0", "-1", "1 ", "1.0", "99999999999", "１")) {
            assertEquals(Reception.UNKNOWN, now(callbacks.receive(new Address("every", first.value(), attempt, token), new byte[0])));
        }
        assertEquals(List.of(), inbox(first));
        assertEquals(List.of(), inbox(second));
        assertEquals(List.of(), woken);
    }

    @Test
    void a_body_may_have_256_kilobytes() {
        String token = token("every", first, 1);

        assertEquals(Reception.TOO_LARGE, receive("every", first, 1, token, "x".repeat(ReceiveCallback.LIMIT + 1)));
        assertEquals(List.of(), inbox(first));
        assertEquals(Reception.STORED, receive("every", first, 1, token, "x".repeat(ReceiveCallback.LIMIT)));
    }

    @Test
    void a_task_that_has_settled_is_left_alone() {
        Task live = now(tasks.get(first)).orElseThrow();
        Task settled = now(tasks.replace(live, live.canceled(clock.instant())));

        assertEquals(Reception.NOTHING_TO_DO, receive("every", first, 1, token("every", first, 1), "{}"));
        assertEquals(settled, now(tasks.get(first)).orElseThrow());
    }

    @Test
    void a_task_that_is_forgotten_is_unknown_whatever_the_token() {
        String token = token("every", first, 1);
        Task live = now(tasks.get(first)).orElseThrow();
        now(tasks.remove(now(tasks.replace(live, live.canceled(clock.instant())))));

        assertEquals(Reception.UNKNOWN, receive("every", first, 1, token, "{}"));
        assertEquals(List.of(), woken);
    }

    @Test
    void whatever_is_refused_is_logged_and_no_token_is() {
        String token = token("every", first, 1);
        Logger logger = Logger.getLogger(ReceiveCallback.class.getName());
        List<String> lines = new ArrayList<>();
        Handler handler = new ExtHandler() {
            @Override
            protected void doPublish(ExtLogRecord line) {
                lines.add(line.getFormattedMessage());
            }
        };
        logger.addHandler(handler);

        receive("other", first, 1, token, "{}");
        receive("every", first, 1, token, "x".repeat(ReceiveCallback.LIMIT + 1));
        logger.removeHandler(handler);

        assertEquals(2, lines.size());
        assertFalse(lines.stream().anyMatch(line -> line.contains(token)), lines::toString);
    }

    @Test
    void one_that_is_repeated_without_end_fills_the_inbox_and_no_more() {
        String token = token("every", first, 1);
        for (int i = 0; i < 100; i++) {
            receive("every", first, 1, token, "{}");
        }

        assertEquals(MemoryTasks.INBOX_LIMIT, inbox(first).size());
    }

    @Test
    void bodies_that_fill_the_row_are_put_off() {
        String token = token("every", first, 1);
        Random random = new Random(5);
        List<Reception> receptions = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            byte[] noise = new byte[ReceiveCallback.LIMIT / 4 * 3];
            random.nextBytes(noise);
            receptions.add(receive("every", first, 1, token, Base64.getEncoder().encodeToString(noise)));
        }

        assertEquals(Reception.STORED, receptions.get(0));
        assertTrue(receptions.contains(Reception.NO_ROOM), receptions.toString());
    }

    private Reception receive(String provider, TaskId task, int attempt, String token, String body) {
        return now(callbacks.receive(new Address(provider, task.value(), Integer.toString(attempt), token),
                body.getBytes(StandardCharsets.UTF_8)));
    }

    private String token(String provider, TaskId task, int attempt) {
        String path = links.callback(provider, task, attempt).getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private List<String> inbox(TaskId id) {
        return now(tasks.get(id)).orElseThrow().inbox().stream().map(callback -> callback.body()).toList();
    }

    private static Task task(TaskId id) {
        ImageRequest request = new ImageRequest("https://example.com", null, null, null, null, List.of(), Frame.ANY, Code.ANY,
                Scan.REQUIRED, Map.of());
        Order.Terms terms = new Order.Terms(0, null, null, List.of(), Duration.ofMinutes(10), Duration.ofDays(30), false);
        return Task.accepted(id, new Order("acme", EveryTask.MODEL, List.of(EveryTask.MODEL), request, null, terms,
                new Order.Origin("v1", null, null, null)));
    }

    private static <T> T now(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(5));
    }
}
