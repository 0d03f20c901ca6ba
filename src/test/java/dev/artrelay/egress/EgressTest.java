package dev.artrelay.egress;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EgressTest {

    @RegisterExtension
    static final Loopback loopback = new Loopback();

    private static final Duration ENOUGH = Duration.ofSeconds(10);
    private static final Duration SOON = Duration.ofMillis(200);
    private static final Limits WHOLE = Limits.whole(ENOUGH, 100_000);
    private static final Limits BEGINNING = Limits.beginning(ENOUGH, 8_192);

    private final Names names = new Names().with("hooks.example", "127.0.0.1");
    private final Egress egress = new Egress(loopback.vertx(), new EgressGuard(Reach.LOCAL, names), "1.0");

    @Test
    void the_request_arrives_as_it_was_given() {
        var seen = new CompletableFuture<String>();
        int port = loopback.http(request -> request.body().onSuccess(body -> {
            seen.complete(request.method() + " " + request.uri() + " " + request.getHeader("x-sent") + " " + body);
            request.response().end();
        }));

        send(EgressRequest.post(url(port, "/a%20b?c=%2F&d"), Map.of("X-Sent", "yes"), "ключ".getBytes(UTF_8), WHOLE));

        assertEquals("POST /a%20b?c=%2F&d yes ключ", seen.join());
    }

    @Test
    void the_host_header_carries_the_name_and_the_connection_goes_to_the_address() {
        int port = loopback.http(request -> request.response().end(request.getHeader("host")));

        EgressResponse answer = send(EgressRequest.get(url(port, ""), WHOLE));

        assertEquals("hooks.example:" + port, text(answer));
    }

    @Test
    void a_request_says_who_sends_it() {
        int port = loopback.http(request -> request.response().end(request.getHeader("user-agent")));

        assertEquals("Artrelay/1.0", text(send(EgressRequest.get(url(port, ""), WHOLE))));
    }

    @Test
    void a_get_speaks_of_no_content() {
        int port = loopback.http(request -> request.response().end("" + request.getHeader("content-length")));

        assertEquals("null", text(send(EgressRequest.get(url(port, ""), WHOLE))));
        assertEquals("0", text(send(EgressRequest.post(url(port, ""), Map.of(), new byte[0], WHOLE))));
    }

    @Test
    void no_timer_of_anybody_elses_is_touched() {
        Vertx vertx = Vertx.vertx();
        long first = vertx.setTimer(Duration.ofHours(1).toMillis(), ignored -> { });
        int port = loopback.http(request -> request.response().end());

        new Egress(vertx, new EgressGuard(Reach.LOCAL, names), "1.0").send(EgressRequest.get(url(port, ""), WHOLE))
                .await().atMost(Duration.ofSeconds(10));

        assertEquals(0, first);
        assertTrue(vertx.cancelTimer(first));
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void an_empty_path_becomes_a_slash_and_a_fragment_stays_at_home() {
        int port = loopback.http(request -> request.response().end(request.uri()));

        assertEquals("/", text(send(EgressRequest.get(url(port, ""), WHOLE))));
        assertEquals("/?q", text(send(EgressRequest.get(url(port, "?q#part"), WHOLE))));
    }

    @Test
    void letters_beyond_ascii_are_encoded() {
        int port = loopback.http(request -> request.response().end(request.uri()));

        assertEquals("/%E8%8F%9C%E5%8D%95.png", text(send(EgressRequest.get(url(port, "/菜单.png"), WHOLE))));
    }

    @Test
    void status_headers_and_body_come_back() {
        int port = loopback.http(request -> request.response().setStatusCode(418)
                .putHeader("Retry-After", "7").putHeader("retry-after", "7").end("short and stout"));

        EgressResponse answer = send(EgressRequest.get(url(port, ""), WHOLE));

        assertEquals(418, answer.status());
        assertEquals("7", answer.header("RETRY-After").orElseThrow());
        assertEquals("short and stout", text(answer));
    }

    @Test
    void a_redirect_is_an_answer_like_any_other() {
        var connections = new AtomicInteger();
        int elsewhere = loopback.counting(connections);
        int port = loopback.http(request -> request.response().setStatusCode(307)
                .putHeader("location", "http://127.0.0.1:" + elsewhere).end());

        EgressResponse answer = send(EgressRequest.get(url(port, ""), WHOLE));

        assertEquals(307, answer.status());
        assertEquals(0, connections.get());
    }

    @Test
    void a_name_that_turned_to_loopback_after_it_was_accepted_is_not_connected_to() {
        var connections = new AtomicInteger();
        int port = loopback.counting(connections);
        names.with("rebinding.example", "93.184.216.34").with("rebinding.example", "127.0.0.1");
        var guard = new EgressGuard(new Reach(false, true, Set.of(port)), names);
        var uri = URI.create("http://rebinding.example:" + port + "/");

        boolean accepted = guard.objection(uri).await().atMost(ENOUGH).isEmpty();
        var fault = fault(new Egress(loopback.vertx(), guard, "1.0").send(EgressRequest.get(uri, WHOLE)));

        assertTrue(accepted);
        assertEquals(EgressFault.Reason.REFUSED_ADDRESS, fault.reason());
        assertEquals(0, connections.get());
    }

    @Test
    void no_name_is_resolved_after_it_was_vetted() {
        int port = loopback.http(request -> request.response().end("vetted"));
        names.with("once.example", "127.0.0.1").with("once.example", "203.0.113.1");

        EgressResponse answer = send(EgressRequest.get(URI.create("http://once.example:" + port), WHOLE));

        assertEquals("vetted", text(answer));
    }

    @Test
    void the_next_address_is_tried_where_one_takes_no_connection() {
        int port = loopback.http(request -> request.response().end("second"));
        names.with("two.example", "127.0.0.2", "127.0.0.1");

        EgressResponse answer = send(EgressRequest.get(URI.create("http://two.example:" + port), WHOLE));

        assertEquals("second", text(answer));
    }

    @Test
    void a_refused_connection_is_a_fault() {
        assertEquals(EgressFault.Reason.CONNECT, fault(get(loopback.deaf(), WHOLE)).reason());
    }

    @Test
    void a_name_without_address_is_a_fault() {
        var fault = fault(egress.send(EgressRequest.get(URI.create("http://nowhere.example:8080/"), WHOLE)));

        assertEquals(EgressFault.Reason.UNRESOLVED, fault.reason());
    }

    @Test
    void a_connection_dropped_before_the_answer_is_a_fault() {
        int port = loopback.tcp(socket -> socket.handler(request -> socket.close()));

        assertEquals(EgressFault.Reason.PROTOCOL, fault(get(port, WHOLE)).reason());
        assertEquals(EgressFault.Reason.PROTOCOL, fault(get(port, BEGINNING)).reason());
    }

    @Test
    void a_connection_dropped_within_the_body_is_a_fault_where_all_of_it_is_wanted() {
        int port = loopback.saying("HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nhalf ");

        assertEquals(EgressFault.Reason.PROTOCOL, fault(get(port, WHOLE)).reason());
        assertEquals(200, get(port, BEGINNING).await().atMost(ENOUGH).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "SSH-2.0-OpenSSH_9.2\r\n", "HTTP/1.1 abc\r\n\r\n",
        "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n"})
    void what_is_not_http_is_a_fault(String said) {
        assertEquals(EgressFault.Reason.PROTOCOL, fault(get(loopback.saying(said), WHOLE)).reason());
    }

    @Test
    void endless_headers_are_a_fault() {
        int port = loopback.saying("HTTP/1.1 200 OK\r\nx: " + "y".repeat(20_000));

        assertEquals(EgressFault.Reason.PROTOCOL, fault(get(port, WHOLE)).reason());
    }

    @Test
    void a_server_that_says_nothing_is_waited_for_no_longer_than_the_limit() {
        int port = loopback.counting(new AtomicInteger());

        assertEquals(EgressFault.Reason.TIMEOUT, fault(get(port, Limits.whole(SOON, 1))).reason());
    }

    @Test
    void the_limit_holds_for_a_body_that_comes_in_drops() {
        int port = loopback.http(request -> {
            request.response().setChunked(true).write("drop");
            long drops = loopback.vertx().setPeriodic(20, timer -> request.response().write("drop"));
            request.response().closeHandler(ignored -> loopback.vertx().cancelTimer(drops));
        });

        assertEquals(EgressFault.Reason.TIMEOUT, fault(get(port, Limits.whole(SOON, 1_000_000))).reason());
    }

    @Test
    void whoever_stops_waiting_ends_the_connection() throws Exception {
        var closed = new CompletableFuture<Void>();
        int port = loopback.tcp(socket -> socket.closeHandler(closed::complete));

        fault(get(port, Limits.whole(SOON, 1)));

        closed.get(10, TimeUnit.SECONDS);
    }

    @Test
    void an_answer_ends_the_connection_even_if_the_server_would_keep_it() throws Exception {
        var closed = new CompletableFuture<Void>();
        int port = loopback.tcp(socket -> socket.closeHandler(closed::complete)
                .handler(request -> socket.write("HTTP/1.1 200 OK\r\nconnection: keep-alive\r\ncontent-length: 2\r\n\r\nok")));

        EgressResponse answer = get(port, WHOLE).await().atMost(ENOUGH);

        assertEquals("ok", text(answer));
        closed.get(10, TimeUnit.SECONDS);
    }

    @Test
    void a_body_as_large_as_the_limit_is_read() {
        int port = loopback.http(request -> request.response().end(Buffer.buffer(new byte[1_000])));

        assertEquals(1_000, get(port, Limits.whole(ENOUGH, 1_000)).await().atMost(ENOUGH).body().length);
    }

    @Test
    void a_body_announced_as_too_large_is_not_read() {
        int port = loopback.saying("HTTP/1.1 200 OK\r\ncontent-length: 1000000000000\r\n\r\n");

        assertEquals(EgressFault.Reason.TOO_LARGE, fault(get(port, WHOLE)).reason());
    }

    @Test
    void a_body_that_turns_out_too_large_is_read_no_further() throws Exception {
        var closed = new CompletableFuture<Void>();
        int port = loopback.http(request -> endless(request, closed));

        assertEquals(EgressFault.Reason.TOO_LARGE, fault(get(port, WHOLE)).reason());
        closed.get(10, TimeUnit.SECONDS);
    }

    @Test
    void only_the_beginning_of_a_large_body_is_read_where_the_status_counts() throws Exception {
        var closed = new CompletableFuture<Void>();
        int port = loopback.http(request -> endless(request, closed));

        EgressResponse answer = get(port, BEGINNING).await().atMost(ENOUGH);

        assertEquals(200, answer.status());
        assertEquals(8_192, answer.body().length);
        closed.get(10, TimeUnit.SECONDS);
    }

    @Test
    void a_body_that_never_ends_does_not_take_back_a_status() {
        int port = loopback.http(request -> request.response().setChunked(true).write("data: …\n\n"));

        EgressResponse answer = get(port, BEGINNING).await().atMost(ENOUGH);

        assertEquals(200, answer.status());
        assertEquals("data: …\n\n", text(answer));
    }

    @Test
    void every_subscription_is_a_request() {
        var requests = new AtomicInteger();
        int port = loopback.http(request -> request.response().end("" + requests.incrementAndGet()));
        Uni<EgressResponse> twice = get(port, WHOLE);

        assertEquals("1", text(twice.await().atMost(ENOUGH)));
        assertEquals("2", text(twice.await().atMost(ENOUGH)));
    }

    @Test
    void a_fault_says_nothing_of_addresses() {
        String message = fault(get(loopback.deaf(), WHOLE)).getMessage();

        assertFalse(message.contains("127.0.0.1"), message);
    }

    private static void endless(HttpServerRequest request, CompletableFuture<Void> closed) {
        var response = request.response().setChunked(true);
        response.closeHandler(closed::complete);
        write(request);
    }

    private static void write(HttpServerRequest request) {
        request.response().write(Buffer.buffer(new byte[50_000])).onSuccess(written -> write(request));
    }

    private Uni<EgressResponse> get(int port, Limits limits) {
        return egress.send(EgressRequest.get(url(port, ""), limits));
    }

    private EgressResponse send(EgressRequest request) {
        return egress.send(request).await().atMost(ENOUGH);
    }

    private static EgressFault fault(Uni<EgressResponse> exchange) {
        return assertThrows(EgressFault.class, () -> exchange.await().atMost(ENOUGH));
    }

    private static URI url(int port, String rest) {
        return URI.create("http://hooks.example:" + port + rest);
    }

    private static String text(EgressResponse answer) {
        return new String(answer.body(), UTF_8);
    }
}
