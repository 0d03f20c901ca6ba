package dev.artrelay.studio.scene;

import static dev.artrelay.studio.brush.Shapes.box;
import static dev.artrelay.studio.brush.Shapes.disc;
import static dev.artrelay.studio.brush.Shapes.oval;
import static dev.artrelay.studio.brush.Shapes.poly;
import static dev.artrelay.studio.brush.Shapes.soft;
import static dev.artrelay.studio.brush.Shapes.star;
import static dev.artrelay.studio.brush.Shapes.turned;

import dev.artrelay.studio.brush.Brush;
import dev.artrelay.studio.brush.Palette;
import dev.artrelay.studio.brush.Sprite;
import java.util.List;

/** A rocket on its way past a ringed planet. */
final class Space implements Scene {

    @Override
    public Palette palette() {
        return Palette.of(0x15184A, 0x42185E, 0x0F3E52, 0xFFF6E0, 0xCFE4FF, 0xFBC9E0);
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
        return List.of(new Focus(480, 480, 200, 3), new Focus(760, 720, 160, 1.6));
    }

    @Override
    public void paint(Brush brush) {
        brush.fade(brush.sheet(), 0x14164A, 0x3E1A66);
        for (int i = 0; i < 110; i++) {
            brush.fill(star(brush.between(brush.left, brush.right), brush.between(brush.top, brush.bottom), brush.between(4, 14), 4, 4, 0), 0xFFF6E0);
        }
        brush.ball(disc(770, 730, 170), 0xF9C09A);
        brush.fill(oval(740, 690, 60, 22), 0xFFE6C8);
        brush.stroke(turned(oval(770, 730, 255, 60), -20, 770, 730), 22, 0xC9B8FF);
        brush.ball(disc(270, 330, 74), 0x8FD8E8);
        rocket(brush);
    }

    private static void rocket(Brush brush) {
        double lean = 28;
        brush.fill(turned(soft(440, 690, 480, 680, 520, 690, 540, 800, 480, 960, 420, 800), lean, 480, 480), 0xFFD070);
        brush.fill(turned(soft(455, 690, 480, 684, 505, 690, 510, 760, 480, 850, 450, 760), lean, 480, 480), 0xFFF6D6);
        brush.fill(turned(poly(400, 540, 310, 690, 410, 670), lean, 480, 480), 0xB8283E);
        brush.fill(turned(poly(560, 540, 650, 690, 550, 670), lean, 480, 480), 0xB8283E);
        brush.fill(turned(soft(480, 190, 560, 320, 585, 500, 545, 690, 415, 690, 375, 500, 400, 320), lean, 480, 480), 0xF7F9FF);
        brush.fill(turned(soft(480, 180, 545, 280, 556, 330, 404, 330, 415, 280), lean, 480, 480), 0xB8283E);
        brush.fill(turned(disc(480, 440, 62), lean, 480, 480), 0x2A3A6E);
        brush.fill(turned(disc(480, 440, 42), lean, 480, 480), 0x9AE0F4);
        brush.fill(turned(box(400, 600, 160, 22), lean, 480, 480), 0x2A3A6E);
    }
}
