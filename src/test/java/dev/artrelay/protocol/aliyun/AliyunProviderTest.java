package dev.artrelay.protocol.aliyun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.edge.UrlEncoded;
import dev.artrelay.local.DynamoDbLocal;
import dev.artrelay.protocol.aliyun.AliyunConfig.Encoding;
import dev.artrelay.provider.Assignment;
import dev.artrelay.provider.Provider.News;
import dev.artrelay.provider.ProviderFault;
import dev.artrelay.stand.ScriptedUpstream;
import dev.artrelay.stand.ScriptedUpstream.Reply;
import dev.artrelay.stand.ScriptedUpstream.Request;
import dev.artrelay.task.Backoff;
import dev.artrelay.task.Callback;
import dev.artrelay.task.Observation;
import dev.artrelay.task.Observation.Finished;
import dev.artrelay.task.Observation.Submitted;
import dev.artrelay.task.Recovery;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The upstream half against a stand-in that listens. */
@QuarkusTest
@QuarkusTestResource(DynamoDbLocal.Resource.class)
class AliyunProviderTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final ScriptedUpstream upstream = new ScriptedUpstream();

    @AfterEach
    void stop() {
        upstream.close();
    }

    @Test
    void submits_a_form_behind_an_app_code() {
        upstream.on("/submitTask", Reply.of(200, Wire.json("submit-answer-envelope")));

        Observation news = submit(config());

        assertEquals(new Submitted(1, Wire.UPSTREAM_ID), news);
        Request asked = upstream.next();
        assertEquals("APPCODE code", asked.header("Authorization"));
        assertEquals("application/x-www-form-urlencoded;charset=UTF-8", asked.header("Content-Type"));
        assertEquals(Map.of("text", "https://example.com/menu", "style_id", "food_fryrice", "call_back", Wire.CALLBACK.toString()),
                UrlEncoded.read(asked.text()));
        assertNull(asked.header("X-Ca-Key"));
        assertTrue(upstream.rest().isEmpty());
    }

    @Test
    void submits_json_where_it_is_told_to() {
        upstream.on("/submitTask", Reply.of(200, Wire.json("submit-answer-bare")));

        assertEquals(new Submitted(1, Wire.UPSTREAM_ID), submit(config().writing(Encoding.JSON)));

        Request asked = upstream.next();
        assertEquals("{\"text\":\"https://example.com/menu\",\"style_id\":\"food_fryrice\",\"call_back\":\"" + Wire.CALLBACK + "\"}", asked.text());
        assertEquals("application/json;charset=UTF-8", asked.header("Content-Type"));
    }

    @ParameterizedTest
    @EnumSource(Encoding.class)
    void signs_what_it_really_sends(Encoding encoding) {
        upstream.on("/submitTask", Reply.of(200, Wire.json("submit-answer-envelope")));

        submit(config().signing("203753385", "Zx9secretKeyForTests").writing(encoding));

        Request asked = upstream.next();
        List<String> names = Arrays.asList(asked.header("X-Ca-Signature-Headers").split(","));
        Map<String, String> form = UrlEncoded.read(encoding == Encoding.FORM ? asked.text() : null);
        CaRequest received = new CaRequest(asked.method(), asked.path(), asked::header, names, form);
        assertTrue(received.signedWith("Zx9secretKeyForTests", asked.header("X-Ca-Signature")), received.stringToSign());
        assertEquals(List.of("X-Ca-Key", "X-Ca-Nonce", "X-Ca-Stage", "X-Ca-Timestamp"), names);
        assertEquals(encoding == Encoding.JSON ? CaRequest.md5(asked.body()) : null, asked.header("Content-MD5"));
        assertNull(asked.header("Authorization"));
    }

    @ParameterizedTest
    @CsvSource({"submit-answer-no-balance,Account", "submit-answer-read-timeout,Unknown", "submit-answer-rate-limited,Throttled",
        "submit-answer-sensitive,Rejected", "submit-answer-no-task-id,Unreadable"})
    void status_200_is_not_yet_success(String situation, String fault) {
        upstream.on("/submitTask", Reply.of(200, Wire.json(situation)));

        assertEquals(fault, fault(config()).getClass().getSimpleName());
    }

    @ParameterizedTest
    @CsvSource({"403,Throttled by USER Flow Control,Throttled", "429,,Throttled", "403,Quota Exhausted,Account",
        "400,Invalid AppCode `not exists`,Account", "400,Invalid Request Body,Rejected", "500,Internal Error,Unknown",
        "502,,Unknown", "503,Service Unavailable,Unknown", "504,Async Service,Unknown"})
    void errors_are_read_from_headers_with_an_empty_body(int status, String message, String fault) {
        upstream.on("/submitTask", Reply.of(status, new byte[0], message == null ? Map.of("Retry-After", "3")
                : Map.of("X-Ca-Error-Message", message, "X-Ca-Request-Id", "R-1")));

        assertEquals(fault, fault(config()).getClass().getSimpleName());
        upstream.next();
        assertTrue(upstream.rest().isEmpty(), "it must not be sent again");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "Thu, 01 Jan 2026 00:00:07 GMT"})
    void how_long_to_wait_is_read_in_seconds_and_as_a_date(String retryAfter) {
        upstream.on("/submitTask", Reply.of(429, new byte[0], Map.of("Retry-After", retryAfter)));
        var asked = new AliyunUpstream(config(), Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC), new Random(1));

        ProviderFault.Throttled fault = assertThrows(ProviderFault.Throttled.class, () -> asked.post("/submitTask", null, Map.of()).await().atMost(LONG));

        assertEquals(Optional.of(Duration.ofSeconds(7)), fault.after());
    }

    @Test
    void an_answer_that_is_no_json_is_unreadable_and_kept() {
        upstream.on("/submitTask", Reply.of(200, "<html>busy</html>"));

        assertEquals("<html>busy</html>", assertInstanceOf(ProviderFault.Unreadable.class, fault(config())).payload());
    }

    @Test
    void an_answer_that_does_not_come_leaves_it_unknown() {
        upstream.on("/submitTask", Reply.never());

        assertInstanceOf(ProviderFault.Unknown.class, fault(config().within(Duration.ofMillis(300))));
    }

    @Test
    void a_connection_that_breaks_leaves_it_unknown_and_is_not_tried_again() {
        upstream.on("/submitTask", Reply.dropped());

        assertInstanceOf(ProviderFault.Unknown.class, fault(config()));
        upstream.next();
        assertTrue(upstream.rest().isEmpty(), "it must not be sent again");
    }

    @Test
    void a_connection_that_is_refused_never_sent_it() {
        URI nobody = upstream.url();
        upstream.close();

        assertInstanceOf(ProviderFault.NotSent.class, fault(TestConfig.at(nobody)));
    }

    @Test
    void without_a_query_path_only_callbacks_tell() {
        AliyunProvider provider = provider(config());

        assertEquals(0, provider.capabilities().looks());
        assertEquals(Recovery.AWAIT_CALLBACK, provider.capabilities().conduct().recovery());
        assertEquals(Backoff.NEVER, provider.capabilities().conduct().looks());
        assertEquals(List.of(), provider.look(List.of(Wire.assignment(Wire.UPSTREAM_ID))).await().atMost(LONG));
        assertTrue(upstream.rest().isEmpty());
    }

    @Test
    void with_a_query_path_it_can_be_asked() {
        upstream.on("/createTaskQuery", Reply.of(200, Wire.json("query-done")));
        AliyunProvider provider = provider(config().asking("/createTaskQuery", null));

        List<News> news = provider.look(List.of(Wire.assignment(Wire.UPSTREAM_ID))).await().atMost(LONG);

        assertEquals(1, provider.capabilities().looks());
        assertInstanceOf(Finished.class, news.get(0).observation());
        assertEquals("task_id=" + Wire.UPSTREAM_ID, upstream.next().text());
    }

    @ParameterizedTest
    @CsvSource({"200,query-running", "500,query-done", "200,submit-answer-no-balance"})
    void a_look_that_brings_nothing_is_no_news(int status, String situation) {
        upstream.on("/query", Reply.of(status, Wire.json(situation)));

        List<News> found = provider(config().asking("/query", null)).look(List.of(Wire.assignment(Wire.UPSTREAM_ID))).await().atMost(LONG);

        assertEquals(List.of(), found.stream().filter(news -> news.observation() != null).toList());
    }

    @Test
    void a_submission_nobody_confirmed_is_found_in_the_list_by_its_callback() {
        upstream.on("/list", Reply.of(200, Wire.json("list").replace("CALLBACK", Wire.CALLBACK.toString())));
        AliyunProvider provider = provider(config().asking("/query", "/list"));
        Assignment unconfirmed = Wire.assignment(null);

        List<News> news = provider.look(List.of(unconfirmed)).await().atMost(LONG);

        assertEquals(Recovery.LOOK_UP, provider.capabilities().conduct().recovery());
        assertEquals(List.of(new News(unconfirmed.task(), new Submitted(1, Wire.UPSTREAM_ID))), news);
    }

    @Test
    void a_submission_that_is_not_in_the_list_stays_unconfirmed() {
        upstream.on("/list", Reply.of(200, Wire.json("list")));

        assertEquals(List.of(), provider(config().asking("/query", "/list")).look(List.of(Wire.assignment(null))).await().atMost(LONG));
    }

    @Test
    void a_callback_is_read() {
        Callback callback = callback(Wire.json("callback-objects"));

        assertInstanceOf(Finished.class, provider(config()).read(callback, Wire.assignment(null)).orElseThrow());
    }

    @Test
    void a_callback_that_is_nonsense_is_kept_with_its_payload() {
        ProviderFault.Unreadable fault = assertThrows(ProviderFault.Unreadable.class,
                () -> provider(config()).read(callback("task done"), Wire.assignment(null)));

        assertEquals("task done", fault.payload());
    }

    @Test
    void it_is_configured_by_an_app_code_or_a_pair() {
        assertTrue(provider(config()).configured());
        assertTrue(provider(config().signing("key", "secret")).configured());
        assertFalse(provider(config().without()).configured());
        assertFalse(provider(config().signing("key", "secret").without()).configured());
    }

    private TestConfig config() {
        return TestConfig.at(upstream.url());
    }

    private static AliyunProvider provider(AliyunConfig config) {
        return new AliyunProvider(config, new AliyunUpstream(config, Clock.systemUTC(), new Random(1)));
    }

    private static Observation submit(AliyunConfig config) {
        return provider(config).submit(Wire.assignment(null)).await().atMost(LONG);
    }

    private static ProviderFault fault(AliyunConfig config) {
        return assertThrows(ProviderFault.class, () -> submit(config));
    }

    private static Callback callback(String body) {
        return new Callback("aliyun", 1, Instant.EPOCH, body);
    }
}
