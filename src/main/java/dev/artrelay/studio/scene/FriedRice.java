package dev.artrelay.studio.scene;

import static dev.artrelay.studio.brush.Shapes.box;
import static dev.artrelay.studio.brush.Shapes.disc;
import static dev.artrelay.studio.brush.Shapes.line;
import static dev.artrelay.studio.brush.Shapes.oval;
import static dev.artrelay.studio.brush.Shapes.poly;
import static dev.artrelay.studio.brush.Shapes.roundBox;
import static dev.artrelay.studio.brush.Shapes.soft;
import static dev.artrelay.studio.brush.Shapes.star;
import static dev.artrelay.studio.brush.Shapes.turned;

import dev.artrelay.studio.brush.Brush;
import dev.artrelay.studio.brush.Palette;
import java.awt.Shape;
import java.util.List;

/** A steaming bowl of fried rice with egg, peas and shrimp, and chopsticks. */
final class FriedRice implements Scene {

    private static final int RICE = 0xFFE9A8;

    @Override
    public Palette palette() {
        return Palette.of(0x6A1E1E, 0x1F3F7A, 0x4A2A18, 0xFFF6DE, 0xFFE09A, 0xF6C9A4);
    }

    @Override
    public List<Focus> focus() {
        return List.of(new Focus(500, 450, 230, 3), new Focus(500, 720, 200, 1.6));
    }

    @Override
    public void paint(Brush brush) {
        brush.fade(brush.sheet(), 0x7E2420, 0x58181C);
        for (int i = 0; i < 16; i++) {
            brush.wash(disc(brush.left + (brush.right - brush.left) * brush.between(0, 1), brush.between(brush.top, 600), brush.between(20, 60)), 0x9A3A2A, 0.5);
        }
        brush.fill(brush.sheet(860, brush.bottom), 0xE9BE84);
        brush.fill(brush.sheet(860, 874), 0xFCDDAA);
        steam(brush);
        brush.wash(oval(500, 940, 300, 30), 0x6A3A1E, 0.6);
        heap(brush);
        bowl(brush);
        chopsticks(brush);
    }

    private static void steam(Brush brush) {
        for (double x : new double[] {400, 500, 600}) {
            brush.stroke(line(x, 250, x - 34, 190, x + 30, 120, x - 6, 50), 24, 0xFCE9DA);
        }
    }

    private static void heap(Brush brush) {
        Shape heap = soft(190, 590, 250, 440, 380, 330, 500, 296, 620, 330, 750, 440, 810, 590, 500, 660);
        brush.fill(heap, 0xF7D27E);
        brush.within(heap);
        for (int i = 0; i < 420; i++) {
            double x = brush.between(190, 810);
            double y = brush.between(290, 640);
            brush.fill(turned(oval(x, y, 17, 8), brush.between(0, 180), x, y), brush.pick(RICE, 0xFFF6D6, 0xFFE08E, 0xFFFBEA));
        }
        for (int i = 0; i < 20; i++) {
            brush.ball(disc(brush.between(240, 760), brush.between(360, 590), 19), 0x3A7A2A);
            double x = brush.between(240, 760);
            double y = brush.between(360, 590);
            brush.fill(turned(box(x, y, 32, 26), brush.between(0, 90), x, y), 0xC2500F);
        }
        brush.everywhere();
        shrimp(brush, 300, 470, 0);
        shrimp(brush, 690, 480, 60);
        brush.fill(soft(420, 400, 480, 330, 570, 340, 620, 400, 590, 470, 500, 490, 430, 470), 0xFFFFFF);
        brush.fill(disc(520, 405, 52), 0xB86A0A);
        brush.fill(disc(520, 402, 46), 0xFFB61E);
        brush.fill(oval(505, 385, 14, 9), 0xFFF6DA);
    }

    private static void shrimp(Brush brush, double x, double y, double degrees) {
        brush.stroke(turned(line(x - 56, y + 30, x - 52, y - 24, x, y - 52, x + 50, y - 24, x + 46, y + 26), degrees, x, y), 46, 0xB8452E);
        for (int i = -2; i <= 2; i++) {
            brush.stroke(turned(line(x, y - 30, x, y - 72), degrees + i * 42, x, y), 8, 0xFFD9C4);
        }
    }

    private static void bowl(Brush brush) {
        Shape body = soft(160, 590, 500, 660, 840, 590, 790, 770, 660, 900, 500, 915, 340, 900, 210, 770);
        brush.fill(body, 0xF7FAFF);
        brush.within(body);
        brush.stroke(line(150, 660, 330, 715, 500, 728, 670, 715, 850, 660), 60, 0x1F4690);
        for (int i = 0; i < 9; i++) {
            brush.fill(star(220 + 70 * i, 706 - Math.abs(i - 4) * 9, 22, 10, 5, 0), 0xEAF2FF);
        }
        brush.stroke(line(200, 800, 350, 850, 500, 862, 650, 850, 800, 800), 16, 0x1F4690);
        brush.everywhere();
        brush.stroke(line(160, 590, 330, 640, 500, 654, 670, 640, 840, 590), 18, 0x1F3F7A);
        brush.fill(roundBox(390, 895, 220, 44, 12), 0x1F3F7A);
    }

    private static void chopsticks(Brush brush) {
        brush.fill(poly(560, 470, 578, 478, 960, 240, 940, 215), 0xF6D8A2);
        brush.fill(poly(590, 510, 606, 520, 975, 310, 958, 284), 0xF6D8A2);
        brush.fill(poly(800, 316, 822, 330, 960, 240, 940, 215), 0xE8B04A);
        brush.fill(poly(830, 366, 850, 382, 975, 310, 958, 284), 0xE8B04A);
    }
}
