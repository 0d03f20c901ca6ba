package dev.artrelay.studio.scene;

import static dev.artrelay.studio.brush.Shapes.box;
import static dev.artrelay.studio.brush.Shapes.disc;
import static dev.artrelay.studio.brush.Shapes.oval;
import static dev.artrelay.studio.brush.Shapes.soft;

import dev.artrelay.studio.brush.Brush;
import dev.artrelay.studio.brush.Palette;
import dev.artrelay.studio.brush.Sprite;
import java.util.List;

/** Stepping stones through a dark wood to a glowing gate. */
final class Portal implements Scene {

    @Override
    public Palette palette() {
        return Palette.of(0x16303E, 0x2E2452, 0x1F4A3A, 0xFDFBE2, 0xBFF2E6, 0xE9D2FA);
    }

    @Override
    public Sprite lightSprite() {
        return Sprite.STAR;
    }

    @Override
    public List<Focus> focus() {
        return List.of(new Focus(500, 430, 200, 3), new Focus(500, 800, 150, 2));
    }

    @Override
    public void paint(Brush brush) {
        brush.fade(brush.sheet(), 0x14283E, 0x1F4A44);
        brush.glow(500, 440, 420, 0x5AA8A0, 0.6);
        for (double x = brush.left; x < brush.right; x += brush.between(60, 100)) {
            if (Math.abs(x - 480) > 190) {
                brush.fill(box(x, brush.top, brush.between(26, 54), brush.bottom - brush.top), brush.pick(0x0E1E2A, 0x132A30));
            }
        }
        brush.fill(soft(370, 690, 366, 380, 420, 260, 500, 215, 580, 260, 634, 380, 630, 690), 0x3A3450);
        brush.fill(soft(405, 690, 402, 390, 445, 300, 500, 265, 555, 300, 598, 390, 595, 690), 0xCFF8EC);
        brush.fill(disc(500, 430, 62), 0xFFFDE8);
        brush.fill(soft(500, 560, 524, 590, 530, 690, 470, 690, 476, 590), 0x24304A);
        brush.fill(disc(500, 548, 22), 0x24304A);
        for (int i = 0; i < 6; i++) {
            double y = 730 + i * i * 9 + i * 10;
            brush.fill(oval(500 + 46 * Math.sin(i * 1.5) * (1 + i * 0.2), y, 44 + 14 * i, 13 + 4 * i), 0xE2EEDC);
        }
        for (int i = 0; i < 36; i++) {
            brush.fill(disc(brush.between(brush.left, brush.right), brush.between(brush.top, brush.bottom), brush.between(4, 9)), 0xF6F7B8);
        }
        brush.fill(brush.land(960, 36, 90, 3), 0x0E2226);
    }
}
