package dev.artrelay.studio.scene;

import static dev.artrelay.studio.brush.Shapes.leaf;
import static dev.artrelay.studio.brush.Shapes.line;
import static dev.artrelay.studio.brush.Shapes.oval;
import static dev.artrelay.studio.brush.Shapes.soft;
import static dev.artrelay.studio.brush.Shapes.turned;

import dev.artrelay.studio.brush.Brush;
import dev.artrelay.studio.brush.Palette;
import dev.artrelay.studio.brush.Props;
import dev.artrelay.studio.brush.Sprite;
import java.awt.Shape;
import java.util.List;

/** Ripe peaches on a leafy bough. */
final class Peaches implements Scene {

    @Override
    public Palette palette() {
        return Palette.of(0x1F4F3E, 0x8A2F3A, 0x35603A, 0xFFF4E6, 0xFFD3BE, 0xFBE6B4);
    }

    @Override
    public Sprite darkSprite() {
        return Sprite.LEAF;
    }

    @Override
    public Sprite lightSprite() {
        return Sprite.BLOSSOM;
    }

    @Override
    public List<Focus> focus() {
        return List.of(new Focus(390, 450, 170, 2.5), new Focus(660, 500, 170, 2.5), new Focus(560, 780, 150, 2));
    }

    @Override
    public void paint(Brush brush) {
        brush.fade(brush.sheet(), 0x235A48, 0x1B4A44);
        for (int i = 0; i < 130; i++) {
            brush.fill(leaf(brush.between(brush.left, brush.right), brush.between(brush.top, brush.bottom), brush.between(80, 150), 50,
                    brush.between(0, 360)), brush.pick(0x2F6E4A, 0x1A4A3A, 0x3A7A50, 0x24604A));
        }
        brush.stroke(line(brush.left, 150, 260, 240, 560, 190, brush.right, 270), 30, 0x4A2E20);
        peach(brush, 385, 450, 175, 8);
        peach(brush, 670, 500, 165, -10);
        peach(brush, 800, 760, 105, 6);
        half(brush, 520, 790, 165);
        for (int i = 0; i < 9; i++) {
            Props.blossom(brush, brush.between(230, 950), brush.between(170, 290), brush.between(32, 46), 5, 0xFFC9D6, 0xB23A5A);
        }
    }

    private static void peach(Brush brush, double x, double y, double r, double lean) {
        brush.stroke(line(x, y - r * 0.7, x + 6, y - r * 1.35), 14, 0x4A2E20);
        Shape body = turned(soft(x, y - r * 0.78, x + r * 0.65, y - r * 0.92, x + r, y - r * 0.1, x + r * 0.65, y + r * 0.75, x, y + r * 1.06,
                x - r * 0.65, y + r * 0.75, x - r, y - r * 0.1, x - r * 0.65, y - r * 0.92), lean, x, y);
        brush.fill(body, 0xFFC79A);
        brush.within(body);
        brush.glow(x + r * 0.5, y + r * 0.2, r * 1.1, 0xF7907E, 0.85);
        brush.glow(x - r * 0.4, y - r * 0.4, r * 0.9, 0xFFEFC2, 0.9);
        brush.everywhere();
        brush.stroke(turned(line(x, y - r * 0.78, x + r * 0.3, y - r * 0.2, x + r * 0.26, y + r * 0.4, x, y + r * 1.0), lean, x, y), 10, 0xA8434A);
        brush.fill(leaf(x, y - r * 0.85, r * 1.05, r * 0.48, 62 + lean), 0x3E8A4A);
        brush.fill(leaf(x, y - r * 0.85, r * 0.9, r * 0.42, -70 + lean), 0x2C6E3E);
    }

    private static void half(Brush brush, double x, double y, double r) {
        brush.fill(oval(x, y, r * 1.05, r), 0xB8464A);
        brush.fill(oval(x, y, r * 0.93, r * 0.88), 0xFFDf9A);
        brush.glow(x, y, r * 0.75, 0xF79A7A, 0.9);
        brush.fill(oval(x, y, r * 0.38, r * 0.46), 0x5E2A1E);
        for (int i = -1; i <= 1; i++) {
            brush.stroke(line(x + 20 * i, y - r * 0.3, x + 28 * i, y, x + 18 * i, y + r * 0.3), 6, 0x8A4A32);
        }
    }
}
