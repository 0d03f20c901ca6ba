package dev.artrelay.studio.scene;

import static dev.artrelay.studio.brush.Shapes.disc;
import static dev.artrelay.studio.brush.Shapes.leaf;
import static dev.artrelay.studio.brush.Shapes.line;
import static dev.artrelay.studio.brush.Shapes.oval;
import static dev.artrelay.studio.brush.Shapes.roundBox;
import static dev.artrelay.studio.brush.Shapes.soft;
import static dev.artrelay.studio.brush.Shapes.turned;

import dev.artrelay.studio.brush.Brush;
import dev.artrelay.studio.brush.Palette;
import dev.artrelay.studio.brush.Props;
import dev.artrelay.studio.brush.Sprite;
import java.util.List;

/** A white rabbit in a dusky meadow full of flowers. */
final class Rabbit implements Scene {

    private static final int FUR = 0xFBF6F2;

    @Override
    public Palette palette() {
        return Palette.of(0x2A4B57, 0x3F3A66, 0x23523F, 0xFFF8F4, 0xF9CBD4, 0xD8F0D8);
    }

    @Override
    public Sprite lightSprite() {
        return Sprite.BLOSSOM;
    }

    @Override
    public List<Focus> focus() {
        return List.of(new Focus(400, 520, 80, 4), new Focus(600, 520, 80, 4), new Focus(500, 620, 120, 3), new Focus(500, 330, 200, 2));
    }

    @Override
    public void paint(Brush brush) {
        brush.fade(brush.sheet(), 0x2E4668, 0x2B6A5A);
        for (int i = 0; i < 60; i++) {
            brush.wash(disc(brush.between(brush.left, brush.right), brush.between(brush.top, 700), brush.between(3, 9)), 0xFFF6D0, 0.8);
        }
        for (double x = brush.left; x < brush.right; x += 26) {
            brush.fill(leaf(x, brush.bottom, brush.between(180, 330), 30, brush.between(-20, 20)), brush.pick(0x1E5A3C, 0x27704A, 0x184B38));
        }
        ear(brush, 395, -9);
        ear(brush, 605, 9);
        brush.ball(soft(500, 690, 660, 740, 740, 1060, 260, 1060, 340, 740), 0xF3E9E4);
        brush.ball(soft(500, 350, 620, 370, 710, 470, 720, 600, 640, 710, 500, 745, 360, 710, 280, 600, 290, 470, 380, 370), FUR);
        Pets.eye(brush, 400, 525, 46, 0x5A2038);
        Pets.eye(brush, 600, 525, 46, 0x5A2038);
        brush.wash(oval(345, 620, 48, 30), 0xF58FA6, 0.6);
        brush.wash(oval(655, 620, 48, 30), 0xF58FA6, 0.6);
        brush.fill(soft(466, 600, 500, 592, 534, 600, 500, 636), 0xB03A5A);
        brush.stroke(line(500, 632, 500, 660, 462, 676), 9, 0x5A2A3C);
        brush.stroke(line(500, 660, 538, 676), 9, 0x5A2A3C);
        brush.fill(roundBox(480, 668, 40, 34, 8), 0xFFFFFF);
        flowers(brush);
    }

    private static void ear(Brush brush, double x, double lean) {
        brush.ball(turned(oval(x, 235, 70, 200), lean, x, 420), FUR);
        brush.fill(turned(oval(x, 245, 36, 155), lean, x, 420), 0xD1607A);
    }

    private static void flowers(Brush brush) {
        for (int i = 0; i < 16; i++) {
            double x = brush.left + (brush.right - brush.left) * (i + brush.between(0.2, 0.8)) / 16;
            if (Math.abs(x - 500) > 180) {
                Props.blossom(brush, x, brush.between(760, 950), brush.between(36, 58), 6, brush.pick(0xF7B7C6, 0xFFF1F1, 0xF6DE8A), 0xD99A2B);
            }
        }
    }
}
