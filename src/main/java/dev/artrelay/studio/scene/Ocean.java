package dev.artrelay.studio.scene;

import static dev.artrelay.studio.brush.Shapes.disc;
import static dev.artrelay.studio.brush.Shapes.line;
import static dev.artrelay.studio.brush.Shapes.soft;

import dev.artrelay.studio.brush.Brush;
import dev.artrelay.studio.brush.Palette;
import dev.artrelay.studio.brush.Props;
import dev.artrelay.studio.brush.Sprite;
import java.util.List;

/** A blue whale blowing among rolling waves. */
final class Ocean implements Scene {

    private static final int DEEP = 0x174A78;
    private static final int FOAM = 0xF4FBFF;

    @Override
    public Palette palette() {
        return Palette.of(0x123A63, 0x1F5F86, 0x0E5A66, 0xF6FBFB, 0xBFE6F2, 0xFFE9C4);
    }

    @Override
    public Sprite darkSprite() {
        return Sprite.DROP;
    }

    @Override
    public Sprite lightSprite() {
        return Sprite.DROP;
    }

    @Override
    public List<Focus> focus() {
        return List.of(new Focus(330, 560, 110, 4), new Focus(480, 500, 300, 2));
    }

    @Override
    public void paint(Brush brush) {
        brush.fade(brush.sheet(), 0xFFE3B8, 0xCDEFF5);
        brush.fill(disc(brush.between(610, 680), 200, 70), 0xFFF6D8);
        Props.cloud(brush, brush.between(620, 760), 330, 200, 0xFFFFFF);
        waves(brush, 640, 0x5FB7CE, 0);
        spout(brush);
        whale(brush);
        waves(brush, 770, 0x1D6A94, 60);
        waves(brush, 860, 0x14507C, 0);
        waves(brush, 940, 0x0F3B62, 60);
    }

    private static void whale(Brush brush) {
        brush.fill(soft(760, 560, 800, 470, 815, 390, 765, 340, 700, 300, 770, 290, 840, 340, 890, 290, 950, 300, 905, 350,
                870, 400, 870, 520, 820, 660, 720, 700), 0x1B4F7E);
        brush.ball(soft(190, 600, 210, 480, 320, 405, 480, 390, 640, 430, 760, 520, 800, 600, 760, 740, 500, 790, 270, 770, 200, 700), DEEP);
        brush.fill(soft(186, 640, 300, 690, 450, 690, 560, 660, 600, 700, 540, 780, 380, 800, 240, 760), FOAM);
        for (int i = 0; i < 4; i++) {
            brush.stroke(line(230 + 12 * i, 690 + 22 * i, 370, 722 + 20 * i, 540, 690 + 24 * i), 7, 0x5E90AE);
        }
        brush.stroke(line(192, 636, 300, 684, 420, 676), 8, 0x0C2F50);
        brush.fill(soft(500, 640, 560, 650, 600, 730, 570, 800, 520, 760, 480, 690), 0x103C62);
        brush.fill(disc(330, 590, 25), FOAM);
        brush.fill(disc(327, 593, 15), 0x071A2C);
    }

    private static void spout(Brush brush) {
        for (int side : new int[] {-1, 1}) {
            for (int i = 0; i < 3; i++) {
                double reach = side * (40 + 46 * i);
                brush.stroke(line(420, 410, 420 + reach * 0.35, 250 - 26 * (2 - i), 420 + reach, 240 + 24 * i, 420 + reach * 1.3, 300 + 18 * i), 16, 0x2A7FA6);
            }
        }
    }

    /** A row of crests with curled foam. */
    private static void waves(Brush brush, double y, int water, double offset) {
        brush.fill(brush.sheet(y, brush.bottom), water);
        for (double x = brush.left - 130 + offset; x < brush.right + 130; x += 120) {
            brush.fill(soft(x - 62, y + 16, x - 20, y - 34, x + 34, y - 40, x + 56, y - 14, x + 34, y - 20, x + 22, y, x + 62, y + 18, x, y + 40), water);
            brush.stroke(line(x - 60, y + 8, x - 18, y - 32, x + 34, y - 38, x + 54, y - 14), 11, FOAM);
        }
    }
}
