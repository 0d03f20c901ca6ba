package dev.artrelay.studio.scene;

import static dev.artrelay.studio.brush.Shapes.poly;

import dev.artrelay.studio.brush.Brush;
import dev.artrelay.studio.brush.Ink;
import dev.artrelay.studio.brush.Palette;
import dev.artrelay.studio.brush.Sprite;
import java.awt.Shape;
import java.util.List;

/** A mountain lake folded from triangles. */
final class LowPoly implements Scene {

    private static final double CELL = 74;

    @Override
    public Palette palette() {
        return Palette.of(0x2A3A7A, 0x1F5A6E, 0x5A2A6E, 0xF6F4FF, 0xCFEDF0, 0xFBD9E4);
    }

    @Override
    public Sprite darkSprite() {
        return Sprite.GEM;
    }

    @Override
    public Sprite lightSprite() {
        return Sprite.GEM;
    }

    @Override
    public List<Focus> focus() {
        return List.of(new Focus(500, 420, 260, 2));
    }

    @Override
    public void paint(Brush brush) {
        int columns = (int) Math.ceil((brush.right - brush.left) / CELL) + 2;
        int rows = (int) Math.ceil((brush.bottom - brush.top) / CELL) + 2;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double[] a = corner(brush, column, row);
                double[] b = corner(brush, column + 1, row);
                double[] c = corner(brush, column, row + 1);
                double[] d = corner(brush, column + 1, row + 1);
                facet(brush, a, b, c);
                facet(brush, b, d, c);
            }
        }
    }

    private static double[] corner(Brush brush, int column, int row) {
        double x = brush.left + (column - 0.5) * CELL;
        double y = brush.top + (row - 0.5) * CELL;
        return new double[] {x + 26 * brush.noise().at(column * 3.7, row * 5.3), y + 26 * brush.noise().at(column * 4.1 + 50, row * 2.9)};
    }

    private static void facet(Brush brush, double[] a, double[] b, double[] c) {
        double x = (a[0] + b[0] + c[0]) / 3;
        double y = (a[1] + b[1] + c[1]) / 3;
        int ink = Ink.mix(ink(x, y), 0xFFFFFF, brush.between(0, 0.16));
        Shape facet = poly(a[0], a[1], b[0], b[1], c[0], c[1]);
        brush.fill(facet, ink);
        brush.stroke(facet, 1.5, ink);
    }

    private static int ink(double x, double y) {
        double ridge = Math.min(Math.min(170 + Math.abs(x - 480) * 1.1, 330 + Math.abs(x - 800) * 1.2), 360 + Math.abs(x - 170) * 1.1);
        if (y < ridge) {
            return Ink.mix(0xBFD8FA, 0xFFDCE6, y / 700);
        }
        if (y > 720) {
            return Ink.mix(0x9EE0E6, 0xC9F0EC, (y - 720) / 280);
        }
        return y < ridge + 90 ? 0xF8F8FF : x > 480 == x < 800 ? 0x3A3A86 : 0x2F5E8E;
    }
}
