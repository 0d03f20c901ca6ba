package dev.artrelay.verdict;

import dev.artrelay.verdict.sight.Exam;
import dev.artrelay.verdict.sight.Luma;
import java.util.Optional;

/**
 * How small a picture may be printed.
 *
 * <p>Assumed is a phone at 20 cm whose preview has 1,080 lines: it sees about 7.5 pixels a millimetre. A picture is safe where
 * it has half again as many pixels as it was read with here.
 */
final class PrintSize {

    private static final double PIXELS_A_MILLIMETRE = 7.5;
    private static final double SAFETY = 1.5;
    private static final int[] SIDES = {448, 384, 320, 272, 232, 196, 164, 140, 118, 100, 84, 72, 60};

    private PrintSize() {
    }

    /** The longer side in whole millimetres; nothing if the content is not read even from near. */
    static Optional<Integer> of(Luma picture, String content) {
        int smallest = 0;
        for (int side : SIDES) {
            Luma seen = picture.within(side);
            if (!Exam.reads(seen, content)) {
                break;
            }
            smallest = seen.longerSide();
        }
        int known = smallest == 0 ? picture.longerSide() : smallest;
        return smallest == 0 && !Exam.reads(picture, content) ? Optional.empty()
                : Optional.of((int) Math.ceil(known * SAFETY / PIXELS_A_MILLIMETRE));
    }
}
