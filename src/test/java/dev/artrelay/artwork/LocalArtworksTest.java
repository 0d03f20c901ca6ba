package dev.artrelay.artwork;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.egress.Loopback;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class LocalArtworksTest implements ArtworkStoreContract {

    @RegisterExtension
    static final Loopback loopback = new Loopback();

    @TempDir
    Path dir;

    @Override
    public ArtworkStore store() {
        return new LocalArtworks(dir.resolve("artworks"), loopback.vertx());
    }

    @Test
    void a_task_has_a_folder_of_its_own_below_its_last_two_digits() throws IOException {
        store().put(ONE, "a.png", PICTURE).await().atMost(ENOUGH);

        String id = ONE.value();
        assertEquals(List.of("artworks/" + id.substring(34) + "/" + id + "/a.png"), files());
    }

    @Test
    void leaves_nothing_half_written_behind() throws IOException {
        for (int round = 0; round < 10; round++) {
            store().put(ONE, "a.png", PICTURE).await().atMost(ENOUGH);
        }

        assertEquals(1, files().size());
    }

    @Test
    void removes_what_a_killed_writer_has_left_too() throws IOException {
        store().put(ONE, "a.png", PICTURE).await().atMost(ENOUGH);
        Files.write(dir.resolve(files().get(0)).resolveSibling(".draft"), PICTURE);

        store().removeAll(ONE).await().atMost(ENOUGH);

        assertEquals(List.of(), files());
    }

    @Test
    void says_so_when_it_cannot_write() throws IOException {
        Files.write(dir.resolve("artworks"), PICTURE);

        assertThrows(RuntimeException.class, () -> store().put(ONE, "a.png", PICTURE).await().atMost(ENOUGH));
    }

    @Test
    void outlives_its_process() {
        store().put(ONE, "a.png", PICTURE).await().atMost(ENOUGH);

        assertTrue(store().get(ONE, "a.png").await().atMost(ENOUGH).isPresent());
    }

    @Test
    void answers_on_the_event_loop_that_asked() {
        var answered = new CompletableFuture<Context>();
        Context asker = loopback.vertx().getOrCreateContext();

        asker.runOnContext(go -> store().put(ONE, "a.png", PICTURE)
                .subscribe().with(done -> answered.complete(Vertx.currentContext()), answered::completeExceptionally));

        assertEquals(asker, answered.orTimeout(10, java.util.concurrent.TimeUnit.SECONDS).join());
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(dir)) {
            return all.filter(Files::isRegularFile).map(file -> dir.relativize(file).toString().replace('\\', '/')).toList();
        }
    }
}
