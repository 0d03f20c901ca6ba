package dev.artrelay.advance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.artwork.ArtworkStore;
import dev.artrelay.artwork.KeepImage;
import dev.artrelay.stand.ScriptedUpstream;
import dev.artrelay.stand.ScriptedUpstream.Reply;
import dev.artrelay.task.Artwork;
import dev.artrelay.task.Failure;
import dev.artrelay.task.ImageRequest;
import dev.artrelay.task.ImageRequest.Scan;
import dev.artrelay.task.ImageRequest.Strictness;
import dev.artrelay.task.Observation;
import dev.artrelay.task.Order;
import dev.artrelay.task.Result;
import dev.artrelay.task.Result.Picture;
import dev.artrelay.task.Status;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskState.Failed;
import dev.artrelay.task.TaskState.Succeeded;
import dev.artrelay.verdict.Pictures;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of an upstream's pictures whose codes scan well, badly, or not at all. */
@QuarkusTest
@TestProfile(Rehearsal.class)
class JudgeTest extends Rehearsed {

    private static final String CONTENT = "https://example.com/menu";
    private static final byte[] GOOD = Pictures.png(Pictures.plain(CONTENT, 480));
    private static final byte[] DAMAGED = Pictures.png(Pictures.damaged(CONTENT, 480));
    private static final byte[] HOPELESS = Pictures.png(Pictures.grey(480));

    @Inject
    KeepImage keep;
    @Inject
    Judge judge;
    @Inject
    ArtworkStore store;

    private final ScriptedUpstream upstream = new ScriptedUpstream();
    private final List<Long> seeds = new ArrayList<>();

    @BeforeEach
    void paint() {
        actor.onSubmit = assignment -> {
            seeds.add(assignment.request().frame().seed());
            String url = upstream.url() + "/" + assignment.attempt() + ".png";
            return news(new Observation.Finished(assignment.attempt(), "up", Result.of(List.of(Picture.at(url)))));
        };
    }

    @AfterEach
    void takeDown() {
        upstream.close();
    }

    @Test
    void a_picture_that_scans_well_stays_as_it_came() {
        Task task = run(Scan.REQUIRED, GOOD);

        Artwork image = image(task);
        assertEquals(GOOD.length, image.bytes());
        assertTrue(image.verdict().scannable());
        assertEquals("A", image.verdict().grade());
        assertEquals(false, image.verdict().repaired());
    }

    @Test
    void a_picture_that_cannot_be_scanned_is_mended_and_kept_as_it_came_too() {
        Task task = run(Scan.REQUIRED, DAMAGED);

        Artwork image = image(task);
        assertTrue(image.verdict().scannable());
        assertTrue(image.verdict().repaired());
        assertEquals(upstream.url() + "/1.png", image.sourceUrl());
        assertArrayEquals(DAMAGED, store.get(task.id(), image.original().name()).await().atMost(ENOUGH).orElseThrow());
        assertEquals(image.bytes(), store.get(task.id(), image.name()).await().atMost(ENOUGH).orElseThrow().length);
        assertTrue(told(task, "remark").get(0).startsWith("repaired: "), told(task, "remark")::toString);
        assertEquals(List.of(1), actor.submitted);
    }

    @Test
    void a_worker_that_dies_with_a_mended_picture_in_hand_leaves_one_artwork_to_the_next() {
        Task finishing = run(Scan.REQUIRED);
        serve(1, DAMAGED);
        Artwork lost = keep.fetch(finishing, 1, 0, Picture.at(upstream.url() + "/1.png"))
                .chain(kept -> judge.judge(new Judge.Case(finishing, 1, Actor.QR, 0, kept)))
                .call(judged -> keep.store(finishing.id(), judged.kept())).await().atMost(ENOUGH).kept().artwork();

        clock.pass(Duration.ofMinutes(2));
        worker.takeOver(finishing.id()).await().atMost(ENOUGH);

        Task task = tasks.get(finishing.id()).await().atMost(ENOUGH).orElseThrow();
        assertTrue(image(task).verdict().repaired());
        assertEquals(lost, image(task), "the same names and bytes: nothing is left over");
        assertEquals(upstream.url() + "/1.png", image(task).sourceUrl());
        assertEquals(List.of(1), actor.submitted);
    }

    @Test
    void a_report_mends_nothing_and_refuses_nothing() {
        Task task = run(new Scan(Strictness.REPORT, 0, null), DAMAGED);

        assertEquals(DAMAGED.length, image(task).bytes());
        assertEquals(false, image(task).verdict().scannable());
        assertEquals("F", image(task).verdict().grade());
    }

    @Test
    void nobody_looks_where_nobody_is_to_look() {
        Task task = run(new Scan(Strictness.OFF, 0, null), HOPELESS);

        assertNull(image(task).verdict());
    }

    @Test
    void what_cannot_be_mended_fails() {
        Task task = run(Scan.REQUIRED, HOPELESS);

        assertEquals(Failure.Code.NOT_SCANNABLE, ((Failed) task.state()).failure().code());
        assertEquals(List.of(1), actor.submitted);
    }

    @Test
    void another_seed_is_tried_where_the_client_allows_it() {
        Task task = run(new Scan(Strictness.REQUIRE, 2, null), HOPELESS, GOOD);

        assertEquals(Status.SUCCEEDED, task.state().status());
        assertEquals(List.of(1, 2), actor.submitted);
        assertEquals(List.of(7L, 6L), seeds);
        assertEquals(List.of("the code of attempt 1 cannot be scanned; retry 1 of 2"), told(task, "reseeded"));
    }

    @Test
    void seeds_come_to_an_end() {
        Task task = run(new Scan(Strictness.REQUIRE, 1, null), HOPELESS, HOPELESS, GOOD);

        assertEquals(Failure.Code.NOT_SCANNABLE, ((Failed) task.state()).failure().code());
        assertEquals(List.of(1, 2), actor.submitted);
    }

    @Test
    void the_studio_paints_over_the_picture_only_when_all_seeds_are_used() {
        Task task = run(new Scan(Strictness.REQUIRE, 1, "studio"), HOPELESS, HOPELESS);

        Artwork image = image(task);
        assertEquals(List.of(1, 2), actor.submitted);
        assertTrue(image.verdict().scannable());
        assertEquals(false, image.verdict().repaired());
        assertEquals(upstream.url() + "/2.png", image.sourceUrl());
        assertEquals(List.of("painted over by studio"), told(task, "remark"));
    }

    @Test
    void what_is_no_picture_that_opens_never_passes_for_a_code() {
        byte[] cutOff = Arrays.copyOf(GOOD, GOOD.length / 3);

        Task task = run(Scan.REQUIRED, cutOff);

        assertEquals(Status.FAILED, task.state().status());
    }

    private void serve(int attempt, byte[] picture) {
        upstream.on("/" + attempt + ".png", Reply.of(200, picture, Map.of("Content-Type", "image/png")));
    }

    private Task run(Scan scan, byte[]... pictures) {
        for (int attempt = 1; attempt <= pictures.length; attempt++) {
            serve(attempt, pictures[attempt - 1]);
        }
        ImageRequest request = new ImageRequest(CONTENT, null, "a cat", null, null, List.of(),
                new ImageRequest.Frame(null, null, null, 7L), ImageRequest.Code.ANY, scan, Map.of());
        Task task = accepted(new Order("client", Actor.QR, List.of(Actor.QR), request, null, terms(Duration.ofMinutes(10)), ORIGIN));
        await(worker.woken(task.id(), 0));
        return now(task);
    }

    private static Artwork image(Task task) {
        return ((Succeeded) task.state()).output().images().get(0);
    }
}
