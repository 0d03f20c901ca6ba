package dev.artrelay.studio.brush;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/**
 * What a scene paints with. The middle square of the canvas is 0…1000 both ways; a wider or taller canvas reaches beyond it
 * to {@link #left}, {@link #right}, {@link #top} and {@link #bottom}.
 */
public final class Brush {

    public final double left;
    public final double right;
    public final double top;
    public final double bottom;

    private final Graphics2D graphics;
    private final Random random;
    private final Noise noise;

    public Brush(BufferedImage canvas, long seed) {
        double unit = Math.min(canvas.getWidth(), canvas.getHeight()) / 1000.0;
        left = 500 - canvas.getWidth() / unit / 2;
        right = 1000 - left;
        top = 500 - canvas.getHeight() / unit / 2;
        bottom = 1000 - top;
        graphics = canvas.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(unit, unit);
        graphics.translate(-left, -top);
        random = new Random(seed * 0x9E3779B97F4A7C15L);
        noise = new Noise(seed);
    }

    public double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    public boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    public int pick(int... inks) {
        return inks[random.nextInt(inks.length)];
    }

    public Noise noise() {
        return noise;
    }

    public void fill(Shape shape, int ink) {
        paint(shape, Ink.color(ink, 1));
    }

    /** Transparent paint. */
    public void wash(Shape shape, int ink, double alpha) {
        paint(shape, Ink.color(ink, alpha));
    }

    /** One colour at the shape's top, another at its bottom. */
    public void fade(Shape shape, int upper, int lower) {
        Rectangle2D bounds = shape.getBounds2D();
        paint(shape, new GradientPaint(0, (float) bounds.getMinY(), Ink.color(upper, 1), 0, (float) bounds.getMaxY(), Ink.color(lower, 1)));
    }

    /** A body lit from the upper left: lighter there, darker at the far edge. */
    public void ball(Shape shape, int ink) {
        Rectangle2D bounds = shape.getBounds2D();
        float radius = (float) (0.75 * Math.max(bounds.getWidth(), bounds.getHeight()));
        paint(shape, new RadialGradientPaint(
                (float) (bounds.getMinX() + 0.35 * bounds.getWidth()), (float) (bounds.getMinY() + 0.3 * bounds.getHeight()), radius,
                new float[] {0, 0.45f, 1},
                new Color[] {Ink.color(Ink.lighter(ink, 0.28), 1), Ink.color(ink, 1), Ink.color(Ink.darker(ink, 0.3), 1)}));
    }

    public void stroke(Shape shape, double width, int ink) {
        graphics.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.setPaint(Ink.color(ink, 1));
        graphics.draw(shape);
    }

    /** Light that fades to nothing at the radius. */
    public void glow(double cx, double cy, double radius, int ink, double alpha) {
        paint(Shapes.disc(cx, cy, radius), new RadialGradientPaint((float) cx, (float) cy, (float) radius,
                new float[] {0, 0.4f, 1},
                new Color[] {Ink.color(ink, alpha), Ink.color(ink, alpha * 0.45), Ink.color(ink, 0)}));
    }

    /** Paints only inside the shape until told otherwise with {@link #everywhere}. */
    public void within(Shape shape) {
        graphics.setClip(shape);
    }

    public void everywhere() {
        graphics.setClip(null);
    }

    public Shape sheet() {
        return sheet(top, bottom);
    }

    /** The canvas's whole width between two heights. */
    public Shape sheet(double from, double to) {
        return Shapes.box(left, from, right - left, to - from);
    }

    /** Land from an uneven skyline down to the canvas's foot. */
    public Path2D land(double y, double height, double wavelength, int octaves) {
        double row = between(0, 1000);
        Path2D path = new Path2D.Double();
        path.moveTo(left, bottom);
        for (double x = left; x <= right + 4; x += 4) {
            path.lineTo(x, y - height * 2 * noise.fractal(x / wavelength, row, octaves));
        }
        path.lineTo(right, bottom);
        path.closePath();
        return path;
    }

    public void close() {
        graphics.dispose();
    }

    private void paint(Shape shape, Paint paint) {
        graphics.setPaint(paint);
        graphics.fill(shape);
    }
}
