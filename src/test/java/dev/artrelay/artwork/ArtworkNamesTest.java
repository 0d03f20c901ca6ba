package dev.artrelay.artwork;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.picture.ImageType;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArtworkNamesTest {

    private static final Task TASK = task(1, Duration.ofDays(30));

    private final ArtworkNames names = new ArtworkNames(ArtworkFixtures.secrets());

    @Test
    void who_repeats_an_attempt_finds_the_same_name() {
        assertEquals(names.name(TASK, 1, 0, ImageType.PNG),
                new ArtworkNames(ArtworkFixtures.secrets()).name(TASK, 1, 0, ImageType.PNG));
    }

    @Test
    void every_image_has_a_name_of_its_own() {
        Set<String> given = new HashSet<>();
        for (int attempt = 1; attempt <= 12; attempt++) {
            for (int place = 0; place < 12; place++) {
                given.add(names.name(TASK, attempt, place, ImageType.PNG));
            }
        }
        given.add(names.changed(TASK, 1, 0, ImageType.PNG));

        assertEquals(145, given.size());
        assertNotEquals(names.name(TASK, 1, 0, ImageType.PNG),
                names.name(task(2, Duration.ofDays(30)), 1, 0, ImageType.PNG));
    }

    @Test
    void has_more_than_128_bits_and_ends_as_its_kind_does() {
        assertTrue(names.name(TASK, 1, 0, ImageType.PNG).matches("d32-[A-Za-z0-9_-]{24}\\.png"));
        assertTrue(names.name(TASK, 1, 0, ImageType.JPEG).endsWith(".jpg"));
        assertTrue(names.name(TASK, 1, 0, ImageType.WEBP).endsWith(".webp"));
    }

    @Test
    void begins_with_how_long_the_image_may_be_needed() {
        assertEquals(Shelf.DAY, Shelf.of(names.name(task(1, Duration.ofMinutes(1)), 1, 0, ImageType.PNG)));
        assertEquals(Shelf.YEAR, Shelf.of(names.changed(task(1, Duration.ofDays(365)), 1, 0, ImageType.PNG)));
    }

    private static Task task(int seed, Duration retention) {
        return ArtworkFixtures.finishing(TaskId.at(Instant.EPOCH, new Random(seed)), retention);
    }
}
