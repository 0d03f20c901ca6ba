package dev.artrelay.studio.brush;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** Outlines to fill or stroke. */
public final class Shapes {

    private Shapes() {}

    public static Shape oval(double cx, double cy, double rx, double ry) {
        return new Ellipse2D.Double(cx - rx, cy - ry, 2 * rx, 2 * ry);
    }

    public static Shape disc(double cx, double cy, double r) {
        return oval(cx, cy, r, r);
    }

    public static Shape box(double x, double y, double width, double height) {
        return new Rectangle2D.Double(x, y, width, height);
    }

    public static Shape roundBox(double x, double y, double width, double height, double radius) {
        return new RoundRectangle2D.Double(x, y, width, height, 2 * radius, 2 * radius);
    }

    /** Straight edges through x, y pairs, closed. */
    public static Path2D poly(double... xy) {
        Path2D path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            path.lineTo(xy[i], xy[i + 1]);
        }
        path.closePath();
        return path;
    }

    /** A soft closed outline through x, y pairs (Catmull–Rom). */
    public static Path2D soft(double... xy) {
        Path2D path = spline(xy, xy.length / 2, true);
        path.closePath();
        return path;
    }

    /** A soft open line through x, y pairs. */
    public static Path2D line(double... xy) {
        return spline(xy, xy.length / 2 - 1, false);
    }

    private static Path2D spline(double[] xy, int spans, boolean closed) {
        int n = xy.length / 2;
        Path2D path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 0; i < spans; i++) {
            int before = closed ? (i + n - 1) % n : Math.max(0, i - 1);
            int next = (i + 1) % n;
            int after = closed ? (i + 2) % n : Math.min(n - 1, i + 2);
            path.curveTo(
                    xy[2 * i] + (xy[2 * next] - xy[2 * before]) / 6, xy[2 * i + 1] + (xy[2 * next + 1] - xy[2 * before + 1]) / 6,
                    xy[2 * next] - (xy[2 * after] - xy[2 * i]) / 6, xy[2 * next + 1] - (xy[2 * after + 1] - xy[2 * i + 1]) / 6,
                    xy[2 * next], xy[2 * next + 1]);
        }
        return path;
    }

    /** A pointed leaf or petal from its foot at x, y outwards; degrees clockwise from upright. */
    public static Shape leaf(double x, double y, double length, double width, double degrees) {
        Path2D path = new Path2D.Double();
        path.moveTo(0, 0);
        path.curveTo(-width * 0.7, -length * 0.3, -width * 0.45, -length * 0.8, 0, -length);
        path.curveTo(width * 0.45, -length * 0.8, width * 0.7, -length * 0.3, 0, 0);
        return placed(path, x, y, degrees);
    }

    /** A star or, with many points and a shallow dent, a round scalloped edge. */
    public static Path2D star(double cx, double cy, double outer, double inner, int points, double degrees) {
        double[] xy = new double[4 * points];
        for (int i = 0; i < 2 * points; i++) {
            double angle = Math.toRadians(degrees - 90 + i * 180.0 / points);
            double r = i % 2 == 0 ? outer : inner;
            xy[2 * i] = cx + r * Math.cos(angle);
            xy[2 * i + 1] = cy + r * Math.sin(angle);
        }
        return poly(xy);
    }

    public static Shape heart(double cx, double cy, double r) {
        Path2D path = new Path2D.Double();
        path.moveTo(cx, cy + r);
        path.curveTo(cx - 1.6 * r, cy, cx - r, cy - 1.3 * r, cx, cy - 0.45 * r);
        path.curveTo(cx + r, cy - 1.3 * r, cx + 1.6 * r, cy, cx, cy + r);
        return path;
    }

    public static Shape turned(Shape shape, double degrees, double cx, double cy) {
        return AffineTransform.getRotateInstance(Math.toRadians(degrees), cx, cy).createTransformedShape(shape);
    }

    /** A shape drawn around the origin, turned and moved to x, y. */
    public static Shape placed(Shape shape, double x, double y, double degrees) {
        AffineTransform move = AffineTransform.getTranslateInstance(x, y);
        move.rotate(Math.toRadians(degrees));
        return move.createTransformedShape(shape);
    }

    /** The same shape seen in a mirror that stands upright at x. */
    public static Shape mirrored(Shape shape, double x) {
        return new AffineTransform(-1, 0, 0, 1, 2 * x, 0).createTransformedShape(shape);
    }

    public static Shape common(Shape one, Shape other) {
        Area area = new Area(one);
        area.intersect(new Area(other));
        return area;
    }

    public static Shape without(Shape one, Shape other) {
        Area area = new Area(one);
        area.subtract(new Area(other));
        return area;
    }

    public static Shape joined(Shape... shapes) {
        Path2D all = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (Shape shape : shapes) {
            all.append(shape, false);
        }
        return all;
    }
}
