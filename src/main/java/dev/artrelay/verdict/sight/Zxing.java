package dev.artrelay.verdict.sight;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.ResultPoint;
import com.google.zxing.common.DetectorResult;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.google.zxing.qrcode.detector.Detector;
import dev.artrelay.qr.Level;
import dev.artrelay.qr.Message;
import dev.artrelay.verdict.sight.Finders.Point;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** ZXing, with either of its binarizers. */
final class Zxing implements Decoder {

    private static final List<Function<LuminanceSource, Binarizer>> BINARIZERS =
            List.of(HybridBinarizer::new, GlobalHistogramBinarizer::new);
    private static final Map<DecodeHintType, Object> HINTS = new EnumMap<>(Map.of(
            DecodeHintType.TRY_HARDER, true, DecodeHintType.POSSIBLE_FORMATS, List.of(BarcodeFormat.QR_CODE)));

    @Override
    public String name() {
        return "zxing";
    }

    @Override
    public Optional<String> read(Luma luma) {
        return result(luma).map(Result::getText);
    }

    @Override
    public Optional<Message> message(Luma luma) {
        return result(luma).flatMap(result -> Message.read(result.getText(),
                Level.valueOf(result.getResultMetadata().get(ResultMetadataType.ERROR_CORRECTION_LEVEL).toString()), result.getRawBytes()));
    }

    private static Optional<Result> result(Luma luma) {
        return BINARIZERS.stream().map(binarizer -> result(binarizer.apply(source(luma)))).flatMap(Optional::stream).findFirst();
    }

    private static Optional<Result> result(Binarizer binarizer) {
        try {
            return Optional.of(new QRCodeReader().decode(new BinaryBitmap(binarizer), HINTS));
        } catch (ReaderException unread) {
            return Optional.empty();
        }
    }

    @Override
    public List<Finders> finders(Luma luma) {
        List<Finders> found = new ArrayList<>();
        for (Function<LuminanceSource, Binarizer> binarizer : BINARIZERS) {
            try {
                found.add(finders(new Detector(binarizer.apply(source(luma)).getBlackMatrix()).detect(HINTS)));
            } catch (ReaderException unseen) {
                continue;
            }
        }
        return found;
    }

    private static Finders finders(DetectorResult result) {
        ResultPoint[] points = result.getPoints();
        return new Finders(point(points[1]), point(points[2]), point(points[0]), result.getBits().getWidth());
    }

    private static Point point(ResultPoint point) {
        return new Point(point.getX(), point.getY());
    }

    private static LuminanceSource source(Luma luma) {
        return new PlanarYUVLuminanceSource(luma.values(), luma.width(), luma.height(), 0, 0, luma.width(), luma.height(), false);
    }
}
