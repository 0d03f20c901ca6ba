package dev.artrelay.egress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EgressGuardTest {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final Names names = new Names()
            .with("example.com", "93.184.216.34", "2606:2800:220:1::1")
            .with("xn--fsqu00a.xn--0zwm56d", "93.184.216.34");

    @ParameterizedTest
    @ValueSource(strings = {
        "https://example.com", "https://example.com/", "HTTPS://EXAMPLE.com/hook?a=1&b=%20#part", "https://example.com:443/",
        "https://example.com:8080/", "https://example.com:8443/", "https://example.com:80/", "https://example.com./",
        "https://8.8.8.8/", "https://[2606:4700:4700::1111]/", "https://xn--fsqu00a.xn--0zwm56d/",
        "https://does-not-resolve-yet.example/"})
    void public_https_urls_are_accepted(String url) {
        assertEquals(Optional.empty(), objection(Reach.PUBLIC, url));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "https://127.0.0.1/", "https://127.1/", "https://127.0.1/", "https://2130706433/", "https://0x7f000001/",
        "https://0x7f.0.0.1/", "https://0x7f.1/", "https://017700000001/", "https://0177.0.0.1/", "https://0177.0.0.01/",
        "https://127.0.0.1./", "https://127.000.000.001/", "https://0/", "https://0.0.0.0/", "https://00.0.0.0/",
        "https://10.0.0.1/", "https://10.1/", "https://172.16.0.1/", "https://192.168.0.1/", "https://192.168.257/",
        "https://169.254.169.254/latest/meta-data/", "https://169.254.43518/", "https://2852039166/", "https://0xa9fea9fe/",
        "https://0251.0376.0251.0376/", "https://100.100.100.200/", "https://192.0.0.192/", "https://168.63.129.16/",
        "https://192.88.99.1/", "https://198.18.0.1/", "https://198.19.255.255/", "https://203.0.113.7/",
        "https://224.0.0.1/", "https://240.0.0.1/", "https://255.255.255.255/", "https://256.256.256.256/",
        "https://[::]/", "https://[::1]/", "https://[0:0:0:0:0:0:0:1]/", "https://[::127.0.0.1]/",
        "https://[::ffff:127.0.0.1]/", "https://[::ffff:7f00:1]/", "https://[::ffff:8.8.8.8]/", "https://[::ffff:0:8.8.8.8]/",
        "https://[64:ff9b::127.0.0.1]/", "https://[64:ff9b::808:808]/", "https://[64:ff9b:1::a00:1]/",
        "https://[2002:7f00:1::]/", "https://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/", "https://[5f00::1]/",
        "https://[fe80::1]/", "https://[fe80::1%25eth0]/", "https://[fe80::1%eth0]/", "https://[2606:4700::1%251]/",
        "https://[fc00::1]/", "https://[fd00:ec2::254]/", "https://[fec0::1]/", "https://[ff02::1]/", "https://[2001:db8::1]/",
        "https://[3fff::1]/", "https://[100::1]/"})
    void addresses_that_are_not_public_are_refused_in_every_spelling(String url) {
        assertTrue(objection(Reach.PUBLIC, url).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "https://134744072/", "https://0x08080808/", "https://010.8.8.8/",
        "https://8.8.2056/", "https://[::ffff:8.8.8.8]/"})
    void even_a_public_address_is_refused_in_an_unusual_spelling(String url) {
        assertTrue(objection(Reach.PUBLIC, url).isPresent());
        assertTrue(objection(Reach.LOCAL, url).isPresent());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "http://example.com/             | must be a URL with https",
        "ftp://example.com/              | must be a URL with https",
        "//example.com/                  | must be a URL with https",
        "/hook                           | must be a URL with https",
        "https:example.com               | must name a host: a name in ASCII, or an address in its usual spelling",
        "https:///hook                   | must name a host: a name in ASCII, or an address in its usual spelling",
        "https://exa_mple.com/           | must name a host: a name in ASCII, or an address in its usual spelling",
        "https://例子.测试/                | must name a host: a name in ASCII, or an address in its usual spelling",
        "https://１２７.0.0.1/             | must name a host: a name in ASCII, or an address in its usual spelling",
        "https://user@example.com/       | must not contain a user name or password",
        "https://user:pass@example.com/  | must not contain a user name or password",
        "https://@example.com/           | must not contain a user name or password",
        "https://8.8.8.8@127.0.0.1/      | must not contain a user name or password",
        "https://a@b@example.com/        | must not contain a user name or password",
        "https://[fe80::1%25lo]/         | must not name a network interface",
        "https://0177.0.0.1/             | must give an address in its usual spelling",
        "https://10.0.0.1/               | must not lead to a private, local or reserved address",
        "https://example.com:22/         | must use one of the ports 80, 443, 8080, 8443",
        "https://example.com:0/          | must use one of the ports 80, 443, 8080, 8443"})
    void an_objection_tells_the_client_what_to_change(String url, String objection) {
        assertEquals(Optional.of(objection), objection(Reach.PUBLIC, url));
    }

    @Test
    void a_url_may_have_2048_characters() {
        String longest = "https://example.com/" + "x".repeat(2_048 - 20);

        assertEquals(Optional.empty(), objection(Reach.PUBLIC, longest));
        assertEquals(Optional.of("must not be longer than 2048 characters"), objection(Reach.PUBLIC, longest + "x"));
    }

    @Test
    void a_host_may_have_253_characters() {
        String longest = "a.".repeat(126) + "b";

        assertEquals(Optional.empty(), objection(Reach.PUBLIC, "https://" + longest));
        assertEquals(Optional.of("must not have a host of more than 253 characters"),
                objection(Reach.PUBLIC, "https://" + longest + "b"));
    }

    @Test
    void one_bad_address_condemns_a_name() {
        names.with("mixed.example", "93.184.216.34", "10.0.0.1");

        assertEquals(Optional.of("must not lead to a private, local or reserved address"),
                objection(Reach.PUBLIC, "https://mixed.example/"));
    }

    @Test
    void a_name_server_that_does_not_answer_is_no_objection() {
        var guard = new EgressGuard(Reach.PUBLIC, name -> Uni.createFrom().nothing(), Duration.ofMillis(10));

        assertEquals(Optional.empty(), guard.objection(URI.create("https://example.com/")).await().atMost(LIMIT));
    }

    @Test
    void plain_http_is_for_operators_who_allow_it() {
        var httpToo = new Reach(false, true, Reach.PORTS);

        assertEquals(Optional.empty(), objection(httpToo, "http://example.com/"));
        assertTrue(objection(httpToo, "http://127.0.0.1/").isPresent());
        assertEquals(Optional.of("must be a URL with http or https"), objection(httpToo, "ftp://example.com/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:49152/", "http://[::1]:9/", "https://10.0.0.1/", "http://example.com:1/"})
    void local_work_lifts_the_rules_about_addresses_ports_and_https(String url) {
        assertEquals(Optional.empty(), objection(new Reach(true, false, Reach.PORTS), url));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "http://user@127.0.0.1/", "ftp://127.0.0.1/", "http:///", "http://127.0.0.1:0/", "http://127.0.0.1:65536/"})
    void local_work_lifts_no_other_rule(String url) {
        assertTrue(objection(Reach.LOCAL, url).isPresent());
    }

    @Test
    void the_ports_are_configured() {
        var reach = new Reach(false, false, Set.of(9443));

        assertEquals(Optional.empty(), objection(reach, "https://example.com:9443/"));
        assertEquals(Optional.of("must use one of the ports 9443"), objection(reach, "https://example.com/"));
    }

    @Test
    void a_name_that_leads_elsewhere_by_the_time_it_is_used_is_refused() {
        names.with("rebinding.example", "93.184.216.34").with("rebinding.example", "127.0.0.1");
        var guard = new EgressGuard(Reach.PUBLIC, names);
        var uri = URI.create("https://rebinding.example/");

        Optional<String> atSubmit = guard.objection(uri).await().atMost(LIMIT);
        var fault = assertThrows(EgressFault.class, () -> guard.route(uri, NamedBy.CLIENT).await().atMost(LIMIT));

        assertEquals(Optional.empty(), atSubmit);
        assertEquals(EgressFault.Reason.REFUSED_ADDRESS, fault.reason());
    }

    @Test
    void a_name_without_addresses_is_not_used() {
        var guard = new EgressGuard(Reach.PUBLIC, names);

        var fault = assertThrows(EgressFault.class,
                () -> guard.route(URI.create("https://nowhere.example/"), NamedBy.CLIENT).await().atMost(LIMIT));

        assertEquals(EgressFault.Reason.UNRESOLVED, fault.reason());
    }

    @Test
    void an_upstream_may_name_plain_http_but_no_private_address() {
        var guard = new EgressGuard(Reach.PUBLIC, names);

        Route route = guard.route(URI.create("http://example.com/picture.png"), NamedBy.UPSTREAM).await().atMost(LIMIT);
        var fault = assertThrows(EgressFault.class,
                () -> guard.route(URI.create("http://10.0.0.1/picture.png"), NamedBy.UPSTREAM).await().atMost(LIMIT));

        assertEquals(2, route.addresses().size());
        assertEquals(EgressFault.Reason.REFUSED_ADDRESS, fault.reason());
    }

    private Optional<String> objection(Reach reach, String url) {
        return new EgressGuard(reach, names).objection(URI.create(url)).await().atMost(LIMIT);
    }
}
