package dev.artrelay.studio.render;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Reads a finished page back with ZXing: as it is, and under conditions that a phone meets. */
public final class Gate {

    private static final Map<DecodeHintType, ?> HINTS = Map.of(DecodeHintType.TRY_HARDER, true);

    private static final List<UnaryOperator<Gray>> ASKEW = List.of(
            gray -> gray.tilted(10, 0), gray -> gray.tilted(-7, 0.25), gray -> gray.tilted(4, -0.25), gray -> gray.tilted(-13, 0));

    /** Conditions beside the plain page and the page at half its size. */
    static final int CONDITIONS = 2 + ASKEW.size();

    private Gate() {}

    /** Whether the exact content is read at native and at half scale: without this a page is not shown to anybody. */
    static boolean passes(Picture page, String content) {
        Gray gray = Gray.of(page);
        return reads(gray, content) && reads(gray.shrunk(2), content);
    }

    /** How many of the {@link #CONDITIONS} are passed; at half scale where possible, which is quicker and harder. */
    static int score(Picture page, String content) {
        Gray gray = Gray.of(page);
        Gray half = gray.shrunk(2);
        int passed = (reads(gray.shrunk(3), content) ? 1 : 0) + (reads(half.faded(), content) ? 1 : 0);
        return passed + (int) ASKEW.stream().filter(askew -> reads(askew.apply(half), content)).count();
    }

    private static boolean reads(Gray gray, String content) {
        try {
            BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(gray.source()));
            return new QRCodeReader().decode(bitmap, HINTS).getText().equals(content);
        } catch (ReaderException e) {
            return false;
        }
    }
}
