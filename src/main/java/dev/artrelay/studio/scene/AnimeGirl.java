package dev.artrelay.studio.scene;

import static dev.artrelay.studio.brush.Shapes.disc;
import static dev.artrelay.studio.brush.Shapes.leaf;
import static dev.artrelay.studio.brush.Shapes.line;
import static dev.artrelay.studio.brush.Shapes.mirrored;
import static dev.artrelay.studio.brush.Shapes.poly;
import static dev.artrelay.studio.brush.Shapes.soft;

import dev.artrelay.studio.brush.Brush;
import dev.artrelay.studio.brush.Palette;
import dev.artrelay.studio.brush.Props;
import dev.artrelay.studio.brush.Sprite;
import java.awt.Shape;
import java.util.List;

/** A schoolgirl with twin tails among falling cherry petals. */
final class AnimeGirl implements Scene {

    private static final int HAIR = 0x8A2455;

    @Override
    public Palette palette() {
        return Palette.of(0x7A1E4E, 0x23366E, 0x5A2A6A, 0xFFF4F8, 0xCFE8FA, 0xFBD0DF);
    }

    @Override
    public Sprite darkSprite() {
        return Sprite.HEART;
    }

    @Override
    public Sprite lightSprite() {
        return Sprite.HEART;
    }

    @Override
    public List<Focus> focus() {
        return Anime.face();
    }

    @Override
    public void paint(Brush brush) {
        brush.fade(brush.sheet(), 0xB9E2FA, 0xFFE1EC);
        Props.cloud(brush, brush.between(250, 330), 330, 220, 0xFFFFFF);
        Props.cloud(brush, brush.between(700, 820), 460, 240, 0xFFFFFF);
        for (int i = 0; i < 34; i++) {
            brush.fill(leaf(brush.between(brush.left, brush.right), brush.between(brush.top, brush.bottom), brush.between(22, 40), 26,
                    brush.between(0, 360)), brush.pick(0xFFB3CB, 0xFFD3E0, 0xF78FB2));
        }
        for (int side : new int[] {0, 1}) {
            Shape tail = soft(300, 290, 200, 300, 120, 420, 110, 620, 150, 800, 210, 930, 215, 780, 250, 620, 290, 450, 320, 360);
            brush.ball(side == 0 ? tail : mirrored(tail, 500), HAIR);
        }
        brush.ball(soft(500, 175, 640, 200, 720, 320, 715, 520, 660, 640, 340, 640, 285, 520, 280, 320, 360, 200), HAIR);
        uniform(brush);
        Anime.head(brush, 0x2A62B8);
        Anime.bangs(brush, HAIR);
        for (int side : new int[] {-1, 1}) {
            double x = 500 + side * 205;
            brush.fill(soft(x, 270, x + side * 80, 205, x + side * 95, 300), 0xF4C33E);
            brush.fill(soft(x, 270, x - side * 34, 180, x - side * 80, 226), 0xF4C33E);
            brush.fill(disc(x, 270, 22), 0xC2851A);
        }
    }

    private static void uniform(Brush brush) {
        Anime.dress(brush, 0xFBFBFF);
        brush.fill(poly(385, 740, 500, 880, 615, 740, 720, 800, 690, 850, 500, 960, 310, 850, 280, 800), 0x23366E);
        brush.stroke(line(310, 830, 500, 935, 690, 830), 8, 0xFFFFFF);
        brush.fill(soft(500, 900, 400, 870, 405, 970), 0xC22844);
        brush.fill(soft(500, 900, 600, 870, 595, 970), 0xC22844);
        brush.fill(disc(500, 905, 24), 0x8A1A30);
    }
}
