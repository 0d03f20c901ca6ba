package dev.artrelay.pace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.artrelay.provider.Assignment;
import dev.artrelay.provider.Provider.News;
import dev.artrelay.provider.ProviderFault;
import dev.artrelay.task.Observation;
import dev.artrelay.task.TaskId;
import dev.artrelay.task.Traces;
import dev.artrelay.time.TestClock;
import dev.artrelay.time.TestPause;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class LookTogetherTest {

    private static final Instant START = Instant.parse("2026-01-05T10:00:00Z");
    private static final Duration PATIENCE = Duration.ofMillis(250);

    private final TestClock clock = new TestClock(START);
    private final TestPause pause = new TestPause(clock);
    private final Random random = new Random(1);
    private final List<List<Assignment>> requests = new ArrayList<>();
    private final List<CompletableFuture<List<News>>> answers = new ArrayList<>();
    private final LookTogether looks = new LookTogether(3, this::request, pause);

    @Test
    void who_looks_within_a_moment_shares_a_request() {
        look(some());
        pause.pass(Duration.ofMillis(200));
        look(some());

        assertEquals(0, requests.size());
        pause.pass(Duration.ofMillis(50));

        assertEquals(List.of(2), sizes());
    }

    @Test
    void a_full_request_waits_for_nobody() {
        for (int i = 0; i < 7; i++) {
            look(some());
        }

        assertEquals(List.of(3, 3), sizes());
        pause.pass(PATIENCE);
        assertEquals(List.of(3, 3, 1), sizes());
    }

    @Test
    void who_is_in_a_hurry_takes_the_others_along() {
        look(some());
        look(some(), Duration.ofMillis(50));

        pause.pass(Duration.ofMillis(50));

        assertEquals(List.of(2), sizes());
    }

    @Test
    void everybody_gets_the_answer() {
        Assignment one = some();
        var first = look(one);
        var second = look(some());
        pause.pass(PATIENCE);

        List<News> news = List.of(new News(one.task(), new Observation.Submitted(1, "up")));
        answers.get(0).complete(news);

        first.assertCompleted().assertItem(news);
        second.assertCompleted().assertItem(news);
    }

    @Test
    void a_fault_reaches_everybody() {
        var first = look(some());
        var second = look(some());
        pause.pass(PATIENCE);

        answers.get(0).completeExceptionally(new ProviderFault.Unknown("on purpose"));

        first.assertFailedWith(ProviderFault.Unknown.class);
        second.assertFailedWith(ProviderFault.Unknown.class);
    }

    @Test
    void what_nobody_foresaw_is_the_fault_of_one_and_each_asks_alone() {
        Assignment poisoned = some();
        Assignment well = some();
        var first = look(poisoned);
        var second = look(well);
        pause.pass(PATIENCE);

        answers.get(0).completeExceptionally(new IllegalStateException("on purpose"));
        answers.get(requests.indexOf(List.of(poisoned))).completeExceptionally(new IllegalStateException("on purpose"));
        answers.get(requests.indexOf(List.of(well))).complete(List.of());

        assertEquals(List.of(2, 1, 1), sizes());
        first.assertFailedWith(IllegalStateException.class);
        second.assertCompleted();
    }

    @Test
    void what_was_asked_alone_is_not_asked_again() {
        var only = look(some());
        pause.pass(PATIENCE);

        answers.get(0).completeExceptionally(new IllegalStateException("on purpose"));

        only.assertFailedWith(IllegalStateException.class);
        assertEquals(List.of(1), sizes());
    }

    @Test
    void who_gives_up_while_waiting_does_not_lose_the_others() {
        var first = look(some());
        var second = look(some());

        first.cancel();
        pause.pass(PATIENCE);
        answers.get(0).complete(List.of());

        assertEquals(1, requests.size());
        second.assertCompleted();
    }

    @Test
    void who_sent_the_request_and_gives_up_does_not_lose_the_others() {
        var first = look(some());
        pause.pass(Duration.ofMillis(1));
        var second = look(some());
        pause.pass(PATIENCE);

        first.cancel();
        second.assertNotTerminated();
        answers.get(0).complete(List.of());

        second.assertCompleted();
    }

    @Test
    void nobody_joins_a_request_that_has_been_sent() {
        look(some());
        pause.pass(PATIENCE);
        look(some());
        pause.pass(PATIENCE);

        assertEquals(List.of(1, 1), sizes());
    }

    @Test
    void a_task_is_asked_about_once() {
        Assignment one = some();
        look(one);
        look(one);
        pause.pass(PATIENCE);

        assertEquals(List.of(1), sizes());
    }

    private UniAssertSubscriber<List<News>> look(Assignment assignment) {
        return look(assignment, PATIENCE);
    }

    private UniAssertSubscriber<List<News>> look(Assignment assignment, Duration patience) {
        return looks.look(assignment, patience).subscribe().withSubscriber(UniAssertSubscriber.create());
    }

    private Uni<List<News>> request(List<Assignment> asked) {
        requests.add(asked);
        answers.add(new CompletableFuture<>());
        return Uni.createFrom().completionStage(answers.get(answers.size() - 1));
    }

    private List<Integer> sizes() {
        return requests.stream().map(List::size).toList();
    }

    private Assignment some() {
        return new Assignment(TaskId.at(START, random), 1, "one/a", null, "up", null, Traces.EXAMPLE);
    }
}
