package dev.artrelay.artwork;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureUrlTest {

    @ParameterizedTest
    @CsvSource(delimiter = ' ', value = {
            "https://cdn.example/a.png https://cdn.example/a.png",
            "https://cdn.example/a.png?sign=a%2Fb%3D&t=1 https://cdn.example/a.png?sign=a%2Fb%3D&t=1",
            "https://cdn.example/a{1}|2.png https://cdn.example/a%7B1%7D%7C2.png",
            "https://cdn.example/图.png https://cdn.example/%E5%9B%BE.png",
            "https://cdn.example/100%.png https://cdn.example/100%25.png"})
    void escapes_what_may_not_stand_in_a_url_and_nothing_else(String url, String read) {
        assertEquals(read, PictureUrl.read(url).toString());
    }

    @Test
    void escapes_spaces_but_those_around() {
        assertEquals("https://cdn.example/a%20b.png", PictureUrl.read(" https://cdn.example/a b.png\n").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://", "://x", "ht!tp://cdn.example/", "https://[::1/a.png"})
    void refuses_what_is_no_url_for_good(String url) {
        assertFalse(assertThrows(Unavailable.class, () -> PictureUrl.read(url)).retryable());
    }
}
