package dev.artrelay.studio.scene;

import static dev.artrelay.studio.brush.Shapes.box;
import static dev.artrelay.studio.brush.Shapes.disc;
import static dev.artrelay.studio.brush.Shapes.leaf;
import static dev.artrelay.studio.brush.Shapes.line;
import static dev.artrelay.studio.brush.Shapes.oval;
import static dev.artrelay.studio.brush.Shapes.poly;
import static dev.artrelay.studio.brush.Shapes.roundBox;
import static dev.artrelay.studio.brush.Shapes.star;

import dev.artrelay.studio.brush.Brush;
import dev.artrelay.studio.brush.Ink;
import dev.artrelay.studio.brush.Palette;
import dev.artrelay.studio.brush.Props;
import dev.artrelay.studio.brush.Sprite;
import java.util.List;

/** A rosette and two cactuses in terracotta pots on a shelf. */
final class Succulents implements Scene {

    private static final int POT = 0x9C4A2C;

    @Override
    public Palette palette() {
        return Palette.of(0x1F5142, 0x6A3A2A, 0x2C4A5A, 0xFDF8EE, 0xDDEFE2, 0xF7CFC0);
    }

    @Override
    public Sprite darkSprite() {
        return Sprite.LEAF;
    }

    @Override
    public Sprite lightSprite() {
        return Sprite.STAR;
    }

    @Override
    public List<Focus> focus() {
        return List.of(new Focus(500, 500, 200, 2.5), new Focus(780, 480, 130, 2), new Focus(230, 480, 130, 2));
    }

    @Override
    public void paint(Brush brush) {
        brush.fade(brush.sheet(), 0xE9F3E6, 0xFFEFDD);
        brush.fill(roundBox(300, brush.top - 20, 400, 330 - brush.top, 16), 0xC9E8F2);
        brush.stroke(roundBox(300, brush.top - 20, 400, 330 - brush.top, 16), 12, 0xFFFFFF);
        brush.fill(brush.sheet(880, brush.bottom), 0x6E472E);
        brush.fill(brush.sheet(880, 900), 0x8C6142);
        saguaro(brush, 225);
        barrel(brush, 785);
        pot(brush, 500, 680, 165, 200);
        rosette(brush, 500, 545, 200);
    }

    private static void pot(Brush brush, double x, double rim, double half, double height) {
        brush.ball(poly(x - half * 0.88, rim, x + half * 0.88, rim, x + half * 0.62, rim + height, x - half * 0.62, rim + height), POT);
        brush.fill(roundBox(x - half, rim - 22, 2 * half, 52, 10), 0x7E3820);
        brush.fill(box(x - half * 0.76, rim + height * 0.5, half * 1.52, 14), 0xF7DDC8);
    }

    private static void rosette(Brush brush, double x, double y, double reach) {
        int[] inks = {0x1C5748, 0xA9DCC0, 0x2A6E5A, 0xC7EBD0, 0x1F6150};
        for (int ring = 0; ring < inks.length; ring++) {
            double size = reach * (1 - 0.19 * ring);
            for (int i = 0; i < 11 - ring; i++) {
                brush.fill(leaf(x, y, size, size * 0.62, ring * 17 + i * 360.0 / (11 - ring)), Ink.mix(inks[ring], i % 2 == 0 ? 0xFFFFFF : 0x000000, 0.08));
            }
        }
        brush.fill(disc(x, y, reach * 0.1), 0xE87F92);
    }

    private static void saguaro(Brush brush, double x) {
        int green = 0x2B6B45;
        brush.stroke(line(x - 5, 600, x - 80, 590, x - 92, 500), 44, green);
        brush.stroke(line(x + 5, 540, x + 78, 530, x + 92, 430), 44, green);
        brush.fill(roundBox(x - 48, 330, 96, 400, 48), green);
        for (int i = -1; i <= 1; i++) {
            for (int y = 370; y < 700; y += 44) {
                brush.fill(star(x + 26 * i, y + 12 * (i & 1), 10, 4, 4, 0), 0xF3F7DC);
            }
        }
        Props.blossom(brush, x, 325, 46, 6, 0xF29AB0, 0xF7D774);
        pot(brush, x, 720, 100, 170);
    }

    private static void barrel(Brush brush, double x) {
        brush.ball(oval(x, 620, 122, 128), 0x2F6E56);
        for (int i = -2; i <= 2; i++) {
            brush.stroke(line(x + 18 * i, 500, x + 48 * i, 620, x + 26 * i, 740), 7, 0xD8F0D0);
        }
        Props.blossom(brush, x, 490, 56, 7, 0xC2304E, 0xF7D774);
        pot(brush, x, 730, 105, 160);
    }
}
