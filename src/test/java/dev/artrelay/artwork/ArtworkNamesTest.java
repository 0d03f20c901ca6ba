package dev.artrelay.artwork;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.picture.ImageType;
import dev.artrelay.task.TaskId;
import java.time.Instant;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArtworkNamesTest {

    private static final TaskId TASK = TaskId.at(Instant.EPOCH, new Random(1));

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
                names.name(TaskId.at(Instant.EPOCH, new Random(2)), 1, 0, ImageType.PNG));
    }

    @Test
    void has_more_than_128_bits_and_ends_as_its_kind_does() {
        assertTrue(names.name(TASK, 1, 0, ImageType.PNG).matches("[A-Za-z0-9_-]{24}\\.png"));
        assertTrue(names.name(TASK, 1, 0, ImageType.JPEG).endsWith(".jpg"));
        assertTrue(names.name(TASK, 1, 0, ImageType.WEBP).endsWith(".webp"));
    }
}
