package dev.artrelay.studio.scene;

import static dev.artrelay.studio.brush.Shapes.mirrored;
import static dev.artrelay.studio.brush.Shapes.soft;

import dev.artrelay.studio.brush.Brush;
import dev.artrelay.studio.brush.Palette;
import dev.artrelay.studio.brush.Sprite;
import java.awt.Shape;
import java.util.List;

/** A red fox with white cheeks. */
final class Fox implements Scene {

    private static final int FUR = 0xB0441A;
    private static final int WHITE = 0xFFF9F0;

    @Override
    public Palette palette() {
        return Palette.of(0x7A2E14, 0x3A2A24, 0x5B4A1C, 0xFFF8E4, 0xFCE3B4, 0xD6ECD2);
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
        Pets.backdrop(brush, 0xE3F3DC, 0xF9E3B0, 0x7E4A16);
        brush.ball(soft(690, 990, 830, 900, 880, 740, 830, 620, 900, 600, 960, 720, 930, 900, 820, 1040), FUR);
        brush.fill(soft(830, 620, 880, 590, 940, 620, 950, 700, 900, 690, 860, 720), WHITE);
        brush.fill(soft(500, 620, 660, 700, 730, 1060, 270, 1060, 340, 700), FUR);
        brush.fill(soft(500, 700, 610, 770, 570, 960, 500, 1010, 430, 960, 390, 770), WHITE);
        Pets.both(brush, soft(270, 110, 340, 190, 440, 300, 330, 430, 250, 420, 240, 250), FUR);
        Pets.both(brush, soft(280, 165, 330, 225, 385, 310, 320, 380, 275, 370, 265, 260), 0x32201C);
        brush.ball(soft(500, 250, 620, 270, 730, 380, 800, 560, 640, 650, 500, 760, 360, 650, 200, 560, 270, 380, 380, 270), FUR);
        Shape cheek = soft(200, 560, 290, 520, 390, 530, 450, 580, 490, 700, 500, 755, 420, 700, 340, 650);
        brush.fill(cheek, WHITE);
        brush.fill(mirrored(cheek, 500), WHITE);
        Pets.eye(brush, 385, 455, 46, 0xB36A12);
        Pets.eye(brush, 615, 455, 46, 0xB36A12);
        brush.ball(soft(455, 690, 500, 676, 545, 690, 535, 730, 500, 755, 465, 730), 0x1E1414);
    }
}
