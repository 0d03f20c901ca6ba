package dev.artrelay.deliver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.artrelay.deliver.Attempt.Delivered;
import dev.artrelay.deliver.Attempt.Refused;
import dev.artrelay.deliver.Attempt.Unreachable;
import dev.artrelay.egress.Egress;
import dev.artrelay.egress.EgressFault;
import dev.artrelay.egress.EgressGuard;
import dev.artrelay.egress.Limits;
import dev.artrelay.egress.Loopback;
import dev.artrelay.egress.Names;
import dev.artrelay.egress.Reach;
import dev.artrelay.task.Traces;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostWebhookTest {

    @RegisterExtension
    static final Loopback loopback = new Loopback();

    private static final Duration ENOUGH = Duration.ofSeconds(10);
    private static final WebhookSecret SECRET = new WebhookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05.678Z");

    private final Names names = new Names().with("hooks.example", "127.0.0.1");
    private final PostWebhook postWebhook = posting(Reach.LOCAL, Clock.fixed(NOW, ZoneOffset.UTC), ENOUGH);

    @Test
    void a_subscriber_can_verify_what_it_gets() {
        var got = new CompletableFuture<Received>();
        int port = loopback.http(request -> receive(request, got));

        posting(Reach.LOCAL, Clock.systemUTC(), ENOUGH).post(webhook(url(port))).await().atMost(ENOUGH);

        assertDoesNotThrow(() -> new com.standardwebhooks.Webhook(SECRET.text())
                .verify(got.join().body(), HttpHeaders.of(got.join().headers(), (name, value) -> true)));
    }

    @Test
    void it_comes_as_json_in_the_trace_of_its_attempt() {
        var got = new CompletableFuture<Received>();
        int port = loopback.http(request -> receive(request, got));

        post(url(port));

        Map<String, List<String>> headers = got.join().headers();
        assertEquals(List.of("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"), headers.get("traceparent"));
        assertEquals(List.of("application/json"), headers.get("content-type"));
        assertEquals(List.of("Artrelay/1.0"), headers.get("user-agent"));
        assertEquals(List.of("1767323045"), headers.get("webhook-timestamp"));
        assertEquals(1, headers.get("webhook-signature").size());
        assertEquals("{\"type\":\"task.succeeded\"}", got.join().body());
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 204, 299})
    void any_2xx_is_delivered(int status) {
        assertEquals(new Delivered(status, Duration.ZERO), post(answering(status)));
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 301, 302, 304, 307, 308, 400, 401, 404, 410, 413, 429, 500, 503})
    void any_other_status_is_refused(int status) {
        assertEquals(new Refused(status, Optional.empty(), Duration.ZERO), post(answering(status)));
    }

    @Test
    void a_subscriber_may_ask_to_be_left_alone_for_a_while() {
        int seconds = loopback.http(request -> request.response().setStatusCode(429).putHeader("Retry-After", "90").end());
        int date = loopback.http(request -> request.response().setStatusCode(503)
                .putHeader("Retry-After", "Fri, 02 Jan 2026 03:05:05 GMT").end());

        assertEquals(new Refused(429, Optional.of(Duration.ofSeconds(90)), Duration.ZERO), post(url(seconds)));
        assertEquals(new Refused(503, Optional.of(Duration.ofMillis(59_322)), Duration.ZERO), post(url(date)));
    }

    @Test
    void a_large_answer_is_as_good_as_a_small_one() {
        int port = loopback.http(request -> request.response().end("x".repeat(1_000_000)));

        assertEquals(new Delivered(200, Duration.ZERO), post(url(port)));
    }

    @Test
    void nobody_there_is_an_outcome() {
        assertEquals(unreachable(EgressFault.Reason.CONNECT), post(url(loopback.deaf())));
        assertEquals(unreachable(EgressFault.Reason.UNRESOLVED), post(URI.create("https://nowhere.example/")));
        assertEquals(unreachable(EgressFault.Reason.PROTOCOL), post(url(loopback.saying("no HTTP\r\n"))));
    }

    @Test
    void a_subscriber_that_does_not_answer_in_time_is_unreachable() {
        int port = loopback.tcp(socket -> { });
        var impatient = posting(Reach.LOCAL, Clock.fixed(NOW, ZoneOffset.UTC), Duration.ofMillis(200));

        Attempt attempt = impatient.post(webhook(url(port))).await().atMost(ENOUGH);

        assertEquals(unreachable(EgressFault.Reason.TIMEOUT), attempt);
    }

    @Test
    void an_address_that_may_not_be_reached_is_an_outcome_too() {
        var outside = posting(Reach.PUBLIC, Clock.fixed(NOW, ZoneOffset.UTC), ENOUGH);

        Attempt attempt = outside.post(webhook(URI.create("https://hooks.example/"))).await().atMost(ENOUGH);

        assertEquals(unreachable(EgressFault.Reason.REFUSED_ADDRESS), attempt);
    }

    @Test
    void every_attempt_has_a_time_of_its_own_and_the_same_id() {
        var got = new LinkedBlockingQueue<Map<String, List<String>>>();
        int port = loopback.http(request -> {
            got.add(headers(request));
            request.response().setStatusCode(500).end();
        });
        Uni<Attempt> attempt = posting(Reach.LOCAL, new Ticking(), ENOUGH).post(webhook(url(port)));

        Attempt first = attempt.await().atMost(ENOUGH);
        attempt.await().atMost(ENOUGH);

        Map<String, List<String>> once = got.remove();
        Map<String, List<String>> again = got.remove();
        assertEquals(once.get("webhook-id"), again.get("webhook-id"));
        assertEquals(List.of("1767323047"), again.get("webhook-timestamp"));
        assertEquals(List.of("1767323045"), once.get("webhook-timestamp"));
        assertEquals(Duration.ofSeconds(1), assertInstanceOf(Refused.class, first).latency());
        assertNotEquals(once.get("webhook-signature"), again.get("webhook-signature"));
    }

    private Attempt post(URI url) {
        return postWebhook.post(webhook(url)).await().atMost(ENOUGH);
    }

    private PostWebhook posting(Reach reach, Clock clock, Duration limit) {
        var egress = new Egress(loopback.vertx(), new EgressGuard(reach, names), "1.0");
        return new PostWebhook(egress, clock, Limits.beginning(limit, 8_192));
    }

    private static Webhook webhook(URI url) {
        return new Webhook(url, "0199", "{\"type\":\"task.succeeded\"}".getBytes(UTF_8), List.of(SECRET), Traces.EXAMPLE);
    }

    private static Unreachable unreachable(EgressFault.Reason reason) {
        return new Unreachable(reason, Duration.ZERO);
    }

    private static URI answering(int status) {
        return url(loopback.http(request -> request.response().setStatusCode(status)
                .putHeader("location", "https://example.com/").end()));
    }

    private static URI url(int port) {
        return URI.create("http://hooks.example:" + port + "/hook");
    }

    private static void receive(HttpServerRequest request, CompletableFuture<Received> got) {
        request.body().onSuccess(body -> {
            got.complete(new Received(headers(request), body.toString()));
            request.response().setStatusCode(204).end();
        });
    }

    private static Map<String, List<String>> headers(HttpServerRequest request) {
        return request.headers().names().stream()
                .collect(Collectors.toMap(String::toLowerCase, name -> request.headers().getAll(name)));
    }

    private record Received(Map<String, List<String>> headers, String body) {
    }

    /** Goes a second further whenever it is looked at. */
    private static final class Ticking extends Clock {

        private Instant next = NOW;

        @Override
        public Instant instant() {
            Instant now = next;
            next = next.plusSeconds(1);
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
