package dev.artrelay.qr;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.zxing.qrcode.decoder.Mode;
import com.google.zxing.qrcode.decoder.Version;
import java.util.List;
import org.junit.jupiter.api.Test;

class SegmentsTest {

    private static final Version SMALL = Version.getVersionForNumber(5);

    @Test
    void digits_and_capitals_get_their_denser_modes() {
        assertEquals(List.of(new Segment(Mode.NUMERIC, "0123456789")), Segments.split("0123456789", SMALL));
        assertEquals(List.of(new Segment(Mode.ALPHANUMERIC, "HTTPS://A.CO/7")), Segments.split("HTTPS://A.CO/7", SMALL));
    }

    @Test
    void a_long_number_in_a_link_is_worth_a_switch_and_a_short_one_is_not() {
        assertEquals(
                List.of(new Segment(Mode.BYTE, "https://a.co/"), new Segment(Mode.NUMERIC, "1234567890123456")),
                Segments.split("https://a.co/1234567890123456", SMALL));
        assertEquals(List.of(new Segment(Mode.BYTE, "https://a.co/12")), Segments.split("https://a.co/12", SMALL));
    }

    @Test
    void text_beyond_ascii_is_announced_as_utf_8() {
        assertEquals(Mode.ECI, Segments.split("菜单", SMALL).get(0).mode());
        assertEquals(4 + 8 + 4 + 8 + 6 * 8, Segments.bits("菜单", 5).getSize());
    }

    @Test
    void no_other_split_is_shorter() {
        for (String content : List.of("AB12345cd", "1A2B3C4D5E6F", "abc123456DEF789ghi", "A1234567B", "12345a67890")) {
            assertEquals(shortest(content, 0, null), Segments.bits(content, 5).getSize(), content);
        }
    }

    /** By trying every split. */
    private static int shortest(String content, int from, Mode last) {
        if (from == content.length()) {
            return 0;
        }
        int best = Integer.MAX_VALUE;
        for (Mode mode : List.of(Mode.BYTE, Mode.ALPHANUMERIC, Mode.NUMERIC)) {
            for (int to = from + 1; mode != last && to <= content.length(); to++) {
                if (!Segment.fits(mode, content.charAt(to - 1))) {
                    break;
                }
                com.google.zxing.common.BitArray bits = new com.google.zxing.common.BitArray();
                new Segment(mode, content.substring(from, to)).appendTo(bits, SMALL);
                best = Math.min(best, bits.getSize() + Math.min(shortest(content, to, mode), 100_000));
            }
        }
        return best;
    }
}
