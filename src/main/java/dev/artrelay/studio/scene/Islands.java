package dev.artrelay.studio.scene;

import static dev.artrelay.studio.brush.Shapes.box;
import static dev.artrelay.studio.brush.Shapes.disc;
import static dev.artrelay.studio.brush.Shapes.line;
import static dev.artrelay.studio.brush.Shapes.poly;
import static dev.artrelay.studio.brush.Shapes.soft;

import dev.artrelay.studio.brush.Brush;
import dev.artrelay.studio.brush.Palette;
import dev.artrelay.studio.brush.Props;
import dev.artrelay.studio.brush.Sprite;
import java.util.List;

/** Two palm islands and a sailing boat in a turquoise lagoon. */
final class Islands implements Scene {

    @Override
    public Palette palette() {
        return Palette.of(0x0F4C5C, 0x1F5C3A, 0x6A4426, 0xF3FBF7, 0xB8ECEC, 0xFBE6B0);
    }

    @Override
    public Sprite darkSprite() {
        return Sprite.DROP;
    }

    @Override
    public List<Focus> focus() {
        return List.of(new Focus(560, 430, 240, 2.5), new Focus(330, 700, 110, 3));
    }

    @Override
    public void paint(Brush brush) {
        brush.fade(brush.sheet(), 0x86D0F2, 0xFFF2D6);
        brush.fill(disc(360, 190, 60), 0xFFF3BE);
        Props.cloud(brush, brush.between(560, 680), 200, 220, 0xFFFFFF);
        Props.cloud(brush, brush.between(100, 240), 360, 200, 0xFFFFFF);
        brush.fade(brush.sheet(520, brush.bottom), 0x8EE6E0, 0xA9EFE2);
        far(brush, 170, 525, 190);
        far(brush, 900, 522, 150);
        near(brush);
        deep(brush);
        boat(brush, 320 + brush.between(-30, 30), 770);
    }

    private static void far(Brush brush, double x, double y, double reach) {
        brush.fill(soft(x - reach, y, x - reach * 0.5, y - 55, x, y - 110, x + reach * 0.45, y - 60, x + reach, y, x, y + 12), 0x2E6E62);
    }

    private static void near(Brush brush) {
        brush.fill(soft(300, 610, 420, 570, 600, 550, 800, 575, 900, 620, 780, 668, 560, 680, 380, 660), 0xFCEBB9);
        brush.fill(soft(370, 600, 420, 520, 500, 470, 590, 430, 690, 470, 780, 530, 830, 600, 700, 620, 500, 620), 0x22683F);
        brush.fill(soft(430, 600, 500, 530, 580, 500, 660, 540, 720, 600, 600, 622), 0x184F33);
        Props.palm(brush, 470, 620, 330, 0x5E3B22, 0x1E6A3A);
        Props.palm(brush, 640, 600, 260, 0x5E3B22, 0x1A5C34);
        Props.palm(brush, 390, 630, 210, 0x5E3B22, 0x237344);
        Props.palm(brush, 760, 625, 200, 0x5E3B22, 0x1E6A3A);
    }

    private static void deep(Brush brush) {
        brush.fill(brush.land(810, 20, 120, 2), 0x12626F);
        brush.fill(brush.land(900, 20, 140, 2), 0x0D4A5A);
        for (int i = 0; i < 40; i++) {
            double y = brush.between(690, 990);
            double x = brush.between(brush.left, brush.right);
            brush.stroke(line(x, y, x + 22, y - 7, x + 44, y, x + 66, y - 7, x + 88, y), 6, y > 800 ? 0xBFF0EA : 0x2F8C95);
        }
    }

    private static void boat(Brush brush, double x, double y) {
        brush.fill(box(x - 5, y - 220, 10, 200), 0x4A2C1A);
        brush.fill(poly(x + 12, y - 215, x + 120, y - 40, x + 12, y - 40), 0xA8322A);
        brush.fill(poly(x - 12, y - 190, x - 90, y - 40, x - 12, y - 40), 0x17425C);
        brush.fill(soft(x - 120, y - 30, x, y - 24, x + 135, y - 34, x + 90, y + 28, x - 80, y + 28), 0x5A2E1C);
        brush.fill(box(x - 96, y - 14, 196, 10), 0xFBF4E2);
    }
}
