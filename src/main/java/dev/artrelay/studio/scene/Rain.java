package dev.artrelay.studio.scene;

import static dev.artrelay.studio.brush.Shapes.box;
import static dev.artrelay.studio.brush.Shapes.line;
import static dev.artrelay.studio.brush.Shapes.oval;
import static dev.artrelay.studio.brush.Shapes.soft;

import dev.artrelay.studio.brush.Brush;
import dev.artrelay.studio.brush.Palette;
import dev.artrelay.studio.brush.Props;
import dev.artrelay.studio.brush.Sprite;
import java.awt.Shape;
import java.util.List;

/** A red umbrella in the rain. */
final class Rain implements Scene {

    @Override
    public Palette palette() {
        return Palette.of(0x24405E, 0x9A1E2E, 0x2A5A6A, 0xF4F9FC, 0xC6DEEC, 0xFBD9C4);
    }

    @Override
    public Sprite darkSprite() {
        return Sprite.DROP;
    }

    @Override
    public Sprite lightSprite() {
        return Sprite.DROP;
    }

    @Override
    public List<Focus> focus() {
        return List.of(new Focus(500, 420, 270, 2));
    }

    @Override
    public void paint(Brush brush) {
        brush.fade(brush.sheet(), 0xB5CCDC, 0xE6EEF0);
        for (int i = 0; i < 5; i++) {
            Props.cloud(brush, brush.between(brush.left, brush.right), brush.between(90, 180), 300, 0x6A8298);
        }
        brush.fade(brush.sheet(880, brush.bottom), 0x4A6A82, 0x2E4A62);
        for (int i = 0; i < 150; i++) {
            double x = brush.between(brush.left, brush.right);
            double y = brush.between(180, 960);
            brush.stroke(line(x, y, x - 9, y + 38), 6, y > 880 ? 0xCFE2EE : 0x5A86A6);
        }
        for (int i = 0; i < 8; i++) {
            brush.stroke(oval(brush.between(brush.left, brush.right), brush.between(900, 985), brush.between(40, 80), 11), 6, 0xD8EAF4);
        }
        brush.stroke(line(500, 200, 500, 820, 520, 880, 570, 890, 600, 840), 22, 0x3A2420);
        Shape canopy = soft(130, 560, 160, 420, 300, 270, 500, 220, 700, 270, 840, 420, 870, 560, 685, 545, 500, 560, 315, 545);
        brush.ball(canopy, 0xB0222E);
        brush.within(canopy);
        brush.fill(soft(500, 200, 600, 380, 640, 580, 500, 580, 360, 580, 400, 380), 0xFFE3D6);
        brush.stroke(line(500, 215, 300, 350, 215, 570), 8, 0x7A141E);
        brush.stroke(line(500, 215, 700, 350, 785, 570), 8, 0x7A141E);
        brush.everywhere();
        brush.fill(box(490, 180, 20, 50), 0x3A2420);
    }
}
