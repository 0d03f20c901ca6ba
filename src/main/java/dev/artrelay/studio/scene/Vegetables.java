package dev.artrelay.studio.scene;

import static dev.artrelay.studio.brush.Shapes.disc;
import static dev.artrelay.studio.brush.Shapes.leaf;
import static dev.artrelay.studio.brush.Shapes.line;
import static dev.artrelay.studio.brush.Shapes.oval;
import static dev.artrelay.studio.brush.Shapes.poly;
import static dev.artrelay.studio.brush.Shapes.roundBox;
import static dev.artrelay.studio.brush.Shapes.soft;
import static dev.artrelay.studio.brush.Shapes.star;
import static dev.artrelay.studio.brush.Shapes.turned;

import dev.artrelay.studio.brush.Brush;
import dev.artrelay.studio.brush.Palette;
import dev.artrelay.studio.brush.Sprite;
import java.awt.Shape;
import java.util.List;

/** Carrots, broccoli, an aubergine, tomatoes and a yellow pepper in a basket. */
final class Vegetables implements Scene {

    @Override
    public Palette palette() {
        return Palette.of(0x23552C, 0x8A2A1E, 0x44245C, 0xFBFBEA, 0xDDF0CE, 0xFFE6A8);
    }

    @Override
    public Sprite darkSprite() {
        return Sprite.LEAF;
    }

    @Override
    public List<Focus> focus() {
        return List.of(new Focus(500, 460, 260, 2), new Focus(330, 640, 110, 2), new Focus(600, 660, 150, 2));
    }

    @Override
    public void paint(Brush brush) {
        brush.fade(brush.sheet(), 0xEAF6E0, 0xFFF2D2);
        brush.fill(brush.sheet(890, brush.bottom), 0x6B4A2C);
        carrot(brush, 270, 640, -24);
        carrot(brush, 340, 660, -12);
        broccoli(brush, 470, 400);
        aubergine(brush, 760, 420);
        tomato(brush, 330, 720, 96);
        pepper(brush, 530, 680);
        tomato(brush, 740, 740, 88);
        basket(brush);
    }

    private static void carrot(Brush brush, double x, double y, double lean) {
        for (int angle = -34; angle <= 34; angle += 17) {
            brush.fill(turned(leaf(x, y - 250, 190, 46, angle), lean, x, y), angle % 2 == 0 ? 0x2A6B34 : 0x3A8040);
        }
        brush.ball(turned(soft(x - 52, y - 245, x, y - 268, x + 52, y - 245, x + 40, y - 60, x + 6, y + 90, x - 34, y - 60), lean, x, y), 0xC2560F);
        for (int i = 0; i < 4; i++) {
            brush.stroke(turned(line(x - 40 + 8 * i, y - 200 + 55 * i, x - 6, y - 194 + 55 * i), lean, x, y), 7, 0x8A3608);
        }
    }

    private static void broccoli(Brush brush, double x, double y) {
        brush.fill(soft(x - 50, y, x + 50, y, x + 60, y + 130, x + 46, y + 330, x - 46, y + 330, x - 60, y + 130), 0xBFDc8E);
        brush.stroke(line(x - 20, y + 200, x - 90, y + 60), 44, 0xBFDC8E);
        brush.stroke(line(x + 20, y + 200, x + 90, y + 60), 44, 0xBFDC8E);
        for (int i = 0; i < 34; i++) {
            double angle = brush.between(0, 2 * Math.PI);
            double reach = Math.sqrt(brush.between(0, 1));
            brush.ball(disc(x + 175 * reach * Math.cos(angle), y - 20 + 120 * reach * Math.sin(angle), brush.between(40, 62)),
                    brush.pick(0x24602E, 0x2F7238, 0x1C5028));
        }
    }

    private static void aubergine(Brush brush, double x, double y) {
        brush.ball(soft(x, y - 90, x + 70, y - 40, x + 120, y + 130, x + 90, y + 300, x, y + 350, x - 90, y + 290, x - 100, y + 130, x - 60, y - 40), 0x4A235E);
        brush.fill(soft(x - 50, y + 60, x - 30, y + 50, x - 40, y + 190, x - 66, y + 200), 0xE6D2F2);
        brush.fill(star(x, y - 62, 88, 34, 6, 10), 0x2F7238);
        brush.stroke(line(x, y - 80, x + 12, y - 165), 26, 0x2A6030);
    }

    private static void tomato(Brush brush, double x, double y, double r) {
        brush.ball(oval(x, y, r * 1.1, r), 0xB3231E);
        brush.fill(star(x, y - r * 0.72, r * 0.55, r * 0.16, 6, 20), 0x2F7238);
        brush.fill(oval(x - r * 0.5, y - r * 0.3, r * 0.13, r * 0.22), 0xFFE6DC);
    }

    private static void pepper(Brush brush, double x, double y) {
        brush.fill(soft(x, y - 108, x + 70, y - 136, x + 128, y - 70, x + 92, y + 130, x, y + 150, x - 92, y + 130, x - 128, y - 70, x - 70, y - 136), 0x8A5A0C);
        brush.fill(soft(x, y - 94, x + 66, y - 124, x + 114, y - 66, x + 82, y + 118, x, y + 138, x - 82, y + 118, x - 114, y - 66, x - 66, y - 124), 0xFFD24A);
        brush.stroke(line(x - 36, y - 90, x - 44, y + 20, x - 24, y + 120), 7, 0xA8700F);
        brush.stroke(line(x + 36, y - 90, x + 44, y + 20, x + 24, y + 120), 7, 0xA8700F);
        brush.stroke(line(x, y - 100, x + 8, y - 175), 30, 0x2A6030);
    }

    private static void basket(Brush brush) {
        Shape body = poly(190, 780, 870, 780, 800, 950, 260, 950);
        brush.fill(body, 0x7A4E26);
        brush.within(body);
        for (int row = 0; row < 5; row++) {
            for (int i = 0; i < 14; i++) {
                brush.fill(roundBox(180 + 52 * i + 26 * (row % 2), 786 + 36 * row, 44, 13, 6), 0xE9BF82);
            }
        }
        brush.everywhere();
        brush.fill(roundBox(170, 760, 720, 38, 18), 0x5E3A1C);
    }
}
