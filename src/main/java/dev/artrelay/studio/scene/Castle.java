package dev.artrelay.studio.scene;

import static dev.artrelay.studio.brush.Shapes.box;
import static dev.artrelay.studio.brush.Shapes.disc;
import static dev.artrelay.studio.brush.Shapes.line;
import static dev.artrelay.studio.brush.Shapes.poly;
import static dev.artrelay.studio.brush.Shapes.roundBox;
import static dev.artrelay.studio.brush.Shapes.soft;

import dev.artrelay.studio.brush.Brush;
import dev.artrelay.studio.brush.Palette;
import dev.artrelay.studio.brush.Sprite;
import java.util.List;

/** A many-towered castle on a crag, with a dragon in the sky. */
final class Castle implements Scene {

    private static final int STONE = 0x44406A;

    @Override
    public Palette palette() {
        return Palette.of(0x2A2450, 0x5A2440, 0x1F4A4A, 0xFFF0DC, 0xFBCBB4, 0xD8D0F7);
    }

    @Override
    public Sprite darkSprite() {
        return Sprite.GEM;
    }

    @Override
    public List<Focus> focus() {
        return List.of(new Focus(500, 480, 250, 2.5));
    }

    @Override
    public void paint(Brush brush) {
        brush.fade(brush.sheet(), 0xC9B8F2, 0xFFD9B0);
        brush.fill(disc(620, 300, 150), 0xFFF3CE);
        brush.fill(brush.land(700, 110, 240, 4), 0xE2B6C8);
        brush.fill(brush.land(790, 80, 220, 4), 0x6E5A8E);
        brush.fill(soft(180, 1040, 260, 860, 330, 740, 420, 700, 600, 690, 700, 740, 780, 880, 860, 1040), 0x2E2A4A);
        tower(brush, 330, 480, 70, 270);
        tower(brush, 680, 460, 76, 290);
        tower(brush, 420, 360, 80, 360);
        tower(brush, 590, 380, 72, 340);
        tower(brush, 505, 260, 96, 460);
        brush.fill(box(300, 640, 410, 120), STONE);
        for (int x = 300; x < 700; x += 44) {
            brush.fill(box(x, 620, 26, 24), STONE);
        }
        brush.fill(roundBox(465, 660, 84, 130, 40), 0xFFD98A);
        brush.fill(brush.land(930, 40, 200, 3), 0x1F3A40);
        dragon(brush, 310, 300);
    }

    private static void tower(Brush brush, double x, double top, double width, double height) {
        brush.fill(box(x - width / 2, top, width, height), STONE);
        brush.fill(box(x + width * 0.15, top, width * 0.35, height), 0x322E56);
        brush.fill(box(x - width * 0.62, top, width * 1.24, 22), STONE);
        brush.fill(poly(x - width * 0.7, top + 2, x, top - width * 1.5, x + width * 0.7, top + 2), 0x8A2440);
        brush.stroke(line(x, top - width * 1.45, x, top - width * 1.45 - 40), 5, 0x2A2450);
        brush.fill(poly(x, top - width * 1.45 - 40, x + 46, top - width * 1.45 - 28, x, top - width * 1.45 - 14), 0xB0283E);
        for (double y = top + 46; y < top + height - 60; y += 74) {
            brush.fill(roundBox(x - 10, y, 20, 34, 10), 0xFFE09A);
        }
    }

    private static void dragon(Brush brush, double x, double y) {
        brush.fill(soft(x - 90, y + 10, x - 20, y - 16, x + 50, y - 6, x + 96, y - 40, x + 112, y - 26, x + 70, y + 18, x - 10, y + 24), 0x4A1A2E);
        brush.fill(poly(x, y, x - 60, y - 120, x - 20, y - 84, x + 14, y - 110, x + 30, y - 4), 0x4A1A2E);
    }
}
