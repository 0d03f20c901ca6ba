package dev.artrelay.studio.scene;

import static dev.artrelay.studio.brush.Shapes.box;
import static dev.artrelay.studio.brush.Shapes.disc;
import static dev.artrelay.studio.brush.Shapes.poly;
import static dev.artrelay.studio.brush.Shapes.roundBox;
import static dev.artrelay.studio.brush.Shapes.star;

import dev.artrelay.studio.brush.Brush;
import dev.artrelay.studio.brush.Palette;
import dev.artrelay.studio.brush.Sprite;
import java.util.List;

/** Skyscrapers with lit windows under a full moon, mirrored in a river. */
final class NightCity implements Scene {

    @Override
    public Palette palette() {
        return Palette.of(0x1B1B4A, 0x3A1F5E, 0x10324A, 0xFFF0D0, 0xF9C4E2, 0xBFD3FF);
    }

    @Override
    public Sprite lightSprite() {
        return Sprite.STAR;
    }

    @Override
    public Sprite darkSprite() {
        return Sprite.GEM;
    }

    @Override
    public List<Focus> focus() {
        return List.of(new Focus(660, 190, 100, 3), new Focus(500, 520, 300, 2.2));
    }

    @Override
    public void paint(Brush brush) {
        brush.fade(brush.sheet(), 0x1C1650, 0x43226E);
        stars(brush);
        brush.glow(660, 190, 220, 0x8A5AC8, 0.6);
        brush.fill(disc(660, 190, 88), 0xFFF3D2);
        brush.fill(disc(632, 167, 16), 0xF0DDB2);
        brush.fill(disc(688, 218, 22), 0xF0DDB2);
        brush.fill(brush.land(330, 24, 300, 2), 0xEFA0D0);
        brush.fill(brush.land(480, 24, 300, 2), 0xFFC9A6);
        towers(brush);
        river(brush);
    }

    private static void stars(Brush brush) {
        for (int i = 0; i < 50; i++) {
            brush.fill(star(brush.between(brush.left, brush.right), brush.between(brush.top, 310), brush.between(5, 12), 3, 4, 0), 0xFFF6E0);
        }
    }

    private static void towers(Brush brush) {
        double[][] known = {{300, 92, 470}, {440, 124, 360}, {610, 84, 520}, {716, 104, 420}, {190, 84, 560}, {846, 84, 540}};
        for (double x = brush.left - 20; x < brush.right; x += 74) {
            tower(brush, x, brush.between(64, 80), brush.between(640, 690), 0x241A52);
        }
        for (double[] tower : known) {
            tower(brush, tower[0], tower[1], tower[2] + brush.between(-25, 25), brush.pick(0x17153F, 0x1E1848, 0x121638));
        }
        brush.fill(poly(470, 372, 534, 372, 524, 330, 506, 330, 502, 235, 498, 330, 480, 330), 0x17153F);
        brush.fill(poly(716, 430, 820, 430, 768, 360), 0x17153F);
    }

    private static void tower(Brush brush, double x, double width, double top, int ink) {
        brush.fill(box(x, top, width, 800 - top), ink);
        for (double y = top + 22; y < 770; y += 36) {
            for (double wx = x + 12; wx < x + width - 18; wx += 28) {
                if (brush.chance(0.4)) {
                    brush.fill(box(wx, y, 15, 19), brush.pick(0xFFE08A, 0xFFF2C4, 0xFFC0DC));
                }
            }
        }
    }

    private static void river(Brush brush) {
        brush.fade(brush.sheet(800, brush.bottom), 0x2A1F60, 0x120F38);
        for (int i = 0; i < 60; i++) {
            double y = brush.between(808, brush.bottom);
            brush.fill(roundBox(brush.between(brush.left, brush.right), y, brush.between(20, 110), 8, 4), brush.pick(0xFFC79E, 0xF7A3CC, 0xFFF0C4, 0x6A4AA8));
        }
    }
}
