package dev.artrelay.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnreadableTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"url\":\"https://cdn.example/a.png?X-Amz-Signature=5ecre7\"} | {\"url\":\"https://cdn.example/…\"}",
        "{\"callback_url\":\"https:\\/\\/relay.example\\/callbacks\\/a\\/b\\/1\\/5ecre7\"} | {\"callback_url\":\"https:\\/\\/relay.example/…\"}",
        "see HTTP://cdn.example?sig=5ecre7 and http://b.example | see HTTP://cdn.example/… and http://b.example/…",
        "task done | task done"})
    void links_are_told_as_far_as_their_host(String payload, String told) {
        assertEquals(told, new ProviderFault.Unreadable("no", payload).payload());
    }

    @Test
    void of_a_long_payload_the_beginning_is_told() {
        assertEquals("x".repeat(2_000), new ProviderFault.Unreadable("no", "x".repeat(256 << 10)).payload());
    }
}
