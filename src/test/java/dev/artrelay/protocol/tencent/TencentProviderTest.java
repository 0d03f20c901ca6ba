package dev.artrelay.protocol.tencent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.tencentcloudapi.common.AbstractModel;
import com.tencentcloudapi.vod.v20180717.models.DescribeTaskDetailRequest;
import com.tencentcloudapi.vod.v20180717.models.DescribeTasksRequest;
import dev.artrelay.artwork.ArtworkStore;
import dev.artrelay.protocol.tencent.StandIn.Received;
import dev.artrelay.protocol.tencent.StandIn.Reply;
import dev.artrelay.protocol.tencent.tc3.Authorization;
import dev.artrelay.protocol.tencent.tc3.Signable;
import dev.artrelay.provider.Assignment;
import dev.artrelay.provider.Provider.News;
import dev.artrelay.provider.ProviderFault;
import dev.artrelay.task.Callback;
import dev.artrelay.task.ImageRequest;
import dev.artrelay.task.ImageRequest.Frame;
import dev.artrelay.task.ImageRequest.Reference;
import dev.artrelay.task.Observation;
import dev.artrelay.task.Observation.Declined;
import dev.artrelay.task.Observation.Finished;
import dev.artrelay.task.Observation.Progress;
import dev.artrelay.task.Observation.Submitted;
import dev.artrelay.task.Observation.Unconfirmed;
import dev.artrelay.task.Phase;
import dev.artrelay.task.Recovery;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The adapter against a stand-in, with the client that it really has. */
@QuarkusTest
@TestProfile(TencentStage.class)
class TencentProviderTest {

    @Inject
    ArtworkStore artworks;

    @Inject
    Clock clock;

    @Test
    void a_relay_is_asked_with_a_token_in_snake_case() {
        try (StandIn upstream = new StandIn().answering("create.answer")) {
            Observation news = submit(Access.relay(upstream.url()));

            assertEquals(new Submitted(1, "251007502-AigcImage***2782aff1e896673f1ft"), news);
            Received sent = upstream.received().get(0);
            assertEquals("POST /tencent-vod/v1/aigc-image", sent.method() + " " + sent.path());
            assertEquals("Bearer relay-token", sent.header("Authorization"));
            assertTrue(sent.header("Content-Type").startsWith("application/json"));
            assertEquals(Wire.read("{\"model_name\":\"GEM\",\"model_version\":\"2.5\",\"prompt\":\"pig\",\"session_id\":\""
                    + Orders.SESSION + "\"}"), Wire.read(sent.text()));
        }
    }

    @Test
    void the_cloud_is_asked_with_a_signature_in_pascal_case() {
        try (StandIn upstream = new StandIn().answering("create.answer")) {
            submit(Access.cloud(upstream.url()));

            Received sent = upstream.received().get(0);
            signed(sent, "CreateAigcImageTask");
            assertEquals(Wire.read("{\"SubAppId\":251007502,\"ModelName\":\"GEM\",\"ModelVersion\":\"2.5\",\"Prompt\":\"pig\","
                    + "\"SessionId\":\"" + Orders.SESSION + "\"}"), Wire.read(sent.text()));
            shaped(Wire.read(sent.text()), Wire.json("api.CreateAigcImageTaskRequest"));
        }
    }

    private static void signed(Received sent, String action) {
        assertEquals("POST /", sent.method() + " " + sent.path());
        assertEquals(action, sent.header("X-TC-Action"));
        assertEquals("2018-07-17", sent.header("X-TC-Version"));
        Authorization authorization = Authorization.parse(sent.header("Authorization")).orElseThrow();
        assertEquals(Access.SECRET_ID, authorization.secretId());
        long time = Long.parseLong(sent.header("X-TC-Timestamp"));
        assertTrue(authorization.by(Access.SECRET_KEY, new Signable(time, sent::header, sent.body())));
    }

    /** Every name is one of the published interface, and every value of its type. */
    private static void shaped(JsonNode given, JsonNode api) {
        given.properties().forEach(field -> {
            JsonNode type = api.get(field.getKey());
            assertTrue(type != null, field.getKey());
            if (type.isObject()) {
                shaped(field.getValue(), type);
            } else if (type.isArray()) {
                field.getValue().forEach(item -> shaped(item, type.get(0)));
            } else {
                assertEquals(type.asText().equals("int"), field.getValue().isIntegralNumber(), field.getKey());
            }
        });
    }

    @Test
    void images_of_the_client_go_along_as_bytes() {
        try (StandIn upstream = new StandIn().answering("create.answer")) {
            artworks.put(Orders.ID, "input-0", new byte[] {0, 1, 2}).await().atMost(Duration.ofSeconds(10));
            ImageRequest request = Orders.request(null, List.of(new Reference(null, "input-0", null, null)), Frame.ANY, Map.of());

            provider(Access.cloud(upstream.url())).submit(Orders.assignment(Orders.order(request, 0, null, null), null))
                    .await().atMost(Duration.ofSeconds(30));

            assertEquals("AAEC", Wire.read(upstream.received().get(0).text()).at("/FileInfos/0/Base64").asText());
        }
    }

    @Test
    void a_refusal_with_status_200_is_one() {
        assertEquals("Throttled", fault("error.busy"));
        assertEquals("Account", fault("error.quota"));
        assertEquals("Rejected", fault("error.parameter"));
        assertEquals("Unknown", fault("error.internal"));
        assertEquals("Unknown", fault("error.repeated-session"));
    }

    private String fault(String situation) {
        return fault(Reply.of(200, Wire.text(situation))).getClass().getSimpleName();
    }

    @Test
    void a_429_says_how_long_to_wait() {
        ProviderFault fault = fault(new Reply(429, Map.of("Retry-After", "9"), "{}"));

        assertEquals(Duration.ofSeconds(9), ((Declined) fault.ofSubmit(1)).after());
    }

    @Test
    void what_may_have_arrived_is_unknown() {
        assertInstanceOf(ProviderFault.Unknown.class, fault(Reply.of(502, "<html>")));
        assertInstanceOf(ProviderFault.Unknown.class, fault(Reply.DROPPED));
        assertInstanceOf(Unconfirmed.class, fault(Reply.NONE).ofSubmit(1));
    }

    @Test
    void what_nobody_listens_to_was_not_sent() throws IOException {
        try (Socket silent = new Socket()) {
            silent.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));

            ProviderFault fault = fault(URI.create("http://127.0.0.1:" + silent.getLocalPort()));

            assertInstanceOf(ProviderFault.NotSent.class, fault);
        }
    }

    @Test
    void nonsense_is_never_success() {
        assertInstanceOf(ProviderFault.Unreadable.class, fault(Reply.of(200, "<html>login</html>")));
        assertInstanceOf(ProviderFault.Unreadable.class, fault(Reply.of(200, "{\"Response\":{\"RequestId\":\"r\"}}")));
        assertInstanceOf(ProviderFault.Unreadable.class, fault(Reply.of(200, "")));
    }

    /** And it was sent once. */
    private ProviderFault fault(Reply reply) {
        try (StandIn upstream = new StandIn().answering(reply)) {
            ProviderFault fault = fault(upstream.url());
            assertEquals(1, upstream.received().size());
            return fault;
        }
    }

    private ProviderFault fault(URI url) {
        Access access = Access.relay(url).within(Duration.ofSeconds(3));
        return (ProviderFault) provider(access).submit(Orders.pig(null)).onItem().transform(Object.class::cast)
                .onFailure().recoverWithItem(fault -> fault).await().atMost(Duration.ofSeconds(30));
    }

    @Test
    void a_relay_is_asked_how_it_stands() {
        try (StandIn upstream = new StandIn().answering("detail.waiting", "detail.processing", "detail.sibling")) {
            TencentProvider provider = provider(Access.relay(upstream.url()));

            assertEquals(new Progress(1, Orders.UPSTREAM_ID, null, Phase.UPSTREAM_QUEUED), look(provider, known()));
            assertEquals(new Progress(1, Orders.UPSTREAM_ID, 40, Phase.UPSTREAM_RUNNING), look(provider, known()));
            assertInstanceOf(Finished.class, look(provider, known()));
            assertEquals("/tencent-vod/v1/query/" + Orders.UPSTREAM_ID, upstream.received().get(0).path());
        }
    }

    @Test
    void the_cloud_is_asked_how_it_stands() {
        try (StandIn upstream = new StandIn().answering("detail.two-files")) {
            Finished done = (Finished) look(provider(Access.cloud(upstream.url())), known());

            assertEquals(2, done.result().images().size());
            Received sent = upstream.received().get(0);
            signed(sent, "DescribeTaskDetail");
            DescribeTaskDetailRequest read = AbstractModel.fromJsonString(sent.text(), DescribeTaskDetailRequest.class);
            assertEquals(Orders.UPSTREAM_ID, read.getTaskId());
            assertEquals(251_007_502L, read.getSubAppId());
            assertTrue(read.any().isEmpty());
        }
    }

    @Test
    void a_look_that_goes_wrong_brings_no_news() {
        try (StandIn upstream = new StandIn().answering("error.unknown-task", "error.signature", "detail.unknown-status")
                .answering(Reply.of(500, "{}"), Reply.DROPPED)) {
            TencentProvider provider = provider(Access.cloud(upstream.url()));

            for (int times = 0; times < 5; times++) {
                assertEquals(List.of(), looks(provider, List.of(known())));
            }
        }
    }

    @Test
    void a_lost_submission_is_found_in_the_clouds_list() {
        try (StandIn upstream = new StandIn().answering("tasks.first-page", "tasks.second-page", "detail.finished")) {
            Finished done = (Finished) look(provider(Access.cloud(upstream.url())), Orders.pig(null));

            assertEquals(Orders.UPSTREAM_ID, done.upstreamId());
            signed(upstream.received().get(0), "DescribeTasks");
            DescribeTasksRequest first = AbstractModel.fromJsonString(upstream.received().get(0).text(), DescribeTasksRequest.class);
            assertTrue(first.any().isEmpty());
            assertEquals(100L, first.getLimit());
            assertEquals("Desc", first.getSort().getOrder());
            assertTrue(Instant.parse(first.getCreateTime().getAfter()).isBefore(Orders.ID.createdAt()));
            assertEquals("next-page", Wire.read(upstream.received().get(1).text()).get("ScrollToken").asText());
        }
    }

    @Test
    void found_is_news_even_if_nobody_can_say_more() {
        try (StandIn upstream = new StandIn().answering("tasks.second-page").answering(Reply.of(500, ""))) {
            assertEquals(new Submitted(1, Orders.UPSTREAM_ID), look(provider(Access.cloud(upstream.url())), Orders.pig(null)));
        }
    }

    @Test
    void what_is_not_in_the_list_stays_unknown() {
        try (StandIn upstream = new StandIn().answering("tasks.none")) {
            assertEquals(List.of(), looks(provider(Access.cloud(upstream.url())), List.of(Orders.pig(null))));
        }
    }

    @Test
    void a_relay_has_no_list_to_look_in() {
        try (StandIn upstream = new StandIn()) {
            TencentProvider provider = provider(Access.relay(upstream.url()));

            assertEquals(List.of(), looks(provider, List.of(Orders.pig(null))));
            assertEquals(Recovery.AWAIT_CALLBACK, provider.capabilities().conduct().recovery());
            assertEquals(Recovery.LOOK_UP, provider(Access.cloud(upstream.url())).capabilities().conduct().recovery());
        }
    }

    @Test
    void several_are_looked_at_and_one_that_fails_spoils_nothing() {
        try (StandIn upstream = new StandIn().answering("detail.processing", "error.internal")) {
            assertEquals(1, looks(provider(Access.relay(upstream.url())), List.of(known(), known())).size());
        }
    }

    @Test
    void an_event_is_read_and_is_only_a_hint() {
        TencentProvider provider = provider(Access.cloud(URI.create("http://127.0.0.1:9")));

        assertInstanceOf(Finished.class, provider.read(callback("event.plain"), Orders.pig(null)).orElseThrow());
        assertTrue(provider.read(callback("event.other"), Orders.pig(null)).isEmpty());
        assertFalse(provider.capabilities().signed());
    }

    private static Callback callback(String situation) {
        return new Callback("tencent", 1, Instant.EPOCH, Wire.text(situation));
    }

    @Test
    void credentials_decide_the_mode_and_whether_it_is_set_up() {
        URI url = URI.create("http://127.0.0.1:9");

        assertEquals(TencentConfig.Mode.RELAY, Access.relay(url).spoken());
        assertEquals(TencentConfig.Mode.CLOUD, Access.cloud(url).spoken());
        assertTrue(provider(Access.relay(url)).configured());
        assertTrue(provider(Access.cloud(url)).configured());
        assertFalse(provider(Access.NONE).configured());
        assertEquals(URI.create("https://api.quickrouter.ai"), Access.NONE.origin());
    }

    @Test
    void tasks_that_outlive_the_credentials_fail_in_words() {
        TencentProvider provider = provider(Access.NONE);

        Class<ProviderFault.Account> fault = ProviderFault.Account.class;
        assertThrows(fault, () -> provider.submit(Orders.pig(null)).await().atMost(Duration.ofSeconds(10)));
        assertThrows(fault, () -> looks(provider, List.of(Orders.pig(null))));
        assertThrows(fault, () -> looks(provider, List.of(known())));
    }

    private TencentProvider provider(Access access) {
        return new TencentProvider(access, artworks, clock);
    }

    private Observation submit(Access access) {
        return provider(access).submit(Orders.pig(null)).await().atMost(Duration.ofSeconds(30));
    }

    private static Assignment known() {
        return Orders.pig(Orders.UPSTREAM_ID);
    }

    private static Observation look(TencentProvider provider, Assignment assignment) {
        return looks(provider, List.of(assignment)).get(0).observation();
    }

    private static List<News> looks(TencentProvider provider, List<Assignment> assignments) {
        return provider.look(assignments).await().atMost(Duration.ofSeconds(30)).stream().filter(news -> news.observation() != null).toList();
    }
}
