package dev.artrelay.studio.render;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.util.Locale;

/** Writes filled outlines as an SVG document: nothing but paths, so that it can neither run nor load anything. */
final class Svg implements Pen {

    private static final String COMMANDS = "MLQCZ";

    private final StringBuilder text = new StringBuilder();

    Svg(int width, int height) {
        text.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\">\n"
                .formatted(width, height, width, height));
    }

    @Override
    public void fill(Shape shape, int rgb) {
        PathIterator path = shape.getPathIterator(null);
        text.append("<path fill=\"#%06x\"".formatted(rgb & 0xFFFFFF));
        text.append(path.getWindingRule() == PathIterator.WIND_EVEN_ODD ? " fill-rule=\"evenodd\" d=\"" : " d=\"");
        double[] points = new double[6];
        for (; !path.isDone(); path.next()) {
            int command = path.currentSegment(points);
            text.append(COMMANDS.charAt(command));
            numbers(points, 2 * pointsOf(command));
        }
        text.append("\"/>\n");
    }

    String closed() {
        return text + "</svg>\n";
    }

    private static int pointsOf(int command) {
        return switch (command) {
            case PathIterator.SEG_CLOSE -> 0;
            case PathIterator.SEG_QUADTO -> 2;
            case PathIterator.SEG_CUBICTO -> 3;
            default -> 1;
        };
    }

    /** Hundredths of a pixel are enough for print. */
    private void numbers(double[] points, int count) {
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append(String.format(Locale.ROOT, "%.2f", points[i]));
        }
    }
}
