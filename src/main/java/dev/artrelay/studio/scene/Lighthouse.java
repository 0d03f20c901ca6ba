package dev.artrelay.studio.scene;

import static dev.artrelay.studio.brush.Shapes.box;
import static dev.artrelay.studio.brush.Shapes.disc;
import static dev.artrelay.studio.brush.Shapes.line;
import static dev.artrelay.studio.brush.Shapes.poly;
import static dev.artrelay.studio.brush.Shapes.roundBox;
import static dev.artrelay.studio.brush.Shapes.soft;

import dev.artrelay.studio.brush.Brush;
import dev.artrelay.studio.brush.Palette;
import dev.artrelay.studio.brush.Props;
import dev.artrelay.studio.brush.Sprite;
import java.util.List;

/** A red and white lighthouse on a rock, its beam over the sea. */
final class Lighthouse implements Scene {

    private static final int RED = 0xB52A26;
    private static final int WHITE = 0xFFFBF4;

    @Override
    public Palette palette() {
        return Palette.of(0x1B3A5C, 0x8A2420, 0x3A3436, 0xFFF8EC, 0xCDE8F7, 0xFFE6B4);
    }

    @Override
    public Sprite darkSprite() {
        return Sprite.DROP;
    }

    @Override
    public List<Focus> focus() {
        return List.of(new Focus(500, 480, 120, 3), new Focus(500, 250, 110, 3), new Focus(500, 700, 120, 2));
    }

    @Override
    public void paint(Brush brush) {
        brush.fade(brush.sheet(), 0x8CC8EE, 0xFFE6CC);
        Props.cloud(brush, brush.between(180, 260), 420, 240, 0xFFFFFF);
        Props.cloud(brush, brush.between(780, 860), 330, 220, 0xFFFFFF);
        brush.fill(poly(500, 235, brush.left, 130, brush.left, 330), 0xFFF6CC);
        brush.fill(poly(500, 235, brush.right, 130, brush.right, 330), 0xFFF6CC);
        brush.fade(brush.sheet(660, brush.bottom), 0x1F5580, 0x123A5E);
        for (int i = 0; i < 44; i++) {
            double y = brush.between(680, 990);
            double x = brush.between(brush.left, brush.right);
            brush.stroke(line(x, y, x + 30, y - 8, x + 60, y), 6, brush.pick(0xCDE9F6, 0x3A7CA8, 0xFFFFFF));
        }
        for (int i = 0; i < 4; i++) {
            double x = brush.between(260, 420);
            double y = brush.between(420, 580);
            brush.stroke(line(x - 30, y - 12, x - 12, y - 20, x, y, x + 12, y - 20, x + 30, y - 12), 6, 0x3A4A5C);
        }
        rock(brush);
        house(brush);
        tower(brush);
    }

    private static void rock(Brush brush) {
        brush.fill(soft(210, 1010, 270, 880, 360, 800, 440, 770, 620, 770, 720, 820, 840, 880, 900, 1010), 0x4A4240);
        brush.fill(soft(330, 1010, 380, 890, 450, 830, 560, 840, 500, 920, 470, 1010), 0x332D30);
        for (double x = 210; x < 920; x += 60) {
            brush.fill(disc(x, 960 + brush.between(-14, 24), brush.between(18, 32)), 0xEFF9FF);
        }
    }

    private static void house(Brush brush) {
        brush.fill(box(590, 690, 170, 110), WHITE);
        brush.fill(poly(570, 696, 675, 610, 780, 696), 0x8A2420);
        brush.fill(box(640, 730, 44, 70), 0x3A2A26);
        brush.fill(box(704, 726, 34, 34), 0x2A4A6A);
    }

    private static void tower(Brush brush) {
        double top = 320;
        double foot = 800;
        int bands = 6;
        for (int i = 0; i < bands; i++) {
            double y0 = top + (foot - top) * i / bands;
            double y1 = top + (foot - top) * (i + 1) / bands;
            brush.fill(poly(500 - half(y0), y0, 500 + half(y0), y0, 500 + half(y1), y1, 500 - half(y1), y1), i % 2 == 0 ? RED : WHITE);
            brush.wash(poly(500 + half(y0) * 0.35, y0, 500 + half(y0), y0, 500 + half(y1), y1, 500 + half(y1) * 0.35, y1), 0x301010, 0.16);
        }
        brush.fill(roundBox(484, 426, 32, 48, 14), 0x2A2A3A);
        brush.fill(roundBox(480, 720, 44, 80, 18), 0x3A2A26);
        brush.fill(box(418, 306, 164, 20), 0x2A2630);
        brush.fill(box(446, 218, 108, 90), 0xFFF0A6);
        brush.glow(500, 260, 90, 0xFFFFFF, 0.9);
        for (int x : new int[] {446, 496, 546}) {
            brush.fill(box(x, 218, 9, 90), 0x2A2630);
        }
        brush.fill(soft(424, 222, 440, 180, 500, 130, 560, 180, 576, 222, 500, 228), RED);
        brush.fill(disc(500, 128, 14), 0x2A2630);
    }

    private static double half(double y) {
        return 62 + (y - 320) * 0.085;
    }
}
