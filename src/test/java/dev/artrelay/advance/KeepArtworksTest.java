package dev.artrelay.advance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.artrelay.artwork.ArtworkStore;
import dev.artrelay.artwork.ArtworksByHand;
import dev.artrelay.artwork.KeepImage;
import dev.artrelay.artwork.Workbench;
import dev.artrelay.capacity.Capacity;
import dev.artrelay.egress.Egress;
import dev.artrelay.egress.EgressResponse;
import dev.artrelay.egress.Limits;
import dev.artrelay.egress.Unconnected;
import dev.artrelay.picture.SampleImages;
import dev.artrelay.provider.Assignment;
import dev.artrelay.provider.Capabilities;
import dev.artrelay.provider.Model;
import dev.artrelay.provider.Provider;
import dev.artrelay.provider.ProvidersByHand;
import dev.artrelay.provider.Quota;
import dev.artrelay.secret.Secrets;
import dev.artrelay.store.MemoryRecords;
import dev.artrelay.store.MemoryTasks;
import dev.artrelay.store.StaleTask;
import dev.artrelay.task.Artwork;
import dev.artrelay.task.Backoff;
import dev.artrelay.task.Conduct;
import dev.artrelay.task.Observation;
import dev.artrelay.task.Phase;
import dev.artrelay.task.PlainOrder;
import dev.artrelay.task.Recovery;
import dev.artrelay.task.Result;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import dev.artrelay.task.TaskState.Finishing;
import dev.artrelay.task.TaskState.Succeeded;
import dev.artrelay.task.Verdict;
import dev.artrelay.time.TestClock;
import dev.artrelay.verdict.JudgeCode;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What lies in the bucket after a result was kept, whoever else was at it. */
class KeepArtworksTest {

    private static final Instant START = Instant.parse("2026-01-05T10:00:00Z");
    private static final Duration ENOUGH = Duration.ofSeconds(30);
    private static final String CONTENT = "menu";
    private static final byte[] MADE = SampleImages.png(4, 4);
    private static final byte[] MENDED = SampleImages.png(5, 5);
    private static final Conduct CONDUCT = new Conduct(Duration.ofSeconds(20), Recovery.AWAIT_CALLBACK, Phase.SUBMITTING, Backoff.parse("2s"));

    private final Random random = new Random(1);
    private final TestClock clock = new TestClock(START);
    private final Secrets secrets = new Secrets(Optional.of(Base64.getEncoder().encodeToString(new byte[32])), Optional.empty());
    private final MemoryRecords records = new MemoryRecords(clock);
    private final MemoryTasks tasks = new MemoryTasks(records, clock);
    private final Ledger ledger = Workers.ledger(tasks, records, new Capacity(tasks, records, null, clock, Map.of()).giveBack, clock);
    private final Workbench workbench = new Workbench();
    private final Bucket bucket = new Bucket();
    private final Judge judge = judge(images(new Linked()));
    private final KeepArtworks keep = new KeepArtworks(images(new Linked()), judge, ledger, clock);

    @Test
    void what_was_mended_lies_beside_what_came_and_neither_over_the_other() {
        Task task = keep.take(finishing()).await().atMost(ENOUGH).task();

        Artwork image = ((Succeeded) task.state()).output().images().get(0);
        assertEquals(Set.of(image.name(), image.original().name()), bucket.held.keySet());
        assertEquals(2, bucket.puts);
        assertArrayEquals(MENDED, bucket.held.get(image.name()));
        assertArrayEquals(MADE, bucket.held.get(image.original().name()));
    }

    @Test
    void nothing_is_left_of_a_task_that_was_forgotten_meanwhile() {
        Task known = finishing();
        Task canceled = written(known, known.canceled(clock.instant()));
        tasks.remove(canceled).await().atMost(ENOUGH);

        assertThrows(StaleTask.class, () -> keep.take(known).await().atMost(ENOUGH));

        assertEquals(List.of(known.id()), bucket.cleared);
    }

    @Test
    void pictures_of_one_result_are_fetched_side_by_side_and_stay_in_their_places() {
        Slow slow = new Slow();
        var kept = keeping(slow, ENOUGH).take(finishing(6)).subscribe().asCompletionStage();

        assertEquals(4, slow.asked.size());
        for (int answered = 0; answered < 6; answered++) {
            slow.asked.remove(slow.asked.size() - 1).complete(new EgressResponse(200, Map.of(), MADE));
            Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> !slow.asked.isEmpty() || kept.isDone());
        }

        List<Artwork> images = ((Succeeded) kept.join().task().state()).output().images();
        assertEquals(IntStream.range(0, 6).mapToObj(KeepArtworksTest::link).toList(), images.stream().map(Artwork::sourceUrl).toList());
    }

    @Test
    void of_many_tasks_no_more_pictures_are_held_than_processors_can_soon_have_done_with() {
        Slow slow = new Slow();
        KeepArtworks keeping = keeping(slow, ENOUGH);

        List<Cancellable> all = IntStream.range(0, 100).mapToObj(i -> keeping.take(finishing(4)).subscribe().with(done -> { })).toList();

        assertEquals(4 * Runtime.getRuntime().availableProcessors(), slow.asked.size());
        all.forEach(Cancellable::cancel);
    }

    @Test
    void a_result_that_takes_longer_than_its_worker_has_is_written_to_be_tried_again() {
        Task task = keeping(new Slow(), Duration.ofMillis(20)).take(finishing()).await().atMost(ENOUGH).task();

        assertEquals(1, ((Finishing) task.state()).tries());
    }

    private KeepArtworks keeping(Egress network, Duration limit) {
        return new KeepArtworks(images(network), judge, ledger, clock, limit);
    }

    private KeepImage images(Egress network) {
        return ArtworksByHand.of(network, secrets, bucket, workbench);
    }

    private Judge judge(KeepImage images) {
        return new Judge(ProvidersByHand.of(List.of(new Codes()), Map.of()), List.of(), new Mending(), images, workbench, clock);
    }

    private Task finishing() {
        return finishing(1);
    }

    private Task finishing(int pictures) {
        Task task = Task.accepted(TaskId.at(START, random), PlainOrder.by("client").code(CONTENT).at("codes/a"));
        tasks.add(task).await().atMost(ENOUGH);
        Result made = Result.of(IntStream.range(0, pictures).mapToObj(place -> Result.Picture.at(link(place))).toList());
        return written(written(task, task.submitting(CONDUCT, START)), before -> before.observe(new Observation.Finished(1, "up", made), START));
    }

    private static String link(int place) {
        return "https://pictures.example/" + place;
    }

    private Task written(Task before, UnaryOperator<Task> change) {
        return written(before, change.apply(before));
    }

    private Task written(Task before, Task after) {
        return tasks.replace(before, after).await().atMost(ENOUGH);
    }

    /** Where pictures are linked to. */
    private static final class Linked extends Unconnected {

        @Override
        public Uni<EgressResponse> download(URI uri, Limits limits) {
            return Uni.createFrom().item(new EgressResponse(200, Map.of(), MADE));
        }
    }

    /** Where links answer when they are told to. */
    private static final class Slow extends Unconnected {

        private final List<CompletableFuture<EgressResponse>> asked = new CopyOnWriteArrayList<>();

        @Override
        public Uni<EgressResponse> download(URI uri, Limits limits) {
            return Uni.createFrom().completionStage(() -> {
                CompletableFuture<EgressResponse> answer = new CompletableFuture<>();
                asked.add(answer);
                return answer;
            });
        }
    }

    /** What came cannot be scanned, and can be mended. */
    private static final class Mending extends JudgeCode {

        @Override
        public Optional<Verdict> judge(byte[] image, String expected) {
            return Optional.of(verdict(false));
        }

        @Override
        public Optional<Mended> repair(byte[] image, String content) {
            return Optional.of(new Mended(MENDED, verdict(true), "one of one module touched"));
        }

        private static Verdict verdict(boolean scans) {
            return new Verdict(scans, CONTENT, Map.of(), scans ? 1 : 0, new Verdict.Conditions(1, 1), "fast", scans ? "A" : "F", scans);
        }
    }

    /** Remembers what was put into it. */
    private static final class Bucket implements ArtworkStore {

        private final Map<String, byte[]> held = new HashMap<>();
        private int puts;
        private final List<TaskId> cleared = new ArrayList<>();

        @Override
        public Uni<Void> put(TaskId task, String name, byte[] bytes) {
            return Uni.createFrom().voidItem().invoke(() -> {
                held.put(name, bytes);
                puts++;
            });
        }

        @Override
        public Uni<Optional<byte[]>> get(TaskId task, String name) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Uni<Void> removeAll(TaskId task) {
            return Uni.createFrom().voidItem().invoke(() -> cleared.add(task));
        }
    }

    /** Paints codes. */
    private static final class Codes implements Provider {

        @Override
        public String name() {
            return "codes";
        }

        @Override
        public Set<Model> models() {
            return Set.of(new Model("codes/a", true, "For tests"));
        }

        @Override
        public Capabilities capabilities() {
            return new Capabilities(false, false, 0, false, CONDUCT, Quota.NONE);
        }

        @Override
        public boolean configured() {
            return true;
        }

        @Override
        public Uni<Observation> submit(Assignment assignment) {
            throw new UnsupportedOperationException();
        }
    }
}
