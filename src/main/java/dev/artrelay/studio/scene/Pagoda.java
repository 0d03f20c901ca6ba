package dev.artrelay.studio.scene;

import static dev.artrelay.studio.brush.Shapes.box;
import static dev.artrelay.studio.brush.Shapes.disc;
import static dev.artrelay.studio.brush.Shapes.leaf;
import static dev.artrelay.studio.brush.Shapes.poly;
import static dev.artrelay.studio.brush.Shapes.roundBox;
import static dev.artrelay.studio.brush.Shapes.soft;

import dev.artrelay.studio.brush.Brush;
import dev.artrelay.studio.brush.Palette;
import dev.artrelay.studio.brush.Props;
import dev.artrelay.studio.brush.Sprite;
import java.util.List;

/** A pagoda above the clouds among misty hills. */
final class Pagoda implements Scene {

    @Override
    public Palette palette() {
        return Palette.of(0x2A4A52, 0x5A2A2A, 0x3A5A4A, 0xFAFBF4, 0xD6E9E6, 0xF6DCCB);
    }

    @Override
    public Sprite darkSprite() {
        return Sprite.LEAF;
    }

    @Override
    public List<Focus> focus() {
        return List.of(new Focus(520, 480, 230, 2.5));
    }

    @Override
    public void paint(Brush brush) {
        brush.fade(brush.sheet(), 0xD9EBEA, 0xFCEBDD);
        brush.fill(disc(340, 290, 90), 0xFFE3D0);
        brush.fill(brush.land(480, 160, 260, 3), 0xBCD3D3);
        brush.fill(brush.land(600, 130, 240, 3), 0xA9C4C2);
        brush.fill(soft(260, 1040, 330, 860, 430, 780, 560, 760, 690, 790, 790, 880, 860, 1040), 0x3A5A52);
        pagoda(brush, 545);
        for (int i = 0; i < 7; i++) {
            Props.cloud(brush, brush.left + (brush.right - brush.left) * i / 6, brush.between(840, 960), 320, 0xF7FAF8);
        }
        for (double x : new double[] {brush.left + 60, brush.left + 130, brush.right - 70}) {
            bamboo(brush, x);
        }
    }

    private static void pagoda(Brush brush, double x) {
        for (int floor = 0; floor < 5; floor++) {
            double y = 760 - floor * 108;
            double half = 128 - floor * 17;
            brush.fill(box(x - half * 0.72, y - 66, half * 1.44, 70), 0xF9E9D6);
            for (int i = -2; i <= 2; i++) {
                brush.fill(box(x + i * half * 0.34 - 8, y - 66, 16, 70), 0x8A2A26);
            }
            brush.fill(soft(x - half * 1.5, y - 70, x - half * 0.9, y - 84, x - half * 0.5, y - 128, x, y - 134, x + half * 0.5, y - 128,
                    x + half * 0.9, y - 84, x + half * 1.5, y - 70, x + half, y - 56, x, y - 52, x - half, y - 56), 0x2E444E);
        }
        brush.fill(poly(x - 10, 205, x, 110, x + 10, 205), 0x8A2A26);
    }

    private static void bamboo(Brush brush, double x) {
        for (double y = brush.bottom; y > 300; y -= 88) {
            brush.fill(roundBox(x - 11, y - 84, 22, 82, 6), 0x3E6E4A);
            brush.fill(leaf(x, y - 84, 100, 34, 70), 0x2F5E40);
            brush.fill(leaf(x, y - 84, 90, 32, -60), 0x3A6A48);
        }
    }
}
