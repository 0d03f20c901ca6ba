package dev.artrelay.artwork;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.artwork.FindArtwork.Found;
import dev.artrelay.store.MemoryRecords;
import dev.artrelay.store.MemoryTasks;
import dev.artrelay.task.Artwork;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import dev.artrelay.time.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FindArtworkTest {

    private static final TaskId TASK = TaskId.at(Instant.parse("2026-01-05T10:00:00Z"), new Random(1));
    private static final Artwork IMAGE = new Artwork("name.png", 30, 20, "image/png", 5, "00ff", null, null, null);

    private final TestClock clock = new TestClock(TASK.createdAt());
    private final MemoryTasks tasks = new MemoryTasks(new MemoryRecords(clock), clock);
    private final FindArtwork find = new FindArtwork(tasks, null);

    @Test
    void finds_what_the_row_names() {
        has(ArtworkFixtures.succeeded(TASK, Duration.ofDays(1), IMAGE));

        assertEquals(new Found(TASK, IMAGE, Instant.parse("2026-01-06T10:00:00Z")), found(TASK.value(), "name.png").orElseThrow());
    }

    @Test
    void finds_what_an_image_was_made_of() {
        Artwork changed = new Artwork("changed.png", 30, 20, "image/png", 6, "01ff", null, null, null).changedFrom(IMAGE);
        has(ArtworkFixtures.succeeded(TASK, Duration.ofDays(1), changed));

        assertEquals(IMAGE, found(TASK.value(), "name.png").orElseThrow().artwork());
        assertEquals(changed, found(TASK.value(), "changed.png").orElseThrow().artwork());
    }

    @Test
    void finds_nothing_else() {
        has(ArtworkFixtures.succeeded(TASK, Duration.ofDays(1), IMAGE));

        assertTrue(found(TASK.value(), "input-0").isEmpty());
        assertTrue(found(TASK.value(), "../name.png").isEmpty());
        assertTrue(found(TASK.value().toUpperCase(), "name.png").isEmpty());
        assertTrue(found("name.png", "name.png").isEmpty());
    }

    @Test
    void finds_nothing_of_a_task_that_is_not_there_or_not_done() {
        assertTrue(found(TASK.value(), "name.png").isEmpty());

        has(ArtworkFixtures.finishing(TASK, Duration.ofDays(1)));
        assertTrue(found(TASK.value(), "name.png").isEmpty());
    }

    private void has(Task task) {
        tasks.add(task).await().indefinitely();
    }

    private Optional<Found> found(String task, String name) {
        return find.find(task, name).await().indefinitely();
    }
}
