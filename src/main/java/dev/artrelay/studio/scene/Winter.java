package dev.artrelay.studio.scene;

import static dev.artrelay.studio.brush.Shapes.box;
import static dev.artrelay.studio.brush.Shapes.disc;
import static dev.artrelay.studio.brush.Shapes.poly;
import static dev.artrelay.studio.brush.Shapes.roundBox;
import static dev.artrelay.studio.brush.Shapes.soft;

import dev.artrelay.studio.brush.Brush;
import dev.artrelay.studio.brush.Palette;
import dev.artrelay.studio.brush.Props;
import dev.artrelay.studio.brush.Sprite;
import java.util.List;

/** A log cabin under thick snow between firs. */
final class Winter implements Scene {

    private static final int SNOW = 0xF7FAFF;
    private static final int LOG = 0x5A3424;

    @Override
    public Palette palette() {
        return Palette.of(0x27405E, 0x5A3424, 0x1F4A45, 0xF7FAFF, 0xD5E2F3, 0xFFDFA0);
    }

    @Override
    public Sprite darkSprite() {
        return Sprite.FLAKE;
    }

    @Override
    public Sprite lightSprite() {
        return Sprite.FLAKE;
    }

    @Override
    public List<Focus> focus() {
        return List.of(new Focus(500, 520, 230, 3));
    }

    @Override
    public void paint(Brush brush) {
        brush.fade(brush.sheet(), 0xB5CCEA, 0xF3E3EC);
        brush.fill(brush.land(480, 120, 260, 4), 0xC9D7EC);
        brush.fill(brush.land(560, 60, 200, 3), 0x5B7A9C);
        for (double x = brush.left; x < brush.right; x += brush.between(45, 80)) {
            Props.fir(brush, x, 640, brush.between(110, 190), 0x2C5560);
        }
        brush.fade(brush.land(650, 24, 300, 2), SNOW, 0xDCE7F6);
        cabin(brush);
        for (double x : new double[] {200, 290, 735, 830, 900}) {
            snowyFir(brush, x + brush.between(-20, 20), 800 + brush.between(-30, 60), brush.between(250, 330));
        }
        brush.fill(soft(440, 1010, 470, 850, 470, 765, 530, 765, 540, 850, 600, 1010), 0xC7D6EA);
    }

    private static void cabin(Brush brush) {
        brush.fill(box(590, 280, 62, 140), 0x6B4034);
        brush.fill(roundBox(582, 268, 78, 26, 12), SNOW);
        for (int i = 0; i < 5; i++) {
            brush.wash(disc(630 + 18 * i, 225 - 38 * i, 26 + 7 * i), 0xFFFFFF, 0.75);
        }
        brush.fill(poly(330, 500, 500, 350, 670, 500, 670, 770, 330, 770), LOG);
        for (int y = 520; y < 770; y += 40) {
            brush.fill(box(330, y, 340, 9), 0x3B2017);
        }
        brush.fill(roundBox(462, 610, 84, 160, 8), 0x2E1812);
        brush.fill(disc(528, 695, 8), 0xFFD27A);
        for (int x : new int[] {360, 576}) {
            brush.fill(box(x - 8, 572, 84, 94), 0x2E1812);
            brush.fill(box(x, 580, 68, 78), 0xFFE08A);
            brush.fill(box(x + 30, 580, 8, 78), 0x5A3424);
            brush.fill(box(x, 615, 68, 8), 0x5A3424);
        }
        brush.fill(soft(500, 300, 600, 385, 730, 500, 725, 545, 690, 545, 500, 380, 310, 545, 275, 545, 270, 500, 400, 385), SNOW);
        brush.fill(soft(320, 770, 500, 750, 690, 770, 720, 800, 280, 800), SNOW);
    }

    private static void snowyFir(Brush brush, double x, double foot, double height) {
        Props.fir(brush, x, foot, height, 0x1F4A45);
        for (int tier = 0; tier < 4; tier++) {
            double tip = foot - height + tier * height * 0.2;
            double reach = height * (0.06 + 0.035 * tier);
            brush.fill(soft(x, tip - 4, x + reach, tip + height * 0.15, x + reach * 0.2, tip + height * 0.11, x - reach, tip + height * 0.17), SNOW);
        }
    }
}
