package dev.artrelay.egress;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The connection goes to an address; all that proves identity speaks of the name. */
class EgressTlsTest {

    @RegisterExtension
    static final Loopback loopback = new Loopback();

    private static final Duration ENOUGH = Duration.ofSeconds(10);

    private static Certificate certificate;
    private static int port;

    private final Names names = new Names().with("hooks.example", "127.0.0.1").with("impostor.example", "127.0.0.1");
    private final EgressGuard guard = new EgressGuard(Reach.LOCAL, names);
    private final Egress trusting = new Egress(loopback.vertx(), guard, "1.0",
            Egress.options().setTrustOptions(certificate.store()));

    @BeforeAll
    static void serve(@TempDir Path folder) throws Exception {
        certificate = Certificate.of("hooks.example", folder);
        port = loopback.http(new HttpServerOptions().setSsl(true).setSni(true).setKeyCertOptions(certificate.store()),
                EgressTlsTest::tellWhatWasSeen);
    }

    @Test
    void sni_and_host_carry_the_name() {
        assertEquals("sni hooks.example, host hooks.example:" + port, text(get(trusting, "hooks.example")));
    }

    @Test
    void capitals_and_a_closing_dot_are_left_out_of_the_name() {
        assertEquals("sni hooks.example, host hooks.example:" + port, text(get(trusting, "HOOKS.example.")));
    }

    @Test
    void a_certificate_of_another_host_is_refused() {
        var fault = assertThrows(EgressFault.class, () -> get(trusting, "impostor.example"));

        assertEquals(EgressFault.Reason.TLS, fault.reason());
    }

    @Test
    void a_certificate_of_the_name_does_not_prove_the_address() {
        var fault = assertThrows(EgressFault.class, () -> get(trusting, "127.0.0.1"));

        assertEquals(EgressFault.Reason.TLS, fault.reason());
    }

    @Test
    void a_certificate_that_nobody_vouches_for_is_refused() {
        var fault = assertThrows(EgressFault.class, () -> get(new Egress(loopback.vertx(), guard, "1.0"), "hooks.example"));

        assertEquals(EgressFault.Reason.TLS, fault.reason());
    }

    @Test
    void a_server_that_speaks_no_tls_is_refused() {
        int plain = loopback.http(request -> request.response().end());

        var fault = assertThrows(EgressFault.class, () -> get(trusting, URI.create("https://hooks.example:" + plain)));

        assertEquals(EgressFault.Reason.TLS, fault.reason());
    }

    private static void tellWhatWasSeen(HttpServerRequest request) {
        request.response().end("sni %s, host %s"
                .formatted(request.connection().indicatedServerName(), request.getHeader("host")));
    }

    private static EgressResponse get(Egress egress, String host) {
        return get(egress, URI.create("https://" + host + ":" + port + "/"));
    }

    private static EgressResponse get(Egress egress, URI uri) {
        return egress.send(EgressRequest.get(uri, Limits.whole(ENOUGH, 1_000))).await().atMost(ENOUGH);
    }

    private static String text(EgressResponse answer) {
        return new String(answer.body(), UTF_8);
    }
}
