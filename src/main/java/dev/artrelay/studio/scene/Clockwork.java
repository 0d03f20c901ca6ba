package dev.artrelay.studio.scene;

import static dev.artrelay.studio.brush.Shapes.box;
import static dev.artrelay.studio.brush.Shapes.disc;
import static dev.artrelay.studio.brush.Shapes.poly;
import static dev.artrelay.studio.brush.Shapes.roundBox;
import static dev.artrelay.studio.brush.Shapes.turned;
import static dev.artrelay.studio.brush.Shapes.without;

import dev.artrelay.studio.brush.Brush;
import dev.artrelay.studio.brush.Palette;
import dev.artrelay.studio.brush.Sprite;
import java.util.List;

/** Brass gears of a clock. */
final class Clockwork implements Scene {

    @Override
    public Palette palette() {
        return Palette.of(0x3A2416, 0x6A3A1A, 0x24404A, 0xFFF3D6, 0xF3D08A, 0xD6E8E4);
    }

    @Override
    public Sprite lightSprite() {
        return Sprite.GEM;
    }

    @Override
    public List<Focus> focus() {
        return List.of(new Focus(500, 500, 260, 2));
    }

    @Override
    public void paint(Brush brush) {
        brush.fade(brush.sheet(), 0x3A281C, 0x2A2A30);
        double[][] gears = {{780, 300, 150, 14}, {250, 420, 160, 16}, {780, 760, 180, 18}, {330, 760, 130, 12}};
        for (double[] gear : gears) {
            gear(brush, gear[0], gear[1], gear[2], (int) gear[3], brush.pick(0xE9B85E, 0xF0CF8E, 0xDDBB92));
        }
        for (double x = brush.left; x < brush.right; x += 190) {
            gear(brush, x, brush.pick(70, 930, 985), brush.between(70, 110), 12, 0x8A5A2A);
        }
        face(brush);
    }

    private static void gear(Brush brush, double x, double y, double r, int teeth, int ink) {
        double start = brush.between(0, 30);
        for (int i = 0; i < teeth; i++) {
            brush.fill(turned(roundBox(x - r * 0.11, y - r * 1.08, r * 0.22, r * 0.4, 4), start + i * 360.0 / teeth, x, y), ink);
        }
        brush.fill(without(disc(x, y, r * 0.92), disc(x, y, r * 0.62)), ink);
        for (int i = 0; i < 5; i++) {
            brush.fill(turned(box(x - r * 0.08, y - r * 0.7, r * 0.16, r * 0.7), start + i * 72, x, y), ink);
        }
        brush.fill(disc(x, y, r * 0.26), ink);
        brush.fill(disc(x, y, r * 0.11), 0x2A1A10);
    }

    private static void face(Brush brush) {
        brush.fill(disc(500, 510, 245), 0x5A3416);
        brush.fill(disc(500, 510, 222), 0xFFF4DA);
        for (int hour = 0; hour < 12; hour++) {
            brush.fill(turned(roundBox(490, 305, 20, hour % 3 == 0 ? 62 : 36, 6), hour * 30, 500, 510), 0x3A2416);
        }
        brush.fill(turned(poly(484, 520, 500, 370, 516, 520), -50, 500, 510), 0x3A2416);
        brush.fill(turned(poly(488, 520, 500, 320, 512, 520), 60, 500, 510), 0x6A1E1E);
        brush.fill(disc(500, 510, 26), 0x3A2416);
    }
}
