package dev.artrelay.studio.brush;

import static dev.artrelay.studio.brush.Shapes.disc;
import static dev.artrelay.studio.brush.Shapes.leaf;
import static dev.artrelay.studio.brush.Shapes.line;
import static dev.artrelay.studio.brush.Shapes.oval;
import static dev.artrelay.studio.brush.Shapes.poly;
import static dev.artrelay.studio.brush.Shapes.roundBox;

/** Things that several scenes show: clouds, firs, blossoms, palms. */
public final class Props {

    private Props() {}

    public static void cloud(Brush brush, double x, double y, double width, int ink) {
        for (int i = 0; i < 7; i++) {
            double along = i / 6.0;
            double size = width * (0.10 + 0.13 * Math.sin(Math.PI * along)) * brush.between(0.8, 1.2);
            brush.wash(disc(x + width * (along - 0.5), y - size * 0.55, size), ink, 0.85);
        }
        brush.wash(roundBox(x - width * 0.6, y - width * 0.1, width * 1.2, width * 0.14, width * 0.07), ink, 0.85);
    }

    public static void fir(Brush brush, double x, double foot, double height, int ink) {
        brush.fill(roundBox(x - height * 0.04, foot - height * 0.15, height * 0.08, height * 0.17, 2), Ink.darker(ink, 0.3));
        for (int tier = 0; tier < 4; tier++) {
            double tip = foot - height + tier * height * 0.2;
            double reach = height * (0.13 + 0.075 * tier);
            double low = tip + height * 0.3;
            brush.fill(poly(x, tip, x + reach, low, x + reach * 0.4, low - height * 0.03, x, low + height * 0.02,
                    x - reach * 0.4, low - height * 0.03, x - reach, low), Ink.mix(ink, 0x000000, 0.06 * tier));
        }
    }

    /** Two rings of petals, the upper left ones lit; shaded singly: a gradient per petal costs more and shows no better. */
    public static void blossom(Brush brush, double x, double y, double radius, int petals, int ink, int heart) {
        double start = brush.between(0, 90);
        for (int ring = 0; ring < 2; ring++) {
            double size = radius * (1 - 0.38 * ring);
            for (int i = 0; i < petals; i++) {
                double angle = start + ring * 180.0 / petals + i * 360.0 / petals;
                double lit = Math.cos(Math.toRadians(angle + 45));
                brush.fill(leaf(x, y, size, size * 1.35, angle), Ink.mix(ink, lit > 0 ? 0xFFFFFF : 0x000000, (0.05 + 0.06 * ring) + 0.12 * Math.abs(lit)));
            }
        }
        brush.ball(disc(x, y, radius * 0.24), heart);
    }

    public static void palm(Brush brush, double x, double foot, double height, int trunk, int fronds) {
        double lean = height * brush.between(0.08, 0.18);
        brush.stroke(line(x, foot, x + lean * 0.3, foot - height * 0.5, x + lean, foot - height), height * 0.07, trunk);
        for (int angle = -115; angle <= 115; angle += 33) {
            double tilt = angle + brush.between(-8, 8);
            brush.fill(leaf(x + lean, foot - height, height * 0.52, height * 0.17, tilt), Ink.mix(fronds, 0, Math.abs(angle) / 500.0));
        }
        brush.fill(oval(x + lean, foot - height, height * 0.05, height * 0.05), trunk);
    }
}
