package dev.artrelay.verdict.sight;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.verdict.Pictures;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConditionTest {

    private static final String CONTENT = "https://example.com/menu";
    private static final Luma PLAIN = Luma.of(Pictures.plain(CONTENT, 768));

    @ParameterizedTest
    @EnumSource
    void the_same_picture_looks_the_same_twice_and_not_like_any_other(Condition condition) {
        Luma seen = condition.seen(PLAIN);

        assertArrayEquals(seen.values(), condition.seen(PLAIN).values());
        List.of(Condition.values()).stream().filter(other -> other != condition)
                .forEach(other -> assertNotEquals(Arrays.hashCode(seen.values()), Arrays.hashCode(other.seen(PLAIN).values())));
    }

    @Test
    void a_plain_code_is_read_under_nearly_all_of_them() {
        Exam exam = Exam.of(PLAIN, CONTENT, Condition.FULL);

        assertEquals(20, exam.passed().size());
        assertTrue(exam.count() >= 18, exam::toString);
    }

    @Test
    void the_fast_profile_knows_native_and_half_scale() {
        assertEquals(6, Condition.FAST.size());
        assertTrue(Condition.FAST.containsAll(List.of(Condition.NATIVE, Condition.HALF_SCALE)));
    }

    @Test
    void both_decoders_read_a_plain_code() {
        assertEquals(Map.of("zxing", CONTENT, "boofcv", CONTENT), Exam.of(PLAIN, null, Condition.FAST).read());
    }

    @ParameterizedTest
    @EnumSource(names = {"TURNED_10", "TURNED_25", "TURNED_45", "TILTED_20", "TILTED_35", "TILTED_50"})
    void a_picture_that_is_held_askew_stays_in_view(Condition condition) {
        Luma seen = condition.seen(Luma.blank(300, 200));

        long cutOff = IntStream.range(0, seen.values().length)
                .filter(at -> at % 300 == 0 || at % 300 == 299 || at / 300 == 0 || at / 300 == 199).filter(at -> seen.values()[at] == 0).count();
        assertTrue(cutOff < 10, "corners may touch the edge: " + cutOff + " of 1000 pixels do");
    }

    @Test
    void a_picture_of_one_pixel_is_looked_at_all_the_same() {
        Exam exam = Exam.of(Luma.blank(1, 1), CONTENT, Condition.FULL);

        assertEquals(0, exam.count());
    }
}
