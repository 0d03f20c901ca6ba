package dev.artrelay.artwork;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class PartTest {

    private static final int SIZE = 10;

    @ParameterizedTest
    @CsvSource({"bytes=0-0,0-0", "bytes=2-4,2-4", "bytes=2-,2-9", "bytes=2-99,2-9", "bytes=9-,9-9", "bytes=-3,7-9", "bytes=-99,0-9",
        "bytes=10-,*", "bytes=10-12,*", "bytes=-0,*", "' bytes=1-2 ',1-2"})
    void one_range_is_understood(String range, String part) {
        assertEquals("bytes " + part + "/10", Part.of(range, SIZE).orElseThrow().contentRange());
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"bytes=0-1,4-5", "bytes=-", "bytes=4-2", "bytes", "lines=1-2", "bytes=a-b", "bytes=1-9999999999999999999"})
    void whatever_else_is_asked_for_the_whole_is_right(String range) {
        assertEquals(Optional.empty(), Part.of(range, SIZE));
    }

    @Test
    void it_is_cut_out_of_the_whole() {
        assertArrayEquals(new byte[] {2, 3}, Part.of("bytes=2-3", 5).orElseThrow().of(new byte[] {0, 1, 2, 3, 4}));
    }
}
