package dev.artrelay.egress;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EgressDownloadTest {

    @RegisterExtension
    static final Loopback loopback = new Loopback();

    private static final Duration ENOUGH = Duration.ofSeconds(10);

    private final Names names = new Names().with("cdn.example", "127.0.0.1").with("other.example", "127.0.0.1");
    private final Egress egress = new Egress(loopback.vertx(), new EgressGuard(Reach.LOCAL, names), "1.0");

    @Test
    void a_picture_that_is_where_it_was_said_to_be() {
        int port = loopback.http(request -> request.response().end("picture"));

        assertEquals("picture", text(download(port, "/p.png")));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void a_redirect_is_followed(int status) {
        int port = loopback.http(request -> {
            if (request.path().equals("/p.png")) {
                request.response().end("picture");
            } else {
                request.response().setStatusCode(status).putHeader("location", "p.png?v=2").end();
            }
        });

        assertEquals("picture", text(download(port, "/old.png")));
    }

    @Test
    void three_redirects_are_followed_and_no_fourth() {
        var requests = new AtomicInteger();
        int port = loopback.http(request -> {
            requests.incrementAndGet();
            int left = Integer.parseInt(request.path().substring(1));
            if (left == 0) {
                request.response().end("picture");
            } else {
                request.response().setStatusCode(302).putHeader("location", "/" + (left - 1)).end();
            }
        });

        assertEquals("picture", text(download(port, "/3")));
        assertEquals(4, requests.getAndSet(0));
        assertEquals(EgressFault.Reason.PROTOCOL, fault(port, "/4").reason());
        assertEquals(4, requests.get());
    }

    @Test
    void every_host_on_the_way_is_resolved_and_named() {
        int last = loopback.http(request -> request.response().end(request.getHeader("host")));
        int first = redirecting("http://other.example:" + last + "/");

        assertEquals("other.example:" + last, text(download(first, "/")));
    }

    @Test
    void a_host_that_does_not_resolve_ends_the_way() {
        int port = redirecting("http://nowhere.example/");

        assertEquals(EgressFault.Reason.UNRESOLVED, fault(port, "/").reason());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "http://0x7f000001/", "file:///etc/passwd", "http://user@cdn.example/", "http:opaque", "gopher://cdn.example/"})
    void every_hop_is_vetted_like_the_first(String location) {
        assertEquals(EgressFault.Reason.REFUSED_ADDRESS, fault(redirecting(location), "/").reason());
    }

    @Test
    void a_hop_to_a_private_address_is_not_taken() {
        var connections = new AtomicInteger();
        int secret = loopback.counting(connections);
        int port = redirecting("http://127.0.0.1:" + secret + "/");
        var onlyCdn = new EgressGuard(Reach.LOCAL, names) {
            @Override
            Uni<Route> route(URI uri, NamedBy namedBy) {
                return uri.getHost().equals("cdn.example")
                        ? super.route(uri, namedBy)
                        : new EgressGuard(new Reach(false, true, Set.of(secret)), names).route(uri, namedBy);
            }
        };

        var fault = assertThrows(EgressFault.class, () -> new Egress(loopback.vertx(), onlyCdn, "1.0")
                .download(url(port, "/"), Limits.whole(ENOUGH, 100)).await().atMost(ENOUGH));

        assertEquals(EgressFault.Reason.REFUSED_ADDRESS, fault.reason());
        assertEquals(0, connections.get());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://[", "http://cdn.example/a b", "%zz"})
    void a_redirect_to_what_is_no_url_is_a_fault(String location) {
        assertEquals(EgressFault.Reason.PROTOCOL, fault(redirecting(location), "/").reason());
    }

    @Test
    void a_redirect_to_nowhere_is_an_answer() {
        int port = loopback.http(request -> request.response().setStatusCode(302).end());

        assertEquals(302, download(port, "/").status());
    }

    @Test
    void a_missing_picture_is_an_answer() {
        int port = loopback.http(request -> request.response().setStatusCode(404).end());

        assertEquals(404, download(port, "/").status());
    }

    @Test
    void the_time_limit_holds_for_all_hops_together() {
        int silent = loopback.counting(new AtomicInteger());
        int port = redirecting("http://other.example:" + silent + "/");

        var fault = assertThrows(EgressFault.class, () -> egress
                .download(url(port, "/"), Limits.whole(Duration.ofMillis(300), 100)).await().atMost(ENOUGH));

        assertEquals(EgressFault.Reason.TIMEOUT, fault.reason());
    }

    private int redirecting(String location) {
        return loopback.http(request -> request.response().setStatusCode(302).putHeader("location", location).end());
    }

    private EgressResponse download(int port, String path) {
        return egress.download(url(port, path), Limits.whole(ENOUGH, 100)).await().atMost(ENOUGH);
    }

    private EgressFault fault(int port, String path) {
        return assertThrows(EgressFault.class, () -> download(port, path));
    }

    private static URI url(int port, String path) {
        return URI.create("http://cdn.example:" + port + path);
    }

    private static String text(EgressResponse answer) {
        return new String(answer.body(), UTF_8);
    }
}
