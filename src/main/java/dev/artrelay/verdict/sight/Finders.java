package dev.artrelay.verdict.sight;

/**
 * The centres of a code's three finder patterns, in pixels.
 *
 * @param modules along a side, as far as the decoder can tell
 */
public record Finders(Point topLeft, Point topRight, Point bottomLeft, double modules) {

    /** In pixels from the picture's top left corner. */
    public record Point(double x, double y) {

        double distance(Point other) {
            return Math.hypot(x - other.x, y - other.y);
        }
    }

    /** The same in a picture that is larger by this factor. */
    public Finders times(double factor) {
        return new Finders(times(topLeft, factor), times(topRight, factor), times(bottomLeft, factor), modules);
    }

    private static Point times(Point point, double factor) {
        return new Point(point.x * factor, point.y * factor);
    }
}
