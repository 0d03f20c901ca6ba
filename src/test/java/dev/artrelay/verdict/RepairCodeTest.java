package dev.artrelay.verdict;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.verdict.RepairBenchmark.Outcome;
import dev.artrelay.verdict.repair.Repair;
import dev.artrelay.verdict.repair.RepairCode;
import dev.artrelay.verdict.sight.Exam;
import dev.artrelay.verdict.sight.Luma;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RepairCodeTest {

    private static final String CONTENT = "https://example.com/menu";

    /** The small edition of {@link RepairBenchmark}, which has the figures for 200. */
    @Test
    void of_pictures_that_error_correction_alone_cannot_read_most_come_back() {
        int pictures = 24;

        Outcome outcome = Outcome.of(pictures, null);

        assertTrue(outcome.mended().size() >= 0.8 * pictures, outcome::table);
        assertTrue(outcome.worst(Outcome::touched) <= 1.0 / 3, outcome::table);
        assertTrue(outcome.mended().stream().allMatch(repair -> repair.exam().scannable()), outcome::table);
    }

    @Test
    void the_pictures_of_that_test_are_unreadable_before() {
        UpstreamLike picture = UpstreamLike.of(3);

        assertEquals(Optional.empty(), Exam.read(Luma.of(picture.image())));
    }

    @Test
    void what_was_right_stays_as_it_was() {
        var damaged = Pictures.damaged(CONTENT, 480);

        Repair repair = RepairCode.repair(damaged, CONTENT).orElseThrow();

        assertTrue(change(damaged, repair.picture(), 0) < 1, () -> change(damaged, repair.picture(), 0) + " levels");
        assertTrue(change(damaged, repair.picture(), 240) > 10, () -> change(damaged, repair.picture(), 240) + " levels");
        assertTrue(3 * repair.touched() <= repair.modules(), () -> repair.touched() + " of " + repair.modules() + " modules");
    }

    /** Of the quarter that begins there, in levels of luma on average. */
    private static double change(BufferedImage before, BufferedImage after, int from) {
        return IntStream.range(0, 240 * 240).map(at -> Math.abs(Luma.of(before.getRGB(from + at % 240, from + at / 240))
                - Luma.of(after.getRGB(from + at % 240, from + at / 240)))).average().orElseThrow();
    }

    @Test
    void hue_stays() {
        var blue = Pictures.damaged(CONTENT, 480);
        for (int y = 0; y < 480; y++) {
            for (int x = 0; x < 480; x++) {
                blue.setRGB(x, y, (blue.getRGB(x, y) & 0xFF) > 128 ? 0xC8D8F8 : 0x102850);
            }
        }

        var mended = RepairCode.repair(blue, CONTENT).orElseThrow().picture();

        for (int at = 0; at < 480 * 480; at += 97) {
            Color pixel = new Color(mended.getRGB(at % 480, at / 480));
            assertTrue(pixel.getBlue() >= pixel.getGreen() && pixel.getGreen() >= pixel.getRed(), pixel::toString);
        }
    }

    @Test
    void the_same_picture_is_mended_in_the_same_way() {
        byte[] once = Pictures.png(RepairCode.repair(Pictures.damaged(CONTENT, 480), CONTENT).orElseThrow().picture());
        byte[] again = Pictures.png(RepairCode.repair(Pictures.damaged(CONTENT, 480), CONTENT).orElseThrow().picture());

        assertArrayEquals(once, again);
    }

    @Test
    void a_picture_without_the_code_is_left_alone() {
        assertEquals(Optional.empty(), RepairCode.repair(Pictures.grey(480), CONTENT).map(Repair::touched));
        assertEquals(Optional.empty(), RepairCode.repair(Pictures.plain("something else entirely", 480), CONTENT).map(Repair::touched));
    }

    @Test
    void a_content_that_no_code_holds_is_no_reason_to_touch_anything() {
        assertEquals(Optional.empty(), RepairCode.repair(Pictures.grey(480), "x".repeat(4_000)).map(Repair::touched));
    }
}
