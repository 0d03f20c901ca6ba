package dev.artrelay.verdict.grid;

import dev.artrelay.verdict.sight.Finders;
import dev.artrelay.verdict.sight.Finders.Point;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Where the modules of a code lie in a picture: the outline's corners, clockwise from the code's own top left, and a projection
 * between them.
 */
public final class Grid {

    private static final double FINDER_MIDDLE = 3.5;

    private final List<Point> corners;
    private final int size;
    private final double[] there;
    private final double[] back;

    private Grid(List<Point> corners, int size) {
        this.corners = List.copyOf(corners);
        this.size = size;
        this.there = projection(corners);
        this.back = adjoint(there);
    }

    /** Of a code with so many modules a side; the fourth corner is where it is in a flat picture. */
    static Grid of(Finders finders, int size) {
        Point origin = finders.topLeft();
        double span = size - 2 * FINDER_MIDDLE;
        double acrossX = (finders.topRight().x() - origin.x()) / span;
        double acrossY = (finders.topRight().y() - origin.y()) / span;
        double downX = (finders.bottomLeft().x() - origin.x()) / span;
        double downY = (finders.bottomLeft().y() - origin.y()) / span;
        List<Point> corners = new ArrayList<>();
        for (int[] corner : new int[][] {{0, 0}, {size, 0}, {size, size}, {0, size}}) {
            double column = corner[0] - FINDER_MIDDLE;
            double row = corner[1] - FINDER_MIDDLE;
            corners.add(new Point(origin.x() + column * acrossX + row * downX, origin.y() + column * acrossY + row * downY));
        }
        return new Grid(corners, size);
    }

    /** Upright in the picture, turned clockwise by quarters. */
    static Grid upright(double left, double top, double side, int size, int quarters) {
        List<Point> corners = new ArrayList<>(List.of(new Point(left, top), new Point(left + side, top),
                new Point(left + side, top + side), new Point(left, top + side)));
        Collections.rotate(corners, -quarters);
        return new Grid(corners, size);
    }

    /** With its corners elsewhere by so many modules: x and y in turn. */
    Grid moved(double[] modules) {
        List<Point> moved = new ArrayList<>();
        for (int i = 0; i < corners.size(); i++) {
            moved.add(new Point(corners.get(i).x() + modules[2 * i] * module(), corners.get(i).y() + modules[2 * i + 1] * module()));
        }
        return new Grid(moved, size);
    }

    public int size() {
        return size;
    }

    /** Pixels of a module's side, on average. */
    public double module() {
        double around = 0;
        for (int i = 0; i < corners.size(); i++) {
            Point next = corners.get((i + 1) % corners.size());
            around += Math.hypot(next.x() - corners.get(i).x(), next.y() - corners.get(i).y());
        }
        return around / 4 / size;
    }

    /** The pixel at a place of the code, counted in modules from its top left corner. */
    public Point pixel(double column, double row) {
        return projected(there, column / size, row / size);
    }

    /** The place of the code at a pixel: the reverse. */
    public Point place(double x, double y) {
        Point unit = projected(back, x, y);
        return new Point(unit.x() * size, unit.y() * size);
    }

    private static Point projected(double[] h, double x, double y) {
        double depth = h[6] * x + h[7] * y + h[8];
        return new Point((h[0] * x + h[1] * y + h[2]) / depth, (h[3] * x + h[4] * y + h[5]) / depth);
    }

    /** From the unit square to a quadrilateral (Heckbert 1989). */
    private static double[] projection(List<Point> corners) {
        Point a = corners.get(0);
        Point b = corners.get(1);
        Point c = corners.get(2);
        Point d = corners.get(3);
        double skewX = a.x() - b.x() + c.x() - d.x();
        double skewY = a.y() - b.y() + c.y() - d.y();
        double area = (b.x() - c.x()) * (d.y() - c.y()) - (d.x() - c.x()) * (b.y() - c.y());
        double g = (skewX * (d.y() - c.y()) - (d.x() - c.x()) * skewY) / area;
        double h = ((b.x() - c.x()) * skewY - skewX * (b.y() - c.y())) / area;
        return new double[] {b.x() - a.x() + g * b.x(), d.x() - a.x() + h * d.x(), a.x(),
            b.y() - a.y() + g * b.y(), d.y() - a.y() + h * d.y(), a.y(), g, h, 1};
    }

    private static double[] adjoint(double[] m) {
        return new double[] {m[4] * m[8] - m[5] * m[7], m[2] * m[7] - m[1] * m[8], m[1] * m[5] - m[2] * m[4],
            m[5] * m[6] - m[3] * m[8], m[0] * m[8] - m[2] * m[6], m[2] * m[3] - m[0] * m[5],
            m[3] * m[7] - m[4] * m[6], m[1] * m[6] - m[0] * m[7], m[0] * m[4] - m[1] * m[3]};
    }
}
