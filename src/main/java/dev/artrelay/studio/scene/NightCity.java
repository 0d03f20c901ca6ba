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
        return List.of(new Focus(630, 270, 110, 3), new Focus(500, 600, 260, 1.6));
    }

    @Override
    public void paint(Brush brush) {
        brush.fade(brush.sheet(), 0x1C1650, 0x43226E);
        stars(brush);
        brush.glow(630, 270, 230, 0x8A5AC8, 0.6);
        brush.fill(disc(630, 270, 96), 0xFFF3D2);
        brush.fill(disc(600, 245, 17), 0xF0DDB2);
        brush.fill(disc(660, 300, 24), 0xF0DDB2);
        brush.fill(brush.land(460, 30, 260, 2), 0xF39AC2);
        brush.fill(brush.land(560, 30, 260, 2), 0xFFC79E);
        towers(brush);
        river(brush);
    }

    private static void stars(Brush brush) {
        for (int i = 0; i < 50; i++) {
            brush.fill(star(brush.between(brush.left, brush.right), brush.between(brush.top, 420), brush.between(5, 12), 3, 4, 0), 0xFFF6E0);
        }
    }

    private static void towers(Brush brush) {
        double[][] known = {{330, 100, 400}, {450, 130, 330}, {600, 90, 470}, {700, 120, 380}, {240, 90, 520}, {810, 110, 500}};
        for (double x = brush.left - 20; x < brush.right; x += 74) {
            tower(brush, x, brush.between(64, 80), brush.between(560, 660), 0x2A1C58);
        }
        for (double[] tower : known) {
            tower(brush, tower[0], tower[1], tower[2] + brush.between(-25, 25), brush.pick(0x17153F, 0x1E1848, 0x121638));
        }
        brush.fill(poly(505, 345, 525, 345, 516, 205), 0x17153F);
        brush.fill(poly(640, 480, 652, 480, 646, 380), 0x17153F);
    }

    private static void tower(Brush brush, double x, double width, double top, int ink) {
        brush.fill(box(x, top, width, 800 - top), ink);
        for (double y = top + 22; y < 770; y += 36) {
            for (double wx = x + 12; wx < x + width - 18; wx += 28) {
                if (brush.chance(0.55)) {
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
