package dev.artrelay.studio.scene;

import static dev.artrelay.studio.brush.Shapes.disc;
import static dev.artrelay.studio.brush.Shapes.poly;
import static dev.artrelay.studio.brush.Shapes.roundBox;
import static dev.artrelay.studio.brush.Shapes.soft;

import dev.artrelay.studio.brush.Brush;
import dev.artrelay.studio.brush.Palette;
import dev.artrelay.studio.brush.Props;
import java.util.List;

/** The sun going down behind the sea, with palms and a sailing boat. */
final class Sunset implements Scene {

    @Override
    public Palette palette() {
        return Palette.of(0x3A1646, 0x6A1E4A, 0x2A1E5A, 0xFFF0CE, 0xFFC99A, 0xF9B7C8);
    }

    @Override
    public List<Focus> focus() {
        return List.of(new Focus(500, 480, 210, 2.5));
    }

    @Override
    public void paint(Brush brush) {
        brush.fade(brush.sheet(), 0xF9A7B8, 0xFFE2A0);
        for (int i = 0; i < 6; i++) {
            Props.cloud(brush, brush.between(brush.left, brush.right), brush.between(230, 420), brush.between(160, 280), 0xFFD0C4);
        }
        brush.glow(500, 500, 420, 0xFFF6D0, 0.9);
        brush.fill(disc(500, 510, 165), 0xFFF3B8);
        brush.fade(brush.sheet(600, brush.bottom), 0x6A2A62, 0x2A1646);
        for (int i = 0; i < 70; i++) {
            double y = brush.between(606, brush.bottom);
            double reach = 60 + (y - 600) * 0.5;
            brush.fill(roundBox(500 + brush.between(-reach, reach), y, brush.between(40, 130), 9, 4), brush.pick(0xFFE2A0, 0xFFC08A, 0xFFF3C8));
        }
        brush.fill(soft(600, 650, 760, 650, 735, 690, 630, 690), 0x1E0E2E);
        brush.fill(poly(680, 460, 680, 640, 770, 640), 0x3A1646);
        brush.fill(poly(668, 490, 668, 640, 610, 640), 0x2A1040);
        brush.fill(soft(brush.left - 40, 1040, brush.left - 20, 800, 200, 800, 330, 900, 420, 1040), 0x1E0E2E);
        Props.palm(brush, 230, 900, 560, 0x1E0E2E, 0x260F38);
        Props.palm(brush, 120, 900, 420, 0x1E0E2E, 0x260F38);
        Props.palm(brush, 860, 1010, 460, 0x1E0E2E, 0x260F38);
    }
}
