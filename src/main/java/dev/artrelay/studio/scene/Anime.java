package dev.artrelay.studio.scene;

import static dev.artrelay.studio.brush.Shapes.disc;
import static dev.artrelay.studio.brush.Shapes.line;
import static dev.artrelay.studio.brush.Shapes.oval;
import static dev.artrelay.studio.brush.Shapes.soft;

import dev.artrelay.studio.brush.Brush;
import dev.artrelay.studio.brush.Ink;
import java.util.List;

/** What the portraits of girls have in common: a face with large eyes, framed by hair. */
final class Anime {

    private static final int SKIN = 0xFFE6D6;
    private static final int LASH = 0x2A1A24;

    private Anime() {}

    static List<Focus> face() {
        return List.of(new Focus(420, 470, 80, 4), new Focus(580, 470, 80, 4), new Focus(500, 580, 110, 3), new Focus(500, 400, 280, 1.6));
    }

    static void head(Brush brush, int iris) {
        brush.fill(soft(450, 600, 550, 600, 560, 740, 500, 780, 440, 740), Ink.darker(SKIN, 0.06));
        brush.fill(soft(500, 250, 620, 270, 680, 390, 670, 520, 600, 620, 500, 680, 400, 620, 330, 520, 320, 390, 380, 270), SKIN);
        for (int side : new int[] {-1, 1}) {
            eye(brush, 500 + side * 88, side, iris);
            brush.wash(oval(500 + side * 115, 568, 40, 20), 0xF88FA0, 0.6);
            brush.stroke(line(500 + side * 50, 396, 500 + side * 95, 380, 500 + side * 135, 398), 9, LASH);
        }
        brush.stroke(line(500, 548, 494, 562, 502, 568), 6, 0xB8705E);
        brush.stroke(line(468, 606, 500, 622, 532, 606), 10, 0xB03A4E);
    }

    private static void eye(Brush brush, double x, int side, int iris) {
        brush.fill(soft(x - 55, 470, x - 30, 432, x + 30, 432, x + 55, 470, x + 30, 526, x - 30, 526), 0xFFFFFF);
        brush.fill(oval(x, 480, 39, 52), LASH);
        brush.fill(oval(x, 488, 31, 41), iris);
        brush.fill(oval(x, 486, 16, 23), 0x120C1A);
        brush.fill(disc(x - 13, 462, 15), 0xFFFFFF);
        brush.fill(disc(x + 14, 506, 8), 0xFFFFFF);
        brush.stroke(line(x - 52, 458, x - 24, 426, x + 24, 426, x + 52, 458), 15, LASH);
        brush.stroke(line(x + side * 48, 452, x + side * 66, 440), 9, LASH);
    }

    /** The long hair behind head and shoulders. */
    static void mane(Brush brush, int hair) {
        brush.ball(soft(500, 170, 660, 200, 750, 330, 760, 560, 790, 800, 830, 1010, 640, 1040, 360, 1040, 170, 1010, 210, 800, 240, 560,
                250, 330, 340, 200), hair);
    }

    /** Strands over the forehead and beside the cheeks. */
    static void bangs(Brush brush, int hair) {
        brush.fill(soft(500, 190, 640, 215, 715, 330, 725, 520, 690, 650, 672, 500, 650, 410, 600, 330, 570, 430, 530, 330, 480, 420,
                450, 330, 400, 410, 350, 400, 328, 500, 310, 650, 275, 520, 285, 330, 360, 215), hair);
        brush.stroke(line(360, 290, 430, 250, 500, 244), 14, Ink.lighter(hair, 0.3));
        brush.stroke(line(560, 250, 620, 275, 652, 310), 10, Ink.lighter(hair, 0.3));
    }

    static void dress(Brush brush, int cloth) {
        brush.fill(soft(500, 730, 620, 745, 730, 810, 780, 1060, 220, 1060, 270, 810, 380, 745), cloth);
        brush.fill(soft(430, 740, 500, 830, 570, 740, 560, 720, 500, 760, 440, 720), Ink.darker(SKIN, 0.03));
    }
}
