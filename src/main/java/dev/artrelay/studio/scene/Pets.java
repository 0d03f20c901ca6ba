package dev.artrelay.studio.scene;

import static dev.artrelay.studio.brush.Shapes.disc;
import static dev.artrelay.studio.brush.Shapes.leaf;
import static dev.artrelay.studio.brush.Shapes.mirrored;

import dev.artrelay.studio.brush.Brush;
import dev.artrelay.studio.brush.Ink;
import java.awt.Shape;
import java.util.List;

/** What the portraits of animals have in common. */
final class Pets {

    private Pets() {}

    static List<Focus> face() {
        return List.of(new Focus(385, 455, 90, 4), new Focus(615, 455, 90, 4), new Focus(500, 600, 130, 3), new Focus(500, 450, 300, 1.8));
    }

    /** A warm wall with light spots, and leaves reaching in from the edges. */
    static void backdrop(Brush brush, int upper, int lower, int leaves) {
        brush.fade(brush.sheet(), upper, lower);
        for (int i = 0; i < 14; i++) {
            brush.wash(disc(brush.between(brush.left, brush.right), brush.between(brush.top, brush.bottom), brush.between(20, 70)),
                    0xFFFFFF, 0.35);
        }
        for (int i = 0; i < 11; i++) {
            double along = brush.between(-40, 40) + i * 100;
            sprig(brush, brush.left - 10, along, 90, leaves);
            sprig(brush, brush.right + 10, along, -90, leaves);
            sprig(brush, brush.left + (brush.right - brush.left) * i / 10 + brush.between(-30, 30), brush.top - 10, 180, leaves);
        }
    }

    static void both(Brush brush, Shape leftSide, int ink) {
        brush.ball(leftSide, ink);
        brush.ball(mirrored(leftSide, 500), ink);
    }

    /** A round eye that looks at the viewer. */
    static void eye(Brush brush, double x, double y, double radius, int iris) {
        brush.fill(disc(x, y, radius), 0x1A1214);
        brush.fill(disc(x, y + radius * 0.1, radius * 0.72), iris);
        brush.fill(disc(x, y, radius * 0.5), 0x120C10);
        brush.fill(disc(x - radius * 0.3, y - radius * 0.36, radius * 0.36), 0xFFFFFF);
        brush.fill(disc(x + radius * 0.3, y + radius * 0.35, radius * 0.16), 0xFFFFFF);
    }

    private static void sprig(Brush brush, double x, double y, double heading, int ink) {
        for (int turn = -50; turn <= 50; turn += 50) {
            brush.fill(leaf(x, y, brush.between(60, 110), 48, heading + turn + brush.between(-15, 15)), Ink.mix(ink, 0, brush.between(0, 0.3)));
        }
    }
}
