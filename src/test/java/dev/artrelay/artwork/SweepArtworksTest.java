package dev.artrelay.artwork;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.egress.Loopback;
import dev.artrelay.store.MemoryRecords;
import dev.artrelay.store.MemoryTasks;
import dev.artrelay.task.TaskId;
import dev.artrelay.time.TestClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class SweepArtworksTest {

    @RegisterExtension
    static final Loopback loopback = new Loopback();

    private static final Duration ENOUGH = Duration.ofSeconds(10);
    private static final TaskId TASK = TaskId.at(Instant.EPOCH, new Random(1));
    private static final byte[] PICTURE = {1, 2, 3};

    @TempDir
    Path dir;

    private final TestClock clock = new TestClock(TASK.createdAt());
    private final MemoryTasks tasks = new MemoryTasks(new MemoryRecords(clock), clock);
    private final Workbench workbench = new Workbench();

    @AfterEach
    void close() {
        workbench.stop();
    }

    @Test
    void removes_images_of_a_task_that_is_no_longer_there() {
        put(TASK);

        assertEquals(1, round(inTwoHours()));
        assertTrue(store().get(TASK, "a.png").await().atMost(ENOUGH).isEmpty());
    }

    @Test
    void leaves_images_of_a_task_that_is_there() {
        put(TASK);
        tasks.add(ArtworkFixtures.succeeded(TASK, Duration.ofDays(1))).await().indefinitely();

        assertEquals(0, round(inTwoHours()));
        assertTrue(store().get(TASK, "a.png").await().atMost(ENOUGH).isPresent());
    }

    @Test
    void removes_images_of_a_task_whose_retention_has_ended_and_not_before() {
        put(TASK);
        tasks.add(ArtworkFixtures.succeeded(TASK, Duration.ofMinutes(1))).await().indefinitely();

        clock.pass(Duration.ofSeconds(59));
        assertEquals(0, round(inTwoHours()));
        clock.pass(Duration.ofSeconds(1));
        assertEquals(1, round(inTwoHours()));

        assertTrue(store().get(TASK, "a.png").await().atMost(ENOUGH).isEmpty());
    }

    @Test
    void leaves_what_may_still_become_a_tasks() {
        put(TASK);

        assertEquals(0, round(sweep(Clock.systemUTC(), ArtworkConfig.Kind.LOCAL)));
    }

    @Test
    void leaves_what_is_none_of_its_own() throws IOException {
        Path strange = Files.createDirectories(dir.resolve("00").resolve("notes"));
        Path misplaced = Files.createDirectories(dir.resolve("zz").resolve(TASK.value()));

        assertEquals(0, round(inTwoHours()));
        assertTrue(Files.exists(strange) && Files.exists(misplaced));
    }

    @Test
    void goes_through_a_crowded_part_a_hundred_at_a_time() {
        List<TaskId> crowd = crowd(120);
        crowd.forEach(this::put);
        crowd.subList(0, 110).forEach(id -> tasks.add(ArtworkFixtures.succeeded(id, Duration.ofDays(1))).await().indefinitely());
        SweepArtworks sweep = inTwoHours();

        assertEquals(0, sweep.sweep().await().atMost(ENOUGH));
        assertEquals(10, sweep.sweep().await().atMost(ENOUGH));
    }

    @Test
    void without_a_folder_there_is_nothing_to_do() {
        assertEquals(0, round(inTwoHours()));
    }

    @Test
    void a_bucket_is_left_to_its_own_rules() {
        put(TASK);

        assertEquals(0, round(sweep(Clock.offset(Clock.systemUTC(), Duration.ofHours(2)), ArtworkConfig.Kind.S3)));
    }

    /** Tasks of the first part, in order. */
    private static List<TaskId> crowd(int size) {
        Random random = new Random(5);
        return IntStream.range(0, 1_000_000).mapToObj(i -> TaskId.at(Instant.ofEpochMilli(i), random))
                .filter(id -> id.value().endsWith("00")).limit(size).toList();
    }

    /** Once through all parts. */
    private static int round(SweepArtworks sweep) {
        return IntStream.range(0, 256).map(part -> sweep.sweep().await().atMost(ENOUGH)).sum();
    }

    private SweepArtworks inTwoHours() {
        Instant later = Instant.now().plus(Duration.ofHours(2));
        return sweep(Clock.fixed(later, ZoneOffset.UTC), ArtworkConfig.Kind.LOCAL);
    }

    private SweepArtworks sweep(Clock clock, ArtworkConfig.Kind kind) {
        return new SweepArtworks(config(kind), tasks, store(), workbench, clock);
    }

    private ArtworkConfig config(ArtworkConfig.Kind kind) {
        return new ArtworkConfig() {
            @Override
            public Kind store() {
                return kind;
            }

            @Override
            public Path dir() {
                return dir;
            }

            @Override
            public Optional<String> bucket() {
                return Optional.empty();
            }
        };
    }

    private void put(TaskId task) {
        store().put(task, "a.png", PICTURE).await().atMost(ENOUGH);
    }

    private ArtworkStore store() {
        return new LocalArtworks(dir, loopback.vertx());
    }
}
