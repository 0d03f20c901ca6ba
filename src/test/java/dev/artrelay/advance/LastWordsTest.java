package dev.artrelay.advance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.artrelay.artwork.ArtworksByHand;
import dev.artrelay.artwork.Workbench;
import dev.artrelay.capacity.Capacity;
import dev.artrelay.link.Links;
import dev.artrelay.pace.LinesByHand;
import dev.artrelay.picture.SampleImages;
import dev.artrelay.provider.Assignment;
import dev.artrelay.provider.BareProvider;
import dev.artrelay.provider.Capabilities;
import dev.artrelay.provider.Model;
import dev.artrelay.provider.Providers;
import dev.artrelay.provider.ProvidersByHand;
import dev.artrelay.provider.Quota;
import dev.artrelay.secret.Secrets;
import dev.artrelay.store.MemoryRecords;
import dev.artrelay.store.MemoryTasks;
import dev.artrelay.task.Backoff;
import dev.artrelay.task.Conduct;
import dev.artrelay.task.Observation;
import dev.artrelay.task.Phase;
import dev.artrelay.task.PlainOrder;
import dev.artrelay.task.Recovery;
import dev.artrelay.task.Result;
import dev.artrelay.task.Status;
import dev.artrelay.task.Step;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import dev.artrelay.task.TaskState.Submitting;
import dev.artrelay.time.TestClock;
import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What becomes of results that cannot be kept, and of looks that nobody survives. */
class LastWordsTest {

    private static final Instant START = Instant.parse("2026-01-05T10:00:00Z");
    private static final Duration ENOUGH = Duration.ofSeconds(30);
    private static final Conduct CONDUCT = new Conduct(Duration.ofSeconds(20), Recovery.ASK_AGAIN, Phase.RENDERING, Backoff.parse("2s"));

    private final TestClock clock = new TestClock(START);
    private final Secrets secrets = new Secrets(Optional.of(Base64.getEncoder().encodeToString(new byte[32])), Optional.empty());
    private final Deadly deadly = new Deadly();
    private final Providers providers = ProvidersByHand.of(List.of(deadly), Map.of());
    private final MemoryRecords records = new MemoryRecords(clock);
    private final MemoryTasks tasks = new MemoryTasks(records, clock);
    private final Capacity capacity = new Capacity(tasks, records, null, clock, Map.of());
    private final Ledger ledger = Workers.ledger(tasks, records, capacity.giveBack, clock);
    private final Assignments assignments = new Assignments(providers,
            new Links(() -> URI.create("https://relay.example"), secrets), new Random(2));
    private final Workbench workbench = new Workbench();
    private final KeepArtworks keep = new KeepArtworks(ArtworksByHand.of(null, secrets, new Unkept(), workbench),
            new Judge(providers, List.of(), null, null, workbench, clock), ledger, clock);
    private final ExpireTask expire = new ExpireTask(assignments, new LookAtTask(assignments,
            LinesByHand.lines(clock, time -> Uni.createFrom().voidItem()), keep), keep, ledger, clock);

    @Test
    void a_picture_at_hand_that_cannot_be_stored_is_asked_for_again() {
        Task task = written(accepted().submitting(CONDUCT, START));

        Task kept = keep.learn(task, picture()).await().atMost(ENOUGH).task();

        assertEquals(Step.Kind.WAIT, kept.next(START).kind());
        assertEquals(Step.Kind.SUBMIT, kept.next(START.plusSeconds(2)).kind());
        assertEquals(1, ((Submitting) kept.state()).attempt());
    }

    @Test
    void a_task_whose_worker_died_of_its_last_look_is_looked_at_once_more() {
        expire.take(struckAtItsEnd(2)).subscribe().asCompletionStage();

        assertEquals(1, deadly.looks);
    }

    @Test
    void a_task_whose_workers_died_of_its_last_looks_ends_without_one() {
        Task ended = expire.take(struckAtItsEnd(3)).await().atMost(ENOUGH).task();

        assertEquals(Status.FAILED, ended.state().status());
        assertEquals(0, deadly.looks);
    }

    /** Found due at its deadline, and again and again by those who came after whoever found it then. */
    private Task struckAtItsEnd(int strikes) {
        Task running = written(accepted().submitting(CONDUCT, START).observe(new Observation.Submitted(1, "up-1"), START));
        Instant over = running.deadlineAt();
        clock.set(over);
        Task found = running.work().takenOver(over);
        for (int strike = 1; strike <= strikes; strike++) {
            found = found.work().takenOver(over.plusSeconds(200L * strike));
        }
        assertEquals(strikes, found.keeping().strikes());
        return written(running, found);
    }

    private static Observation picture() {
        return new Observation.Finished(1, null, Result.of(List.of(Result.Picture.of(SampleImages.png(4, 4)))));
    }

    private Task accepted() {
        Task task = Task.accepted(TaskId.at(START, new Random(1)), PlainOrder.by("client").at("deadly/a"));
        tasks.add(task).await().atMost(ENOUGH);
        return task;
    }

    private Task written(Task after) {
        return written(tasks.get(after.id()).await().atMost(ENOUGH).orElseThrow(), after);
    }

    private Task written(Task before, Task after) {
        return tasks.replace(before, after).await().atMost(ENOUGH);
    }

    /** Whoever looks never comes back. */
    private static final class Deadly extends BareProvider {

        private int looks;

        Deadly() {
            super("deadly");
        }

        @Override
        public Set<Model> models() {
            return Set.of(new Model("deadly/a", false, "For tests"));
        }

        @Override
        public Capabilities capabilities() {
            return new Capabilities(false, false, 1, false, CONDUCT, Quota.NONE);
        }

        @Override
        public Uni<Observation> submit(Assignment assignment) {
            return Uni.createFrom().nothing();
        }

        @Override
        public Uni<List<News>> look(List<Assignment> pending) {
            looks++;
            return Uni.createFrom().nothing();
        }
    }
}
