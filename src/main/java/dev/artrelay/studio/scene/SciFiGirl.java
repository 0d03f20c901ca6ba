package dev.artrelay.studio.scene;

import static dev.artrelay.studio.brush.Shapes.disc;
import static dev.artrelay.studio.brush.Shapes.line;
import static dev.artrelay.studio.brush.Shapes.oval;
import static dev.artrelay.studio.brush.Shapes.poly;
import static dev.artrelay.studio.brush.Shapes.star;
import static dev.artrelay.studio.brush.Shapes.turned;

import dev.artrelay.studio.brush.Brush;
import dev.artrelay.studio.brush.Palette;
import dev.artrelay.studio.brush.Sprite;
import java.util.List;

/** A girl with a headset and glowing suit before a ringed planet. */
final class SciFiGirl implements Scene {

    private static final int HAIR = 0x3A2A7E;

    @Override
    public Palette palette() {
        return Palette.of(0x2A2068, 0x14485E, 0x5A1F6E, 0xF4F2FF, 0xCFE9FB, 0xF3CDF2);
    }

    @Override
    public Sprite darkSprite() {
        return Sprite.STAR;
    }

    @Override
    public Sprite lightSprite() {
        return Sprite.GEM;
    }

    @Override
    public List<Focus> focus() {
        return Anime.face();
    }

    @Override
    public void paint(Brush brush) {
        brush.fade(brush.sheet(), 0xCDBBFA, 0xBFEFF7);
        for (int i = 0; i < 26; i++) {
            brush.fill(star(brush.between(brush.left, brush.right), brush.between(brush.top, brush.bottom), brush.between(8, 20), 5, 4, 0), 0xFFFFFF);
        }
        brush.stroke(disc(500, 470, 400), 7, 0x8A6AD8);
        brush.stroke(disc(500, 470, 430), 4, 0x8A6AD8);
        planet(brush, 850, 560);
        Anime.mane(brush, HAIR);
        Anime.dress(brush, 0xEFF4FF);
        suit(brush);
        Anime.head(brush, 0x1E8FA8);
        Anime.bangs(brush, HAIR);
        headset(brush);
    }

    private static void planet(Brush brush, double x, double y) {
        brush.ball(disc(x, y, 95), 0x5A3A9A);
        brush.stroke(turned(oval(x, y, 150, 34), -18, x, y), 13, 0x2A2068);
    }

    private static void suit(Brush brush) {
        brush.fill(poly(500, 800, 620, 760, 660, 1050, 340, 1050, 380, 760), 0x1F2A5A);
        brush.fill(poly(500, 850, 540, 900, 500, 960, 460, 900), 0x8CF7F2);
        brush.stroke(line(300, 800, 330, 900, 320, 1040), 14, 0x1B6A8A);
        brush.stroke(line(700, 800, 670, 900, 680, 1040), 14, 0x1B6A8A);
    }

    private static void headset(Brush brush) {
        brush.stroke(line(288, 440, 330, 240, 500, 168, 670, 240, 712, 440), 26, 0x1A1A38);
        for (int side : new int[] {-1, 1}) {
            brush.ball(oval(500 + side * 218, 480, 44, 72), 0x1A1A38);
            brush.fill(oval(500 + side * 224, 480, 22, 42), 0x7CF7F0);
            brush.fill(poly(500 + side * 218, 420, 500 + side * 250, 270, 500 + side * 196, 400), 0x1A1A38);
        }
        brush.stroke(line(300, 540, 330, 620, 420, 640), 10, 0x1A1A38);
        brush.fill(disc(424, 640, 14), 0xF25AA8);
    }
}
