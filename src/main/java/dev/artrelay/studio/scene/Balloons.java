package dev.artrelay.studio.scene;

import static dev.artrelay.studio.brush.Shapes.box;
import static dev.artrelay.studio.brush.Shapes.line;
import static dev.artrelay.studio.brush.Shapes.oval;
import static dev.artrelay.studio.brush.Shapes.roundBox;
import static dev.artrelay.studio.brush.Shapes.soft;

import dev.artrelay.studio.brush.Brush;
import dev.artrelay.studio.brush.Palette;
import dev.artrelay.studio.brush.Props;
import java.awt.Shape;
import java.util.List;

/** Hot-air balloons over a warm valley. */
final class Balloons implements Scene {

    @Override
    public Palette palette() {
        return Palette.of(0x7A2A2A, 0x8A4A1A, 0x2A4A66, 0xFFF4DC, 0xFFD7A8, 0xFBC6B4);
    }

    @Override
    public List<Focus> focus() {
        return List.of(new Focus(500, 420, 220, 2.5), new Focus(760, 620, 120, 2));
    }

    @Override
    public void paint(Brush brush) {
        brush.fade(brush.sheet(), 0xFFD0A0, 0xFFF0D0);
        for (int i = 0; i < 4; i++) {
            Props.cloud(brush, brush.between(brush.left, brush.right), brush.between(250, 640), 240, 0xFFF8EA);
        }
        brush.fill(brush.land(800, 70, 240, 3), 0xD9946A);
        brush.fill(brush.land(880, 60, 220, 3), 0x7A4636);
        brush.fill(brush.land(960, 40, 180, 3), 0x4E2E2E);
        balloon(brush, 490, 400, 220, 0xA8283A);
        balloon(brush, 770, 600, 110, 0x1F5A82);
        balloon(brush, 270, 610, 90, 0x8A5A12);
    }

    private static void balloon(Brush brush, double x, double y, double r, int ink) {
        Shape skin = soft(x, y - r, x + r * 0.72, y - r * 0.72, x + r, y, x + r * 0.6, y + r * 0.75, x + r * 0.2, y + r * 1.2,
                x - r * 0.2, y + r * 1.2, x - r * 0.6, y + r * 0.75, x - r, y, x - r * 0.72, y - r * 0.72);
        brush.fill(skin, 0xFFEFC6);
        brush.within(skin);
        for (double at : new double[] {-0.78, 0, 0.78}) {
            brush.fill(oval(x + at * r, y + r * 0.1, r * (0.26 - 0.08 * Math.abs(at)), r * 1.3), ink);
        }
        brush.fill(box(x - r, y - r * 0.06, 2 * r, r * 0.16), ink);
        brush.everywhere();
        brush.stroke(skin, r * 0.04, ink);
        brush.stroke(line(x - r * 0.2, y + r * 1.2, x - r * 0.13, y + r * 1.5), r * 0.035, 0x4A2A1A);
        brush.stroke(line(x + r * 0.2, y + r * 1.2, x + r * 0.13, y + r * 1.5), r * 0.035, 0x4A2A1A);
        brush.fill(roundBox(x - r * 0.17, y + r * 1.48, r * 0.34, r * 0.28, r * 0.05), 0x5E3418);
    }
}
