package dev.artrelay.artwork;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.artwork.KeepImage.Kept;
import dev.artrelay.egress.Egress;
import dev.artrelay.egress.EgressConfig;
import dev.artrelay.egress.EgressGuard;
import dev.artrelay.egress.Limits;
import dev.artrelay.egress.Loopback;
import dev.artrelay.egress.Names;
import dev.artrelay.egress.Reach;
import dev.artrelay.picture.HostilePictures;
import dev.artrelay.picture.SampleImages;
import dev.artrelay.task.Artwork;
import dev.artrelay.task.Result.Picture;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeepImageTest {

    @RegisterExtension
    static final Loopback loopback = new Loopback();

    private static final Duration ENOUGH = Duration.ofSeconds(10);
    private static final Task TASK = ArtworkFixtures.finishing(TaskId.at(Instant.EPOCH, new Random(1)), Duration.ofDays(30));
    private static final byte[] PNG = SampleImages.png(30, 20);

    @TempDir
    Path dir;

    private final Workbench workbench = new Workbench();

    @AfterEach
    void close() {
        workbench.stop();
    }

    @Test
    void a_linked_picture_becomes_ours() {
        String url = serving(200, PNG);

        Kept kept = kept(Picture.at(url));

        Artwork artwork = kept.artwork();
        assertEquals(new Artwork(artwork.name(), 30, 20, "image/png", PNG.length, artwork.sha256(), url, null, null), artwork);
        assertTrue(artwork.sha256().matches("[0-9a-f]{64}"));
        assertArrayEquals(PNG, kept.bytes());
        assertArrayEquals(PNG, store().get(TASK.id(), artwork.name()).await().atMost(ENOUGH).orElseThrow());
    }

    @Test
    void a_picture_at_hand_becomes_ours_and_has_no_source() {
        Kept kept = kept(Picture.of(PNG));

        assertNull(kept.artwork().sourceUrl());
        assertArrayEquals(PNG, store().get(TASK.id(), kept.artwork().name()).await().atMost(ENOUGH).orElseThrow());
    }

    @Test
    void of_hostile_pictures_none_does_worse_than_to_be_unavailable() {
        HostilePictures.all().forEach((name, bytes) -> {
            try {
                assertTrue((long) kept(Picture.of(bytes)).artwork().width() * kept(Picture.of(bytes)).artwork().height() <= 50_000_000, name);
            } catch (Unavailable refused) {
                assertTrue(refused.getMessage().startsWith("what came was "), refused.getMessage());
            }
        });
    }

    @Test
    void what_a_header_says_of_the_kind_does_not_count() {
        int port = loopback.http(request -> request.response().putHeader("content-type", "text/html").end(Buffer.buffer(PNG)));

        assertEquals("image/png", kept(Picture.at("http://127.0.0.1:" + port + "/")).artwork().mimeType());
    }

    @Test
    void doing_it_again_leaves_one_file() throws IOException {
        kept(Picture.of(SampleImages.png(1, 1)));
        Kept last = kept(Picture.of(PNG));

        try (var files = Files.walk(dir)) {
            assertEquals(1, files.filter(Files::isRegularFile).count());
        }
        assertArrayEquals(PNG, store().get(TASK.id(), last.artwork().name()).await().atMost(ENOUGH).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({"404, true", "403, true", "500, true", "503, true", "410, false"})
    void a_link_that_fails_may_work_later_unless_it_is_gone(int status, boolean retryable) {
        assertEquals(retryable, unavailable(Picture.at(serving(status, PNG))).retryable());
    }

    @Test
    void a_link_to_something_else_may_lead_to_a_picture_later() {
        Unavailable unavailable = unavailable(Picture.at(serving(200, "<p>soon</p>".getBytes())));

        assertTrue(unavailable.retryable());
        assertEquals("what came was not a PNG, JPEG, WebP or GIF image", unavailable.getMessage());
    }

    @Test
    void bytes_at_hand_that_are_no_picture_will_never_be_one() {
        assertFalse(unavailable(Picture.of("<p>soon</p>".getBytes())).retryable());
    }

    @Test
    void too_many_pixels_are_too_many_the_next_time_too() {
        byte[] huge = PNG.clone();
        huge[16] = 1;

        assertFalse(unavailable(Picture.at(serving(200, huge))).retryable());
    }

    @Test
    void too_many_bytes_are_too_many_the_next_time_too() {
        KeepImage small = keep(Reach.LOCAL, Limits.whole(ENOUGH, 100), store());
        String url = serving(200, Arrays.copyOf(PNG, 101));

        assertFalse(unavailable(small, Picture.at(url)).retryable());
    }

    @Test
    void a_server_that_is_away_may_come_back() {
        assertTrue(unavailable(Picture.at("http://127.0.0.1:" + loopback.deaf() + "/a.png")).retryable());
    }

    @Test
    void an_address_that_must_not_be_reached_never_may() {
        KeepImage outside = keep(Reach.PUBLIC, Limits.whole(ENOUGH, 1_000), store());

        assertFalse(unavailable(outside, Picture.at("http://127.0.0.1:8080/a.png")).retryable());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "https://", "/1.png", "ftp://cdn.example/1.png", "data:image/png;base64,AAAA", "mailto:a@b.c"})
    void what_is_no_link_to_a_server_is_unavailable_for_good(String url) {
        assertFalse(unavailable(Picture.at(url)).retryable());
    }

    @Test
    void a_store_that_fails_may_recover() throws IOException {
        Files.write(dir.resolve("full"), PNG);
        KeepImage failing = keep(Reach.LOCAL, Limits.whole(ENOUGH, 1_000), new LocalArtworks(dir.resolve("full"), loopback.vertx()));

        assertTrue(unavailable(failing, Picture.of(PNG)).retryable());
    }

    private Kept kept(Picture picture) {
        return kept(keep(Reach.LOCAL, Limits.whole(ENOUGH, 1_000_000), store()), picture);
    }

    private static Kept kept(KeepImage keep, Picture picture) {
        return keep.fetch(TASK, 1, 0, picture).call(kept -> keep.store(TASK.id(), kept)).await().atMost(ENOUGH);
    }

    private Unavailable unavailable(Picture picture) {
        return unavailable(keep(Reach.LOCAL, Limits.whole(ENOUGH, 1_000_000), store()), picture);
    }

    private static Unavailable unavailable(KeepImage keep, Picture picture) {
        return assertThrows(Unavailable.class, () -> kept(keep, picture));
    }

    private KeepImage keep(EgressConfig reach, Limits limits, ArtworkStore store) {
        Egress egress = new Egress(loopback.vertx(), new EgressGuard(reach, new Names()), "1.0");
        return new KeepImage(new FetchPicture(egress, limits), new ArtworkNames(ArtworkFixtures.secrets()), store, workbench);
    }

    private ArtworkStore store() {
        return new LocalArtworks(dir.resolve("artworks"), loopback.vertx());
    }

    private static String serving(int status, byte[] body) {
        int port = loopback.http(request -> request.response().setStatusCode(status).end(Buffer.buffer(body)));
        return "http://127.0.0.1:" + port + "/1.png";
    }
}
