package dev.artrelay.artwork;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.task.TaskId;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every place where images are kept. */
interface ArtworkStoreContract {

    Duration ENOUGH = Duration.ofSeconds(60);
    TaskId ONE = TaskId.at(Instant.parse("2026-01-05T10:00:00Z"), new Random(1));
    TaskId OTHER = TaskId.at(Instant.parse("2026-01-05T10:00:00Z"), new Random(2));
    byte[] PICTURE = {1, 2, 3, -1, 0};

    ArtworkStore store();

    @Test
    default void gives_back_what_was_put() {
        await(store().put(ONE, "a.png", PICTURE));

        assertArrayEquals(PICTURE, got(ONE, "a.png"));
    }

    @Test
    default void keeps_large_images_and_empty_ones() {
        byte[] large = new byte[25 * 1024 * 1024];
        new Random(3).nextBytes(large);

        await(store().put(ONE, "large.png", large));
        await(store().put(ONE, "empty.png", new byte[0]));

        assertTrue(Arrays.equals(large, got(ONE, "large.png")));
        assertEquals(0, got(ONE, "empty.png").length);
    }

    @Test
    default void has_nothing_that_was_not_put() {
        await(store().put(ONE, "a.png", PICTURE));

        assertEquals(Optional.empty(), await(store().get(ONE, "b.png")));
        assertEquals(Optional.empty(), await(store().get(OTHER, "a.png")));
    }

    @Test
    default void replaces_what_was_there() {
        await(store().put(ONE, "a.png", new byte[] {9, 9, 9, 9, 9, 9, 9}));

        await(store().put(ONE, "a.png", PICTURE));

        assertArrayEquals(PICTURE, got(ONE, "a.png"));
    }

    @Test
    default void removes_all_that_a_task_has_and_nothing_else() {
        await(store().put(ONE, "a.png", PICTURE));
        await(store().put(ONE, "b.png", PICTURE));
        await(store().put(OTHER, "a.png", PICTURE));

        await(store().removeAll(ONE));

        assertEquals(Optional.empty(), await(store().get(ONE, "a.png")));
        assertEquals(Optional.empty(), await(store().get(ONE, "b.png")));
        assertArrayEquals(PICTURE, got(OTHER, "a.png"));
    }

    @Test
    default void what_a_task_has_is_found_and_removed_however_long_it_may_be_needed() {
        List<String> names = Stream.of(Shelf.values()).map(shelf -> shelf.named("a.png")).toList();
        names.forEach(name -> await(store().put(ONE, name, PICTURE)));
        names.forEach(name -> assertArrayEquals(PICTURE, got(ONE, name)));

        await(store().removeAll(ONE));

        names.forEach(name -> assertEquals(Optional.empty(), await(store().get(ONE, name))));
    }

    @Test
    default void removing_what_is_not_there_is_no_failure() {
        await(store().removeAll(ONE));
        await(store().removeAll(ONE));
    }

    @Test
    default void a_task_whose_images_were_removed_may_have_new_ones() {
        await(store().put(ONE, "a.png", PICTURE));
        await(store().removeAll(ONE));

        await(store().put(ONE, "a.png", PICTURE));

        assertArrayEquals(PICTURE, got(ONE, "a.png"));
    }

    @Test
    default void whoever_reads_while_another_writes_gets_one_whole_image() {
        byte[] zeros = new byte[1_000_000];
        byte[] ones = new byte[1_000_000];
        Arrays.fill(ones, (byte) 1);
        await(store().put(ONE, "a.png", zeros));

        List<Uni<Void>> writes = IntStream.range(0, 40)
                .mapToObj(round -> store().put(ONE, "a.png", round % 2 == 0 ? ones : zeros)).toList();
        List<Uni<Optional<byte[]>>> reads = IntStream.range(0, 40).mapToObj(round -> store().get(ONE, "a.png")).toList();
        var both = Uni.combine().all().unis(Uni.join().all(writes).andFailFast(), Uni.join().all(reads).andFailFast());

        await(both.asTuple()).getItem2().forEach(read -> assertTrue(
                Arrays.equals(zeros, read.orElseThrow()) || Arrays.equals(ones, read.orElseThrow())));
    }

    @Test
    default void every_subscription_is_a_call_of_its_own() {
        Uni<Optional<byte[]>> get = store().get(ONE, "a.png");
        assertEquals(Optional.empty(), await(get));

        await(store().put(ONE, "a.png", PICTURE));

        assertArrayEquals(PICTURE, await(get).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"input-0", "d32-input-0", "Zm9v_-9.png", "a.jpg", "-", "_"})
    default void takes_every_name_that_we_give(String name) {
        await(store().put(ONE, name, PICTURE));

        assertArrayEquals(PICTURE, got(ONE, name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "../a.png", "a/b.png", "a\\b.png", "/etc/passwd", ".hidden", "a.png.", "a..png",
            "a.png\n", "a b.png", "a%2fb", "a.png\u0000", "ä.png", "C:a.png"})
    default void refuses_names_that_lead_elsewhere(String name) {
        assertThrows(IllegalArgumentException.class, () -> await(store().put(ONE, name, PICTURE)));
        assertThrows(IllegalArgumentException.class, () -> await(store().get(ONE, name)));
    }

    private byte[] got(TaskId task, String name) {
        return await(store().get(task, name)).orElseThrow();
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(ENOUGH);
    }
}
