package dev.artrelay.studio.render;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import dev.artrelay.verdict.sight.Decoder;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Reads a finished page back, with ZXing and with BoofCV: as it is, and under conditions that a phone meets. */
public final class Gate {

    private static final Map<DecodeHintType, ?> HINTS = Map.of(DecodeHintType.TRY_HARDER, true);

    /** Seen at half scale where possible, which is quicker and harder. Held askew, ZXing may take an isolated module for an alignment pattern. */
    private static final List<UnaryOperator<Gray>> BY_ZXING = List.of(gray -> gray.shrunk(3), gray -> gray.shrunk(2).faded(),
            gray -> gray.shrunk(2).tilted(10, 0), gray -> gray.shrunk(2).tilted(-13, 0), gray -> gray.tilted(0, 0.17),
            gray -> gray.shrunk(2).tilted(0, 0.2), gray -> gray.shrunk(2).tilted(0, 0.14), gray -> gray.shrunk(2).tilted(0, -0.18),
            gray -> gray.shrunk(2).tilted(-7, 0.25), gray -> gray.shrunk(2).tilted(4, -0.25));

    /** From far off the grid of a sensor's pixels falls differently on each size. */
    private static final List<UnaryOperator<Gray>> BY_BOOFCV = List.of(gray -> gray.shrunk(2),
            gray -> gray.within(204), gray -> gray.within(Gray.FAR_OFF), gray -> gray.within(172));

    /** What the best page scores: being read by BoofCV as it is counts as much as all the rest. */
    static final int BEST = 2 * (BY_ZXING.size() + BY_BOOFCV.size());

    private Gate() {}

    /** Whether the exact content is read at native and at half scale: without this a page is not shown to anybody. */
    static boolean passes(Picture page, String content) {
        Gray gray = Gray.of(page);
        return reads(gray, content) && reads(gray.shrunk(2), content);
    }

    /** How well it is read beyond that, up to {@link #BEST}. */
    static int score(Picture page, String content) {
        Gray gray = Gray.of(page);
        Decoder boofcv = Decoder.boofcv();
        long zxing = views(gray, BY_ZXING).filter(view -> reads(view, content)).count();
        long others = views(gray, BY_BOOFCV).filter(view -> reads(boofcv, view, content)).count();
        return (int) (zxing + others) + (reads(boofcv, gray, content) ? BEST / 2 : 0);
    }

    private static Stream<Gray> views(Gray gray, List<UnaryOperator<Gray>> conditions) {
        return conditions.stream().map(condition -> condition.apply(gray));
    }

    private static boolean reads(Decoder decoder, Gray gray, String content) {
        return decoder.read(gray.asLuma()).filter(content::equals).isPresent();
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
