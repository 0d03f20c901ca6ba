package dev.artrelay.artwork;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.artwork.KeepImage.Kept;
import dev.artrelay.local.DynamoDbLocal;
import dev.artrelay.local.ElasticMq;
import dev.artrelay.picture.SampleImages;
import dev.artrelay.store.Tasks;
import dev.artrelay.task.Result.Picture;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DynamoDbLocal.Resource.class)
@QuarkusTestResource(ElasticMq.Resource.class)
class ArtworkResourceTest {

    private static final Duration ENOUGH = Duration.ofSeconds(10);
    private static final byte[] PNG = SampleImages.png(30, 20);

    @Inject
    Tasks tasks;

    @Inject
    KeepImage keep;

    @Inject
    ArtworkStore store;

    private final TaskId id = TaskId.at(Instant.now(), new Random());
    private Kept kept;

    @BeforeEach
    void a_task_has_an_artwork() {
        Duration retention = Duration.ofHours(1);
        kept = keep.fetch(ArtworkFixtures.finishing(id, retention), 1, 0, Picture.of(PNG))
                .call(image -> keep.store(id, image)).await().atMost(ENOUGH);
        add(ArtworkFixtures.succeeded(id, retention, kept.artwork()));
    }

    @Test
    void shows_an_artwork_to_whoever_has_its_link() {
        var answer = given().get(link(kept.artwork().name()));

        answer.then().statusCode(200).contentType("image/png").header("ETag", tag())
                .header("X-Content-Type-Options", "nosniff").header("Content-Disposition", "inline");
        assertArrayEquals(PNG, answer.asByteArray());
    }

    @Test
    void may_be_kept_by_its_viewer_as_long_as_the_task_is_there() {
        String cache = given().get(link(kept.artwork().name())).header("Cache-Control");

        String seconds = cache.replace("private, max-age=", "");
        assertTrue(Integer.parseInt(seconds) > 3_000 && Integer.parseInt(seconds) <= 3_600, cache);
    }

    @Test
    void is_not_sent_again_to_whoever_has_it() {
        given().header("If-None-Match", "\"other\", " + tag()).get(link(kept.artwork().name()))
                .then().statusCode(304).header("ETag", tag()).body(blankOrNullString());
        given().header("If-None-Match", "\"other\"").get(link(kept.artwork().name())).then().statusCode(200);
    }

    @Test
    void shows_a_part_to_whoever_asks_for_one() {
        var part = given().header("Range", "bytes=4-").header("If-Range", tag()).get(link(kept.artwork().name()));

        part.then().statusCode(206).contentType("image/png").header("ETag", tag()).header("Accept-Ranges", "bytes")
                .header("Content-Range", "bytes 4-" + (PNG.length - 1) + "/" + PNG.length);
        assertArrayEquals(Arrays.copyOfRange(PNG, 4, PNG.length), part.asByteArray());
    }

    @Test
    void shows_the_whole_to_whoever_has_the_rest_of_another() {
        var answer = given().header("Range", "bytes=4-").header("If-Range", "\"other\"").get(link(kept.artwork().name()));

        answer.then().statusCode(200);
        assertArrayEquals(PNG, answer.asByteArray());
    }

    @Test
    void has_nothing_behind_its_end() {
        given().header("Range", "bytes=" + PNG.length + "-").get(link(kept.artwork().name())).then().statusCode(416)
                .contentType("application/problem+json").header("Content-Range", "bytes */" + PNG.length);
    }

    @Test
    void tells_what_it_would_show() {
        given().head(link(kept.artwork().name()))
                .then().statusCode(200).contentType("image/png").header("ETag", tag())
                .header("Content-Length", equalTo(String.valueOf(PNG.length)));
        given().header("Range", "bytes=0-3").head(link(kept.artwork().name())).then().statusCode(200)
                .header("Content-Length", equalTo(String.valueOf(PNG.length)));
        given().head(link("other.png")).then().statusCode(404);
        given().header("If-None-Match", tag()).head(link(kept.artwork().name())).then().statusCode(304);
    }

    @Test
    void shows_nothing_that_the_row_does_not_name() {
        store.put(id, "input-0", PNG).await().atMost(ENOUGH);

        given().get(link("input-0")).then().statusCode(404).contentType("application/problem+json").body("code", is("not_found"));
        given().urlEncodingEnabled(false).get(link("..%2F" + kept.artwork().name())).then().statusCode(404);
        given().get("/artworks/nobody/" + kept.artwork().name()).then().statusCode(404);
        given().get("/artworks/" + TaskId.at(Instant.now(), new Random()) + "/" + kept.artwork().name()).then().statusCode(404);
    }

    @Test
    void is_gone_when_its_task_is() {
        Task row = tasks.get(id).await().atMost(ENOUGH).orElseThrow();
        tasks.remove(row).await().atMost(ENOUGH);

        given().get(link(kept.artwork().name())).then().statusCode(404);
    }

    @Test
    void is_gone_when_its_file_is() {
        store.removeAll(id).await().atMost(ENOUGH);

        given().get(link(kept.artwork().name())).then().statusCode(404);
    }

    private void add(Task task) {
        tasks.add(task).await().atMost(ENOUGH);
    }

    private String link(String name) {
        return "/artworks/" + id + "/" + name;
    }

    private String tag() {
        return "\"" + kept.artwork().sha256() + "\"";
    }
}
