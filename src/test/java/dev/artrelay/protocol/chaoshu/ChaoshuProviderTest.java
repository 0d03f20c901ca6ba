package dev.artrelay.protocol.chaoshu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.edge.FlatBody;
import dev.artrelay.local.DynamoDbLocal;
import dev.artrelay.protocol.chaoshu.ChaoshuConfig.Encoding;
import dev.artrelay.protocol.chaoshu.ChaoshuConfig.Scheme;
import dev.artrelay.provider.Assignment;
import dev.artrelay.provider.Provider.News;
import dev.artrelay.provider.ProviderFault;
import dev.artrelay.stand.ScriptedUpstream;
import dev.artrelay.stand.ScriptedUpstream.Reply;
import dev.artrelay.stand.ScriptedUpstream.Request;
import dev.artrelay.task.Backoff;
import dev.artrelay.task.Failure.Code;
import dev.artrelay.task.Observation;
import dev.artrelay.task.Observation.Broken;
import dev.artrelay.task.Observation.Finished;
import dev.artrelay.task.Observation.Submitted;
import dev.artrelay.time.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The upstream half against a stand-in that listens. */
@QuarkusTest
@QuarkusTestResource(DynamoDbLocal.Resource.class)
class ChaoshuProviderTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String BASE = "/QRapi/api/v1";
    private static final String GENERATE = BASE + "/QRcode/generate";
    private static final String STATUS = BASE + "/QRcode/queue-status";
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final ScriptedUpstream upstream = new ScriptedUpstream();
    private final TestClock clock = new TestClock(NOW);

    @AfterEach
    void stop() {
        upstream.close();
    }

    @Test
    void submits_multipart_with_the_bare_token() {
        upstream.on(GENERATE, Reply.of(200, Wire.json("submit-id-as-text")));
        Assignment code = Wire.assignment(Kind.QRCODE, Wire.request("你好", Wire.PICTURE, "a lake", null, Map.of()), null);

        assertEquals(new Submitted(1, Wire.UPSTREAM_ID), provider(config()).submit(code).await().atMost(LONG));

        Request asked = upstream.next();
        assertEquals("token", asked.header("Authorization"));
        assertTrue(asked.header("Content-Type").startsWith("multipart/form-data"));
        assertEquals(Map.of("type", "upload_file", "str_message", "你好", "url", Wire.PICTURE, "prompt", "a lake"),
                new FlatBody(asked.header("Content-Type"), asked.body()).fields());
        assertTrue(upstream.rest().isEmpty());
    }

    @Test
    void submits_a_form_with_a_bearer_token_where_it_is_told_to() {
        upstream.on(GENERATE, Reply.of(200, Wire.json("submit-id-as-number")));

        assertEquals(new Submitted(1, "9007199254740993"), submit(config().writing(Encoding.FORM).showing(Scheme.BEARER)));

        Request asked = upstream.next();
        assertEquals("Bearer token", asked.header("Authorization"));
        assertEquals("type=upload_file&prompt=a+lake&url=https%3A%2F%2Fexample.com%2Fqr.png", asked.text());
    }

    @Test
    void a_token_is_asked_for_once_and_renewed_before_it_ends() {
        upstream.on(BASE + "/test", Reply.of(200, issued("one", NOW.plusSeconds(600)))).on(GENERATE, Reply.of(200, Wire.json("submit-id-as-text")));
        ChaoshuProvider provider = provider(config().behind("operators key&more"));

        provider.submit(Wire.assignment(null)).await().atMost(LONG);
        clock.set(NOW.plusSeconds(530));
        provider.submit(Wire.assignment(null)).await().atMost(LONG);
        upstream.on(BASE + "/test", Reply.of(200, issued("two", NOW.plusSeconds(1200))));
        clock.set(NOW.plusSeconds(541));
        provider.submit(Wire.assignment(null)).await().atMost(LONG);

        Request first = upstream.next();
        assertEquals("GET", first.method());
        assertEquals("operators key&more", URLDecoder.decode(first.query().substring("key=".length()), StandardCharsets.UTF_8));
        assertEquals(token("one", NOW.plusSeconds(600)), upstream.next().header("Authorization"));
        assertEquals(token("one", NOW.plusSeconds(600)), upstream.next().header("Authorization"));
        assertEquals(BASE + "/test", upstream.next().path());
        assertEquals(token("two", NOW.plusSeconds(1200)), upstream.next().header("Authorization"));
    }

    @Test
    void a_token_that_is_refused_is_replaced_once() {
        upstream.on(BASE + "/test", Reply.of(200, issued("one", NOW.plusSeconds(600)))).on(GENERATE, Reply.of(200, Wire.json("submit-token-expired")));

        assertInstanceOf(ProviderFault.Account.class, fault(config().behind("key")));

        assertEquals(List.of(BASE + "/test", GENERATE, BASE + "/test", GENERATE),
                List.of(upstream.next().path(), upstream.next().path(), upstream.next().path(), upstream.next().path()));
        assertTrue(upstream.rest().isEmpty());
    }

    @Test
    void the_operators_own_token_is_not_replaced() {
        upstream.on(GENERATE, Reply.of(401, ""));

        assertInstanceOf(ProviderFault.Account.class, fault(config()));

        upstream.next();
        assertTrue(upstream.rest().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"200,token-refused,Account", "200,documented-example,NotSent", "500,token-refused,NotSent", "404,token-refused,Account"})
    void whoever_gets_no_token_has_sent_nothing(int status, String situation, String fault) {
        upstream.on(BASE + "/test", Reply.of(status, Wire.json(situation)));

        assertEquals(fault, fault(config().behind("key")).getClass().getSimpleName());
        assertEquals(BASE + "/test", upstream.next().path());
        assertTrue(upstream.rest().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"200,submit-sensitive,Rejected", "200,submit-server-error,Unknown", "200,documented-example,Unreadable",
        "500,submit-id-as-text,Unknown", "502,submit-id-as-text,Unknown", "400,submit-refused,Rejected", "403,submit-refused,Account",
        "429,submit-refused,Throttled", "302,submit-refused,Unreadable"})
    void what_is_no_acceptance_is_named_by_its_stage_and_never_sent_again(int status, String situation, String fault) {
        upstream.on(GENERATE, Reply.of(status, Wire.json(situation)));

        assertEquals(fault, fault(config()).getClass().getSimpleName());
        upstream.next();
        assertTrue(upstream.rest().isEmpty());
    }

    @Test
    void an_answer_that_does_not_come_or_breaks_off_leaves_it_unknown() {
        upstream.on(GENERATE, Reply.never());
        assertInstanceOf(ProviderFault.Unknown.class, fault(config().within(Duration.ofMillis(300))));

        upstream.on(GENERATE, Reply.dropped());
        assertInstanceOf(ProviderFault.Unknown.class, fault(config()));
    }

    @Test
    void a_connection_that_is_refused_never_sent_it() {
        URI nobody = upstream.url();
        upstream.close();

        assertInstanceOf(ProviderFault.NotSent.class, fault(TestConfig.at(nobody)));
    }

    @Test
    void it_is_asked_about_each_task() {
        upstream.on(STATUS, Reply.of(200, Wire.json("status-done")));
        Assignment pending = Wire.assignment("t 4711&x");

        List<News> news = provider(config()).look(List.of(pending)).await().atMost(LONG);

        assertInstanceOf(Finished.class, news.get(0).observation());
        assertEquals(pending.task(), news.get(0).task());
        assertEquals("t 4711&x", URLDecoder.decode(upstream.next().query().substring("id=".length()), StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({"200,documented-example", "200,status-running", "500,status-done", "401,status-done",
        "200,submit-token-expired"})
    void a_look_that_brings_nothing_is_no_news(int status, String situation) {
        upstream.on(STATUS, Reply.of(status, Wire.json(situation)));

        assertEquals(List.of(), look().stream().filter(news -> news.observation() != null).toList());
    }

    @ParameterizedTest
    @CsvSource({"200,status-unknown", "200,status-null", "404,documented-example", "410,documented-example"})
    void a_result_that_has_vanished_is_said_to_be_lost(int status, String situation) {
        upstream.on(STATUS, Reply.of(status, Wire.json(situation)));

        assertEquals(Code.ARTWORK_UNAVAILABLE, ((Broken) look().get(0).observation()).failure().code());
    }

    @Test
    void what_nobody_confirmed_cannot_be_asked_about() {
        assertEquals(List.of(), provider(config()).look(List.of(Wire.assignment(null))).await().atMost(LONG));
        assertTrue(upstream.rest().isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"|2s,3s,5s", "1s,10m,1h|1s,60s,60s", "500ms|500ms"})
    void no_pause_comes_near_the_life_of_a_result(String configured, String ladder) {
        TestConfig config = configured == null ? config() : config().polling(configured);

        assertEquals(Backoff.parse(ladder), provider(config).capabilities().conduct().looks());
    }

    @Test
    void it_is_configured_by_a_token_or_a_key() {
        assertTrue(provider(config()).configured());
        assertTrue(provider(config().behind("key")).configured());
        assertFalse(provider(config().behind(null)).configured());
    }

    private TestConfig config() {
        return TestConfig.at(URI.create(upstream.url() + BASE));
    }

    private ChaoshuProvider provider(ChaoshuConfig config) {
        return new ChaoshuProvider(config, new ChaoshuUpstream(config, clock));
    }

    private Observation submit(ChaoshuConfig config) {
        return provider(config).submit(Wire.assignment(null)).await().atMost(LONG);
    }

    @Test
    void a_look_that_came_too_soon_says_so() {
        upstream.on(STATUS, Reply.of(429, Wire.json("status-done")));

        assertThrows(ProviderFault.Throttled.class, this::look);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "Thu, 01 Jan 2026 00:00:07 GMT"})
    void how_long_to_wait_is_read_in_seconds_and_as_a_date(String retryAfter) {
        upstream.on(STATUS, Reply.of(429, new byte[0], Map.of("Retry-After", retryAfter)));

        assertEquals(Optional.of(Duration.ofSeconds(7)), assertThrows(ProviderFault.Throttled.class, this::look).after());
    }

    private List<News> look() {
        return provider(config()).look(List.of(Wire.assignment(Wire.UPSTREAM_ID))).await().atMost(LONG);
    }

    private ProviderFault fault(ChaoshuConfig config) {
        return assertThrows(ProviderFault.class, () -> submit(config));
    }

    private static String issued(String name, Instant end) {
        return "{\"code\":200,\"message\":\"成功\",\"data\":\"" + token(name, end) + "\"}";
    }

    private static String token(String name, Instant end) {
        String claims = "{\"id\":\"" + name + "\",\"exp\":" + end.getEpochSecond() + "}";
        return "e30." + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8)) + ".sig";
    }
}
