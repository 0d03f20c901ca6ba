package dev.artrelay.studio.scene;

import static dev.artrelay.studio.brush.Shapes.disc;
import static dev.artrelay.studio.brush.Shapes.line;
import static dev.artrelay.studio.brush.Shapes.poly;
import static dev.artrelay.studio.brush.Shapes.soft;
import static dev.artrelay.studio.brush.Shapes.star;
import static dev.artrelay.studio.brush.Shapes.turned;

import dev.artrelay.studio.brush.Brush;
import dev.artrelay.studio.brush.Palette;
import dev.artrelay.studio.brush.Sprite;
import java.util.List;

/** A face in bold blocks of colour, as painted on a wall. */
final class Mural implements Scene {

    @Override
    public Palette palette() {
        return Palette.of(0x1F2A6E, 0xA81E3A, 0x0F5A4E, 0xFFF6E2, 0xFFD05A, 0xBFE6F4);
    }

    @Override
    public Sprite darkSprite() {
        return Sprite.BRICK;
    }

    @Override
    public List<Focus> focus() {
        return List.of(new Focus(500, 480, 250, 2));
    }

    @Override
    public void paint(Brush brush) {
        brush.fill(brush.sheet(), 0xFFE8C8);
        int[] inks = {0xFFCF5A, 0x1F4FA0, 0xFFB8B0, 0x0F6A5A, 0xB8E2F2, 0xB8243E};
        for (int i = 0; i < 18; i++) {
            double angle = i * 20 + brush.between(-6, 6);
            brush.fill(turned(poly(500, 520, 410, -500, 590, -500), angle, 500, 520), inks[i % inks.length]);
        }
        brush.fill(soft(500, 200, 690, 270, 740, 480, 680, 700, 500, 830, 320, 700, 260, 480, 310, 270), 0x22204E);
        brush.fill(soft(500, 215, 500, 815, 334, 690, 276, 480, 324, 282), 0xFFD9A0);
        brush.fill(soft(500, 215, 676, 282, 724, 480, 666, 690, 500, 815), 0xFFA98E);
        brush.fill(soft(500, 190, 720, 250, 770, 460, 690, 400, 610, 330, 500, 320, 390, 330, 310, 400, 230, 460, 280, 250), 0x1F2A6E);
        for (int side : new int[] {-1, 1}) {
            double x = 500 + side * 105;
            brush.fill(soft(x - 76, 470, x, 415, x + 76, 470, x, 520), 0xFFFFFF);
            brush.fill(disc(x, 468, 38), side < 0 ? 0x0F6A5A : 0x1F4FA0);
            brush.fill(disc(x, 468, 17), 0x0A0A1E);
            brush.stroke(line(x - 80, 400, x, 372, x + 80, 400), 20, 0x22204E);
        }
        brush.fill(poly(500, 430, 548, 610, 500, 626), 0x8A1E46);
        brush.fill(soft(410, 690, 470, 670, 500, 682, 530, 670, 590, 690, 500, 740), 0xB8183A);
        brush.fill(disc(350, 600, 40), 0xFF8FA0);
        brush.fill(star(650, 600, 52, 22, 5, 10), 0xFFF0A8);
        brush.stroke(line(260, 880, 500, 830, 740, 880), 40, 0x22204E);
    }
}
