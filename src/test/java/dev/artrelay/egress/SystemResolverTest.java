package dev.artrelay.egress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SystemResolverTest {

    @RegisterExtension
    static final Loopback loopback = new Loopback();

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final SystemResolver resolver = new SystemResolver(loopback.vertx());

    @Test
    void a_name_the_machine_knows_has_addresses() {
        List<InetAddress> addresses = resolver.resolve("localhost").await().atMost(LIMIT);

        assertFalse(addresses.isEmpty());
        assertTrue(addresses.stream().allMatch(InetAddress::isLoopbackAddress));
    }

    @Test
    void a_name_that_cannot_exist_has_none() {
        assertEquals(List.of(), resolver.resolve("x".repeat(64) + ".example").await().atMost(LIMIT));
    }
}
