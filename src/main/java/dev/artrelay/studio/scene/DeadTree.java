package dev.artrelay.studio.scene;

import static dev.artrelay.studio.brush.Shapes.disc;
import static dev.artrelay.studio.brush.Shapes.line;
import static dev.artrelay.studio.brush.Shapes.soft;

import dev.artrelay.studio.brush.Brush;
import dev.artrelay.studio.brush.Palette;
import java.util.List;

/** A bare tree on dunes under a huge pale sun. */
final class DeadTree implements Scene {

    private static final int BARK = 0x2E1E1C;

    @Override
    public Palette palette() {
        return Palette.of(0x3A2622, 0x6A3E22, 0x4A4038, 0xFFF1DA, 0xF3D3A2, 0xE6DCD0);
    }

    @Override
    public List<Focus> focus() {
        return List.of(new Focus(500, 460, 260, 2));
    }

    @Override
    public void paint(Brush brush) {
        brush.fade(brush.sheet(), 0xE6C8A8, 0xFBE6C4);
        brush.fill(disc(560, 400, 230), 0xFFF8E2);
        brush.fill(brush.land(700, 40, 380, 2), 0xE2B27A);
        brush.fill(brush.land(800, 40, 300, 2), 0x8A5A34);
        brush.fill(brush.land(900, 30, 260, 2), 0x5E3A26);
        brush.fill(soft(440, 850, 470, 700, 480, 560, 520, 560, 525, 700, 570, 850), BARK);
        limb(brush, 500, 600, 250, 0, 44);
    }

    private static void limb(Brush brush, double x, double y, double length, double heading, double thick) {
        if (thick < 5) {
            return;
        }
        double endX = x + length * Math.sin(Math.toRadians(heading));
        double endY = y - length * Math.cos(Math.toRadians(heading));
        double bend = brush.between(-0.12, 0.12) * length;
        brush.stroke(line(x, y, (x + endX) / 2 + bend, (y + endY) / 2, endX, endY), thick, BARK);
        for (int side : new int[] {-1, 1}) {
            limb(brush, endX, endY, length * brush.between(0.62, 0.78), heading + side * brush.between(22, 46), thick * 0.62);
        }
    }
}
