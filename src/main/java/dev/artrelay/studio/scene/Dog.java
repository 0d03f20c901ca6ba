package dev.artrelay.studio.scene;

import static dev.artrelay.studio.brush.Shapes.box;
import static dev.artrelay.studio.brush.Shapes.disc;
import static dev.artrelay.studio.brush.Shapes.line;
import static dev.artrelay.studio.brush.Shapes.oval;
import static dev.artrelay.studio.brush.Shapes.soft;

import dev.artrelay.studio.brush.Brush;
import dev.artrelay.studio.brush.Palette;
import dev.artrelay.studio.brush.Sprite;
import java.util.List;

/** A brown and white puppy with hanging ears and its tongue out. */
final class Dog implements Scene {

    private static final int FUR = 0x6B3D20;
    private static final int WHITE = 0xFFFAF0;

    @Override
    public Palette palette() {
        return Palette.of(0x4A2A1A, 0x2B4A3E, 0x5A2B22, 0xF2FFF6, 0xC6EBDD, 0xFFE0B8);
    }

    @Override
    public Sprite darkSprite() {
        return Sprite.LEAF;
    }

    @Override
    public List<Focus> focus() {
        return Pets.face();
    }

    @Override
    public void paint(Brush brush) {
        Pets.backdrop(brush, 0xD8F5E8, 0x9FDCCB, 0x2A5A44);
        brush.fill(soft(500, 640, 680, 700, 770, 1060, 230, 1060, 320, 700), FUR);
        brush.fill(soft(500, 690, 600, 760, 590, 1060, 410, 1060, 400, 760), WHITE);
        brush.ball(soft(500, 210, 640, 250, 720, 380, 715, 540, 640, 680, 500, 730, 360, 680, 285, 540, 280, 380, 360, 250), FUR);
        brush.fill(soft(500, 205, 560, 300, 555, 430, 640, 540, 640, 640, 500, 730, 360, 640, 360, 540, 445, 430, 440, 300), WHITE);
        Pets.both(brush, soft(330, 240, 250, 260, 190, 380, 180, 540, 225, 640, 290, 600, 320, 450, 345, 330), 0x432312);
        Pets.eye(brush, 385, 440, 50, 0x6B3A16);
        Pets.eye(brush, 615, 440, 50, 0x6B3A16);
        brush.fill(soft(450, 655, 500, 668, 550, 655, 545, 740, 500, 775, 455, 740), 0xC9435A);
        brush.fill(box(496, 672, 8, 70), 0x8E2A40);
        brush.stroke(line(500, 580, 500, 645, 430, 665, 390, 640), 11, 0x2A1812);
        brush.stroke(line(500, 645, 570, 665, 610, 640), 11, 0x2A1812);
        brush.ball(soft(430, 530, 500, 512, 570, 530, 560, 575, 500, 605, 440, 575), 0x201416);
        brush.fill(oval(478, 536, 18, 8), 0xD8D4D8);
        collar(brush);
    }

    private static void collar(Brush brush) {
        brush.stroke(line(345, 745, 500, 808, 655, 745), 34, 0xA8242C);
        brush.ball(disc(500, 835, 34), 0xF4C542);
        brush.fill(disc(500, 842, 8), 0x4A2A1A);
    }
}
