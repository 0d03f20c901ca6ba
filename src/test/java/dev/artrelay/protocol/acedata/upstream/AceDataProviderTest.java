package dev.artrelay.protocol.acedata.upstream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.artwork.ArtworkStore;
import dev.artrelay.protocol.acedata.AceDataStage;
import dev.artrelay.protocol.acedata.AceDataStand;
import dev.artrelay.protocol.acedata.AceDataStand.Act;
import dev.artrelay.protocol.acedata.Requests;
import dev.artrelay.protocol.acedata.Wire;
import dev.artrelay.provider.Assignment;
import dev.artrelay.provider.Provider.News;
import dev.artrelay.provider.ProviderFault;
import dev.artrelay.task.Callback;
import dev.artrelay.task.ImageRequest.Frame;
import dev.artrelay.task.ImageRequest.Reference;
import dev.artrelay.task.Observation;
import dev.artrelay.task.Order;
import dev.artrelay.task.TaskId;
import dev.artrelay.task.Traces;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(AceDataStage.class)
class AceDataProviderTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);
    private static final Order ORDER = Requests.order("v1", Requests.QR_ART, Requests.code("https://example.com"));

    @Inject
    ArtworkStore artworks;

    private AceDataStand stand;
    private AceDataProvider provider;

    @BeforeEach
    void stand_in() {
        stand = new AceDataStand();
        provider = at(stand.url());
    }

    @AfterEach
    void close() {
        stand.close();
    }

    private AceDataProvider at(URI url) {
        AceDataConfig config = new AceDataStage.Account(url);
        return new AceDataProvider(config, new AceDataCalls(config, Clock.systemUTC()), artworks);
    }

    @Test
    void a_task_is_handed_over_with_our_token_and_our_callback() {
        Observation news = submit(ORDER);

        AceDataStand.Received received = stand.submitted();
        assertEquals(new Observation.Submitted(1, received.id()), news);
        assertEquals("/qrart/generate", received.path());
        assertEquals("Bearer " + AceDataStand.TOKEN, received.authorization());
        assertEquals(Requests.CALLBACK, received.body().get("callback_url").asText());
    }

    @Test
    void pictures_have_a_path_of_their_own() {
        submit(Requests.order("v1", Requests.MIDJOURNEY, Requests.picture(Map.of())));

        assertEquals("/midjourney/imagine", stand.submitted().path());
    }

    @Test
    void a_mask_that_was_put_aside_goes_along() {
        artworks.put(Requests.ID, "input-0", new byte[] {1, 2, 3}).await().atMost(LONG_ENOUGH);

        submit(Requests.order("v1", Requests.MIDJOURNEY, Requests.picture("a hat", Frame.ANY,
                List.of(new Reference(null, "input-0", null, "mask")), Map.of("action", "variation_region", "image_id", "1"))));

        assertEquals("AQID", stand.submitted().body().get("mask").asText());
    }

    @Test
    void who_cannot_be_reached_was_not_told() {
        stand.close();

        assertThrows(ProviderFault.NotSent.class, () -> submit(ORDER));
    }

    @Test
    void too_much_at_once_waits_as_long_as_they_say() {
        stand.acts(Act.throttles(7));

        ProviderFault fault = assertThrows(ProviderFault.Throttled.class, () -> submit(ORDER));

        assertEquals(Duration.ofSeconds(7), ((Observation.Declined) fault.ofSubmit(1)).after());
    }

    @Test
    void nobody_knows_what_became_of_a_call_that_broke() {
        stand.acts(Act.TAKES_AND_BREAKS, Act.takesAndAnswers(500), Act.takesAndAnswers(504), Act.TAKES_AND_HANGS);

        for (int call = 0; call < 4; call++) {
            assertThrows(ProviderFault.Unknown.class, () -> submit(ORDER));
        }
        assertEquals(4, stand.unreadSubmits().size());
    }

    @Test
    void what_nobody_understands_is_no_success() {
        stand.acts(Act.answers(200, "<html>"), Act.answers(200, "[]"), Act.answers(200, "{\"ok\":true}"), Act.answers(200, ""),
                Act.answers(302, "{}"), Act.answers(204, ""));

        for (int call = 0; call < 6; call++) {
            assertThrows(ProviderFault.Unreadable.class, () -> submit(ORDER));
        }
    }

    @Test
    void refusals_are_told_by_whose_fault_they_are() {
        stand.acts(Act.answers(403, Wire.text("error-nested")), Act.answers(403, Wire.text("error-with-success")),
                Act.answers(400, Wire.text("error-flat")), Act.answers(502, "<html>bad gateway"));

        assertThrows(ProviderFault.Account.class, () -> submit(ORDER));
        assertThrows(ProviderFault.Rejected.class, () -> submit(ORDER));
        assertThrows(ProviderFault.Rejected.class, () -> submit(ORDER));
        assertThrows(ProviderFault.Unknown.class, () -> submit(ORDER));
    }

    @Test
    void fifty_tasks_are_looked_at_with_one_request_and_each_service_by_itself() {
        List<Assignment> pending = new ArrayList<>();
        for (int task = 0; task < 120; task++) {
            pending.add(running(Requests.QR_ART, "up-" + task, task));
        }
        pending.add(running(Requests.MIDJOURNEY, "mj-1", 1_000));
        pending.add(running(Requests.QR_ART, null, 1_001));
        stand.succeeds("up-0");
        stand.succeeds("up-119");
        stand.fails("mj-1", "forbidden", "no");

        List<News> news = look(pending);

        assertEquals(List.of("/midjourney/tasks", "/qrart/tasks", "/qrart/tasks", "/qrart/tasks"),
                stand.looks().stream().map(AceDataStand.Received::path).sorted().toList());
        assertEquals(List.of(pending.get(0).task(), pending.get(119).task(), pending.get(120).task()),
                news.stream().map(News::task).sorted().toList());
        assertInstanceOf(Observation.Broken.class, news.stream()
                .filter(each -> each.task().equals(pending.get(120).task())).findFirst().orElseThrow().observation());
    }

    @Test
    void a_look_at_several_is_in_nobodys_trace() {
        look(List.of(running(Requests.QR_ART, "up-1", 1), running(Requests.QR_ART, "up-2", 2)));
        look(List.of(running(Requests.QR_ART, "up-1", 1)));

        assertEquals(Arrays.asList(null, Traces.EXAMPLE.toString()), stand.looks().stream().map(AceDataStand.Received::trace).toList());
    }

    @Test
    void all_of_fifty_that_are_done_are_news() {
        List<Assignment> pending = new ArrayList<>();
        for (int task = 0; task < 50; task++) {
            pending.add(running(Requests.QR_ART, "up-" + task, task));
            stand.succeeds("up-" + task);
        }

        assertEquals(50, look(pending).size());
        assertEquals(1, stand.looks().size());
    }

    @Test
    void who_does_not_answer_has_no_news() {
        stand.close();

        News none = look(List.of(running(Requests.QR_ART, "up-1", 1))).get(0);

        assertNull(none.observation());
        assertInstanceOf(ProviderFault.NotSent.class, none.fault());
    }

    @Test
    void a_task_that_they_do_not_know_is_no_news() {
        assertEquals(List.of(), look(List.of(running(Requests.QR_ART, "up-1", 1))));
        assertEquals(List.of(), look(List.of()));
    }

    @Test
    void a_callback_about_another_task_says_nothing() {
        Callback callback = callback(Wire.text("callback-of-another-task"));

        assertEquals(Optional.empty(), provider.read(callback, running(Requests.QR_ART, "up-1", 1)));
    }

    @Test
    void a_callback_that_nobody_understands_is_kept_with_its_payload() {
        for (String body : List.of("", "<html>", "[]", Wire.text("callback-that-says-nothing"))) {
            ProviderFault.Unreadable unreadable = assertThrows(ProviderFault.Unreadable.class,
                    () -> provider.read(callback(body), running(Requests.QR_ART, null, 1)));
            assertEquals(body, unreadable.payload());
        }
    }

    @Test
    void credentials_decide_whether_it_is_there() {
        AceDataStage.Account config = new AceDataStage.Account(stand.url());
        AceDataProvider late = new AceDataProvider(config, new AceDataCalls(config, Clock.systemUTC()), artworks);

        assertTrue(late.configured());
        config.isThere(false);
        assertFalse(late.configured());
    }

    @Test
    void its_callbacks_are_hints_and_fifty_can_be_asked_about() {
        assertTrue(provider.capabilities().callback());
        assertFalse(provider.capabilities().signed());
        assertEquals(50, provider.capabilities().looks());
    }

    private Observation submit(Order order) {
        return provider.submit(Requests.attempt(order, null)).await().atMost(LONG_ENOUGH);
    }

    private List<News> look(List<Assignment> pending) {
        return provider.look(pending).await().atMost(LONG_ENOUGH);
    }

    private static Assignment running(String model, String upstreamId, int number) {
        TaskId id = TaskId.at(Requests.START.plusMillis(number), new Random(number));
        Order order = Requests.order("v1", model, Requests.code("https://example.com"));
        return new Assignment(id, 1, model, order, upstreamId,
                URI.create("https://relay.example/callbacks/acedata/" + id + "/1/t"), Traces.EXAMPLE);
    }

    private static Callback callback(String body) {
        return new Callback("acedata", 1, Instant.EPOCH, body);
    }
}
