package dev.artrelay.studio.scene;

import static dev.artrelay.studio.brush.Shapes.box;
import static dev.artrelay.studio.brush.Shapes.disc;
import static dev.artrelay.studio.brush.Shapes.line;
import static dev.artrelay.studio.brush.Shapes.mirrored;
import static dev.artrelay.studio.brush.Shapes.poly;
import static dev.artrelay.studio.brush.Shapes.soft;

import dev.artrelay.studio.brush.Brush;
import dev.artrelay.studio.brush.Ink;
import dev.artrelay.studio.brush.Palette;
import dev.artrelay.studio.brush.Sprite;
import java.awt.Shape;
import java.util.List;

/** The head and shoulders of a fighting robot, in one of several lights. */
record Mecha(Palette palette, int night, int haze, int armour, int hull, int eyes) implements Scene {

    static Mecha steel() {
        return new Mecha(Palette.of(0x1A2C52, 0x7A1E2C, 0x24384A, 0xF4F8FC, 0xC9DDEE, 0xFFE08A), 0x1B2A4A, 0x2E4A78, 0xF1F5FA, 0x1F3F86, 0x8CFBE2);
    }

    static Mecha neon() {
        return new Mecha(Palette.of(0x1C0F3E, 0x4A1060, 0x0C3A52, 0xF6E6FF, 0x9CF6F6, 0xFF9CE6), 0x1A0C3A, 0x5A1478, 0xD9C8FF, 0x6A1480, 0x7CFFF2);
    }

    @Override
    public Sprite darkSprite() {
        return Sprite.BRICK;
    }

    @Override
    public Sprite lightSprite() {
        return Sprite.GEM;
    }

    @Override
    public List<Focus> focus() {
        return List.of(new Focus(500, 430, 190, 3), new Focus(500, 760, 160, 1.6));
    }

    @Override
    public void paint(Brush brush) {
        brush.fade(brush.sheet(), night, haze);
        for (int i = 0; i < 9; i++) {
            double x = brush.between(brush.left, brush.right);
            brush.stroke(line(x, brush.top, x + brush.between(-160, 160), brush.bottom), brush.between(3, 8), Ink.mix(haze, 0xFFFFFF, 0.25));
        }
        brush.stroke(disc(500, 430, 350), 10, Ink.mix(eyes, 0xFFFFFF, 0.3));
        body(brush);
        head(brush);
        fin(brush);
    }

    private void body(Brush brush) {
        for (int side : new int[] {0, 1}) {
            brush.fill(flip(poly(60, 700, 130, 620, 290, 640, 330, 760, 310, 930, 90, 930), side), Ink.darker(armour, 0.08));
            brush.fill(flip(poly(60, 700, 130, 620, 290, 640, 300, 680, 140, 665, 90, 730), side), 0xFFFFFF);
            brush.fill(flip(poly(110, 780, 290, 780, 290, 820, 110, 820), side), palette.darks().get(1));
        }
        brush.fill(poly(300, 680, 700, 680, 730, 860, 640, 1010, 360, 1010, 270, 860), hull);
        for (int side : new int[] {0, 1}) {
            brush.fill(flip(poly(310, 730, 440, 730, 430, 830, 325, 830), side), 0xF2C23E);
            for (int i = 0; i < 3; i++) {
                brush.fill(flip(box(322, 746 + 28 * i, 108, 11), side), 0x4A3208);
            }
        }
        brush.fill(poly(455, 720, 545, 720, 530, 870, 470, 870), palette.darks().get(1));
        brush.glow(500, 900, 80, eyes, 0.9);
        brush.fill(disc(500, 905, 40), eyes);
        brush.fill(box(420, 610, 160, 80), 0x20283A);
    }

    private void head(Brush brush) {
        brush.fill(soft(500, 205, 610, 235, 680, 340, 690, 500, 640, 590, 360, 590, 310, 500, 320, 340, 390, 235), armour);
        brush.fill(poly(470, 195, 530, 195, 545, 330, 455, 330), palette.darks().get(1));
        brush.fill(poly(480, 215, 520, 215, 516, 280, 484, 280), eyes);
        brush.fill(poly(350, 390, 650, 390, 630, 560, 560, 650, 440, 650, 370, 560), 0x1B2438);
        for (int side : new int[] {0, 1}) {
            brush.fill(flip(poly(365, 405, 475, 440, 470, 478, 385, 462), side), eyes);
            brush.fill(flip(poly(300, 380, 345, 360, 355, 560, 305, 540), side), hull);
            brush.fill(flip(poly(372, 500, 452, 520, 446, 640, 404, 600), side), armour);
            for (int i = 0; i < 3; i++) {
                brush.fill(flip(box(398, 538 + 26 * i, 44, 10), side), 0x1B2438);
            }
        }
        brush.fill(poly(452, 505, 548, 505, 530, 600, 470, 600), Ink.darker(armour, 0.1));
        brush.fill(poly(458, 600, 542, 600, 524, 668, 476, 668), 0xB02436);
    }

    private void fin(Brush brush) {
        for (int side : new int[] {0, 1}) {
            brush.fill(flip(poly(490, 340, 470, 300, 250, 120, 285, 205, 440, 350), side), 0x6A4A0A);
            brush.fill(flip(poly(492, 332, 474, 304, 262, 136, 296, 200, 448, 338), side), 0xFFD65A);
        }
        brush.fill(poly(500, 300, 530, 335, 500, 372, 470, 335), 0xB02436);
    }

    private static Shape flip(Shape shape, int side) {
        return side == 0 ? shape : mirrored(shape, 500);
    }
}
