package dev.artrelay.studio.scene;

import static dev.artrelay.studio.brush.Shapes.disc;
import static dev.artrelay.studio.brush.Shapes.line;
import static dev.artrelay.studio.brush.Shapes.poly;

import dev.artrelay.studio.brush.Brush;
import dev.artrelay.studio.brush.Ink;
import dev.artrelay.studio.brush.Palette;
import dev.artrelay.studio.brush.Props;
import java.awt.Shape;
import java.util.List;

/** A street between old houses that runs to the horizon. */
final class Street implements Scene {

    @Override
    public Palette palette() {
        return Palette.of(0x2E3A4A, 0x6A2F24, 0x3A4A2E, 0xFFF4E0, 0xCDE6F5, 0xFBD79C);
    }

    @Override
    public List<Focus> focus() {
        return List.of(new Focus(500, 560, 200, 2.5), new Focus(500, 800, 150, 1.6));
    }

    @Override
    public void paint(Brush brush) {
        brush.fade(brush.sheet(), 0x9ED3F4, 0xFFE9C6);
        Props.cloud(brush, brush.between(430, 560), 260, 220, 0xFFFFFF);
        brush.fill(brush.sheet(600, brush.bottom), 0xE6D3B6);
        houses(brush, -1);
        houses(brush, 1);
        brush.fill(poly(478, 590, 522, 590, 860, brush.bottom, 140, brush.bottom), 0x3A4250);
        for (double near = 0.03, step = 0.04; near < 1.4; near += 2 * step, step *= 1.28) {
            dash(brush, near, near + step);
        }
        for (double depth : new double[] {0.2, 0.36, 0.66}) {
            lamp(brush, -1, depth);
            lamp(brush, 1, depth);
        }
    }

    private static void dash(Brush brush, double from, double to) {
        double y0 = 590 + from * 410;
        double y1 = 590 + to * 410;
        brush.fill(poly(500 - 26 * from, y0, 500 + 26 * from, y0, 500 + 26 * to, y1, 500 - 26 * to, y1), 0xFFF1C4);
    }

    /** House fronts drawn in perspective: depth 0 is the horizon, 1 the canvas's edge. */
    private static void houses(Brush brush, int side) {
        double[] depths = {0.09, 0.16, 0.26, 0.42, 0.68, 1.1, 1.8};
        int[] inks = {0x7A3A2A, 0xF2CF9A, 0x5A3440, 0xF7DDB8, 0x6E3B26, 0xF0C48E};
        for (int i = 0; i < inks.length; i++) {
            int ink = inks[(i + (side > 0 ? 1 : 0)) % inks.length];
            double tall = 1.0 + 0.25 * Math.sin(i * 2.1 + side);
            front(brush, side, depths[i], depths[i + 1], tall, ink);
        }
    }

    private static void front(Brush brush, int side, double far, double near, double tall, int ink) {
        brush.fill(panel(side, far, near, 0, tall), ink);
        brush.fill(panel(side, far, near, tall, tall + 0.06), Ink.luma(ink) > 0.5 ? 0x7A3A24 : 0xFFEBD0);
        boolean light = Ink.luma(ink) > 0.5;
        for (int floor = 0; floor < 3; floor++) {
            for (int window = 0; window < 2; window++) {
                double from = far + (near - far) * (0.16 + 0.44 * window);
                double to = from + (near - far) * 0.24;
                double low = tall * (0.12 + 0.3 * floor);
                brush.fill(panel(side, from, to, low, low + tall * 0.17), light ? 0x3A4658 : 0xFFDf9E);
            }
        }
        brush.fill(panel(side, near - (near - far) * 0.03, near, 0, tall), Ink.darker(ink, 0.12));
    }

    private static Shape panel(int side, double far, double near, double low, double high) {
        return poly(x(side, far), y(far, low), x(side, near), y(near, low), x(side, near), y(near, high), x(side, far), y(far, high));
    }

    private static double x(int side, double depth) {
        return 500 + side * 620 * depth;
    }

    private static double y(double depth, double height) {
        return 590 + depth * (420 - 900 * height);
    }

    private static void lamp(Brush brush, int side, double depth) {
        double x = 500 + side * 480 * depth;
        double foot = y(depth, 0);
        double top = foot - 620 * depth;
        brush.stroke(line(x, foot, x, top, x - side * 40 * depth, top - 60 * depth, x - side * 110 * depth, top - 40 * depth), 20 * depth, 0x26303C);
        brush.fill(disc(x - side * 115 * depth, top - 22 * depth, 34 * depth), 0xFFF0B0);
    }
}
