package dev.artrelay.studio.scene;

import static dev.artrelay.studio.brush.Shapes.disc;
import static dev.artrelay.studio.brush.Shapes.heart;
import static dev.artrelay.studio.brush.Shapes.leaf;
import static dev.artrelay.studio.brush.Shapes.line;
import static dev.artrelay.studio.brush.Shapes.oval;
import static dev.artrelay.studio.brush.Shapes.poly;
import static dev.artrelay.studio.brush.Shapes.roundBox;
import static dev.artrelay.studio.brush.Shapes.soft;
import static dev.artrelay.studio.brush.Shapes.star;
import static dev.artrelay.studio.brush.Shapes.turned;

import dev.artrelay.studio.brush.Brush;
import dev.artrelay.studio.brush.Ink;
import dev.artrelay.studio.brush.Palette;
import dev.artrelay.studio.brush.Sprite;
import java.util.List;

/** A teddy bear with balloons, building blocks and a ball. */
final class ToyShop implements Scene {

    private static final int FUR = 0x7A4A24;
    private static final int PALE = 0xF3D3A4;

    @Override
    public Palette palette() {
        return Palette.of(0x5A3418, 0x8A2338, 0x1F4A7A, 0xFFF8EA, 0xD6ECF7, 0xFFE0A8);
    }

    @Override
    public Sprite darkSprite() {
        return Sprite.STAR;
    }

    @Override
    public Sprite lightSprite() {
        return Sprite.STAR;
    }

    @Override
    public List<Focus> focus() {
        return List.of(new Focus(500, 480, 190, 3), new Focus(500, 720, 150, 1.8), new Focus(500, 180, 180, 1.5));
    }

    @Override
    public void paint(Brush brush) {
        brush.fade(brush.sheet(), 0xCFE9F8, 0xFFF1DA);
        brush.fill(brush.sheet(900, brush.bottom), 0x9A6438);
        balloon(brush, 330, 190, 0xB02A3C);
        balloon(brush, 690, 210, 0x1F6A8E);
        balloon(brush, 440, 130, 0xFFC94A);
        balloon(brush, 570, 140, 0x5A8A2E);
        bear(brush);
        blocks(brush);
        ball(brush, 830, 840, 88);
    }

    private static void balloon(Brush brush, double x, double y, int ink) {
        brush.stroke(line(x, y + 90, x + (500 - x) * 0.3, y + 240, 640, 640), 5, 0x6A5A5A);
        brush.fill(oval(x, y, 72, 88), Ink.darker(ink, 0.45));
        brush.ball(oval(x, y, 66, 82), ink);
        brush.fill(poly(x - 14, y + 98, x + 14, y + 98, x, y + 78), ink);
        brush.fill(turned(oval(x - 28, y - 34, 10, 20), 25, x - 28, y - 34), 0xFFF6EE);
    }

    private static void bear(Brush brush) {
        brush.ball(oval(330, 875, 98, 66), FUR);
        brush.ball(oval(670, 875, 98, 66), FUR);
        brush.ball(soft(500, 570, 640, 650, 680, 800, 600, 920, 400, 920, 320, 800, 360, 650), FUR);
        brush.fill(oval(500, 775, 105, 118), PALE);
        brush.ball(turned(oval(325, 700, 62, 115), 30, 325, 700), FUR);
        brush.ball(turned(oval(675, 700, 62, 115), -30, 675, 700), FUR);
        brush.fill(oval(318, 888, 54, 40), PALE);
        brush.fill(oval(682, 888, 54, 40), PALE);
        for (int side : new int[] {-1, 1}) {
            brush.ball(disc(500 + side * 150, 345, 74), FUR);
            brush.fill(disc(500 + side * 150, 345, 42), PALE);
        }
        brush.ball(oval(500, 465, 195, 175), FUR);
        brush.fill(oval(500, 540, 100, 76), PALE);
        for (int side : new int[] {-1, 1}) {
            brush.fill(disc(500 + side * 82, 430, 36), 0xFFF3DC);
            brush.fill(disc(500 + side * 80, 433, 27), 0x1A1010);
            brush.fill(disc(500 + side * 80 - 9, 422, 9), 0xFFFFFF);
        }
        brush.fill(soft(456, 506, 500, 494, 544, 506, 500, 548), 0x2A1610);
        brush.stroke(line(500, 545, 500, 572, 452, 588), 9, 0x2A1610);
        brush.stroke(line(500, 572, 548, 588), 9, 0x2A1610);
        bow(brush);
    }

    private static void bow(Brush brush) {
        brush.fill(soft(500, 650, 400, 605, 385, 700), 0xA8243C);
        brush.fill(soft(500, 650, 600, 605, 615, 700), 0xA8243C);
        brush.fill(disc(500, 650, 26), 0xC83A50);
    }

    private static void blocks(Brush brush) {
        int[] inks = {0x1F5A8E, 0xA82A3A, 0x3F7A2E};
        double[][] places = {{225, 800}, {760, 640}, {335, 915}};
        for (int i = 0; i < inks.length - 1; i++) {
            double x = places[i][0];
            double y = places[i][1] + (i == 1 ? 190 : 0);
            brush.fill(roundBox(x - (i == 1 ? 20 : 0), y, 112, 112, 12), inks[i]);
            brush.fill(roundBox(x - (i == 1 ? 20 : 0) + 14, y + 14, 84, 84, 8), 0xFFF3DE);
            brush.fill(i == 0 ? star(x + 56, y + 56, 36, 16, 5, 0) : heart(x + 36, y + 54, 30), inks[(i + 1) % 3]);
        }
    }

    private static void ball(Brush brush, double x, double y, double r) {
        brush.fill(disc(x, y, r), 0x1F4A7A);
        for (int i = 0; i < 3; i++) {
            brush.fill(leaf(x, y, r * 0.98, r * 0.75, i * 120 + 20), 0xFFD35A);
        }
        brush.fill(disc(x, y, r * 0.22), 0xFFF6EA);
    }
}
