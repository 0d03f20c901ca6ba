package dev.artrelay.studio.scene;

import static dev.artrelay.studio.brush.Shapes.disc;
import static dev.artrelay.studio.brush.Shapes.line;
import static dev.artrelay.studio.brush.Shapes.mirrored;
import static dev.artrelay.studio.brush.Shapes.oval;
import static dev.artrelay.studio.brush.Shapes.soft;

import dev.artrelay.studio.brush.Brush;
import dev.artrelay.studio.brush.Palette;
import dev.artrelay.studio.brush.Sprite;
import java.awt.Shape;
import java.util.List;

/** A black cat with a white bib and yellow eyes, seen from the front. */
final class Cat implements Scene {

    private static final int FUR = 0x2B2D3A;
    private static final int WHITE = 0xFBF7F0;

    @Override
    public Palette palette() {
        return Palette.of(0x2B2D3A, 0x3D3350, 0x23402F, 0xFFF3DF, 0xFFD9BE, 0xF6C453);
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
        Pets.backdrop(brush, 0xFFE9CF, 0xFFC9A4, 0x2F5B3C);
        brush.fill(soft(500, 620, 700, 700, 790, 1060, 210, 1060, 300, 700), FUR);
        brush.fill(soft(500, 690, 590, 760, 570, 1040, 430, 1040, 410, 760), WHITE);
        Pets.both(brush, soft(255, 150, 300, 200, 420, 300, 330, 440, 240, 420, 225, 260), FUR);
        Pets.both(brush, soft(272, 210, 300, 240, 370, 310, 310, 380, 268, 350), 0xE98A94);
        brush.ball(soft(500, 240, 640, 270, 745, 380, 755, 520, 690, 640, 560, 700, 440, 700, 310, 640, 245, 520, 255, 380, 360, 270), FUR);
        Shape muzzle = soft(500, 500, 560, 560, 640, 600, 610, 670, 500, 690, 390, 670, 360, 600, 440, 560);
        brush.fill(muzzle, WHITE);
        for (double side : new double[] {385, 615}) {
            brush.fill(oval(side, 455, 68, 62), 0xF7CB45);
            brush.fill(oval(side, 455, 27, 54), 0x15161F);
            brush.fill(disc(side - 18, 430, 16), WHITE);
        }
        brush.fill(soft(462, 558, 500, 548, 538, 558, 500, 602), 0xD9566B);
        brush.stroke(line(500, 600, 498, 634, 455, 650), 9, FUR);
        brush.stroke(line(500, 600, 502, 634, 545, 650), 9, FUR);
        for (int i = -1; i <= 1; i++) {
            Shape whisker = line(345, 610 + 22 * i, 250, 600 + 34 * i, 170, 600 + 52 * i);
            brush.stroke(whisker, 7, i == 0 ? 0x54566A : FUR);
            brush.stroke(mirrored(whisker, 500), 7, i == 0 ? 0x54566A : FUR);
        }
    }
}
