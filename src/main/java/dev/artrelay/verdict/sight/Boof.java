package dev.artrelay.verdict.sight;

import boofcv.abst.fiducial.QrCodePreciseDetector;
import boofcv.alg.fiducial.qrcode.QrCode;
import boofcv.concurrency.BoofConcurrency;
import boofcv.factory.fiducial.FactoryFiducial;
import boofcv.struct.image.GrayU8;
import dev.artrelay.verdict.sight.Finders.Point;
import georegression.struct.point.Point2D_F64;
import georegression.struct.shapes.Polygon2D_F64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** BoofCV, which finds codes by the outlines of their finders. */
final class Boof implements Decoder {

    /** With fewer pixels its filters have nothing to stand on. */
    private static final int SMALLEST = 32;

    static {
        BoofConcurrency.USE_CONCURRENT = false;
    }

    private final QrCodePreciseDetector<GrayU8> detector = FactoryFiducial.qrcode(null, GrayU8.class);

    @Override
    public String name() {
        return "boofcv";
    }

    @Override
    public Optional<String> read(Luma luma) {
        return look(luma) ? detector.getDetections().stream().map(code -> code.message).findFirst() : Optional.empty();
    }

    @Override
    public List<Finders> finders(Luma luma) {
        return look(luma) ? Stream.concat(detector.getDetections().stream(), detector.getFailures().stream()).map(Boof::finders).toList()
                : List.of();
    }

    private boolean look(Luma luma) {
        if (Math.min(luma.width(), luma.height()) < SMALLEST) {
            return false;
        }
        GrayU8 image = new GrayU8();
        image.data = luma.values();
        image.width = luma.width();
        image.height = luma.height();
        image.stride = luma.width();
        detector.process(image);
        return true;
    }

    private static Finders finders(QrCode code) {
        Point corner = middle(code.ppCorner);
        Point right = middle(code.ppRight);
        double module = (side(code.ppCorner) + side(code.ppRight) + side(code.ppDown)) / 3 / 7;
        return new Finders(corner, right, middle(code.ppDown), corner.distance(right) / module + 7);
    }

    private static double side(Polygon2D_F64 finder) {
        return Math.sqrt(finder.areaSimple());
    }

    private static Point middle(Polygon2D_F64 finder) {
        double x = 0;
        double y = 0;
        for (Point2D_F64 corner : finder.vertexes.toList()) {
            x += corner.x / finder.size();
            y += corner.y / finder.size();
        }
        return new Point(x, y);
    }
}
