package dev.artrelay.studio.scene;

import static dev.artrelay.studio.brush.Shapes.box;
import static dev.artrelay.studio.brush.Shapes.disc;
import static dev.artrelay.studio.brush.Shapes.line;
import static dev.artrelay.studio.brush.Shapes.oval;
import static dev.artrelay.studio.brush.Shapes.roundBox;
import static dev.artrelay.studio.brush.Shapes.soft;

import dev.artrelay.studio.brush.Brush;
import dev.artrelay.studio.brush.Palette;
import java.util.List;

/** A red motorcycle before the setting sun. */
final class Motorcycle implements Scene {

    private static final int BLACK = 0x1C1A22;
    private static final int CHROME = 0xDDE3EA;

    @Override
    public Palette palette() {
        return Palette.of(0x2A1E2A, 0x8A1E22, 0x5A3A2A, 0xFFF3DC, 0xFFD79A, 0xE2E9EE);
    }

    @Override
    public List<Focus> focus() {
        return List.of(new Focus(270, 700, 150, 2), new Focus(740, 700, 150, 2), new Focus(500, 560, 180, 2.5));
    }

    @Override
    public void paint(Brush brush) {
        brush.fade(brush.sheet(), 0xFFC98A, 0xFFEBC8);
        brush.fill(disc(540, 380, 230), 0xFFF6D8);
        brush.fill(brush.land(700, 50, 240, 3), 0xF0B27A);
        brush.fill(brush.sheet(830, brush.bottom), 0x54424A);
        for (double x = brush.left; x < brush.right; x += 150) {
            brush.fill(box(x + 20, 930, 90, 14), 0xFFEBC0);
        }
        wheel(brush, 265, 715);
        wheel(brush, 750, 715);
        frame(brush);
        tank(brush);
        bars(brush);
    }

    private static void wheel(Brush brush, double x, double y) {
        brush.fill(disc(x, y, 158), BLACK);
        brush.fill(disc(x, y, 112), 0xFBE6C6);
        for (int i = 0; i < 8; i++) {
            brush.stroke(line(x, y, x + 110 * Math.cos(i * Math.PI / 4), y + 110 * Math.sin(i * Math.PI / 4)), 9, 0x4A4450);
        }
        brush.stroke(disc(x, y, 112), 12, 0x4A4450);
        brush.fill(disc(x, y, 40), BLACK);
        brush.fill(disc(x, y, 17), CHROME);
    }

    private static void frame(Brush brush) {
        brush.stroke(line(750, 715, 640, 660, 560, 640), 32, 0x3A3440);
        brush.stroke(line(265, 715, 330, 560, 385, 420), 34, 0x3A3440);
        brush.stroke(line(265, 715, 330, 560, 385, 420), 12, CHROME);
        brush.fill(soft(390, 600, 600, 590, 640, 700, 600, 800, 430, 800, 380, 700), 0x35303A);
        for (int i = 0; i < 5; i++) {
            brush.fill(roundBox(425 + 6 * i, 630 + 30 * i, 150, 13, 6), CHROME);
        }
        brush.stroke(line(470, 790, 640, 815, 900, 790), 36, 0x4A4450);
        brush.stroke(line(660, 806, 900, 782), 13, CHROME);
        brush.fill(soft(180, 560, 270, 530, 370, 590, 400, 640, 350, 620, 265, 572), 0xA32226);
        brush.fill(soft(640, 560, 780, 520, 890, 560, 930, 640, 850, 590, 750, 560), 0xA32226);
    }

    private static void tank(Brush brush) {
        brush.ball(soft(370, 500, 430, 420, 540, 410, 600, 480, 600, 560, 420, 590), 0xB3262A);
        brush.stroke(line(420, 520, 500, 500, 570, 520), 13, 0xFFE3B8);
        brush.fill(soft(580, 500, 680, 510, 770, 460, 850, 470, 840, 530, 740, 565, 600, 570), BLACK);
    }

    private static void bars(Brush brush) {
        brush.stroke(line(385, 430, 400, 340, 470, 320, 520, 330), 20, BLACK);
        brush.ball(disc(322, 425, 56), BLACK);
        brush.fill(disc(306, 425, 38), 0xFFF6D0);
        brush.stroke(line(400, 340, 370, 290), 10, BLACK);
        brush.fill(oval(362, 280, 36, 24), BLACK);
    }
}
