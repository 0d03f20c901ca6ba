package dev.artrelay.egress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.http.RequestOptions;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RouteTest {

    @Test
    void the_connection_goes_to_the_address_in_the_name_of_the_host() {
        RequestOptions options = options("https://example.com/hook", Names.address("93.184.216.34"));

        assertEquals("93.184.216.34", options.getServer().host());
        assertEquals(443, options.getServer().port());
        assertEquals("example.com", options.getHost());
        assertTrue(options.isSsl());
    }

    @Test
    void a_name_that_came_with_the_address_is_forgotten() throws Exception {
        InetAddress named = InetAddress.getByAddress("elsewhere.example", new byte[] {93, (byte) 184, (byte) 216, 34});

        assertEquals("93.184.216.34", options("https://example.com/", named).getServer().host());
    }

    @Test
    void an_ipv6_address_keeps_its_brackets_as_host() {
        RequestOptions options = options("https://[2606:4700:4700::1111]:8443/", Names.address("2606:4700:4700::1111"));

        assertEquals("[2606:4700:4700::1111]", options.getHost());
        assertEquals(8_443, options.getPort());
        assertEquals("2606:4700:4700:0:0:0:0:1111", options.getServer().hostAddress());
    }

    private static RequestOptions options(String url, InetAddress address) {
        URI uri = URI.create(url);
        return new Route(uri, List.of(address)).over(address, EgressRequest.get(uri, Limits.whole(Duration.ofSeconds(1), 1)));
    }
}
