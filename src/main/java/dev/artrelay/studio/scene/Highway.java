package dev.artrelay.studio.scene;

import static dev.artrelay.studio.brush.Shapes.box;
import static dev.artrelay.studio.brush.Shapes.soft;

import dev.artrelay.studio.brush.Brush;
import dev.artrelay.studio.brush.Palette;
import java.util.List;

/** Trails of head and tail lights on a road into a night city. */
final class Highway implements Scene {

    @Override
    public Palette palette() {
        return Palette.of(0x151A44, 0x3A1450, 0x0F3A4E, 0xFFF2D0, 0xFFC2A0, 0xB8E6FF);
    }

    @Override
    public List<Focus> focus() {
        return List.of(new Focus(500, 600, 260, 2));
    }

    @Override
    public void paint(Brush brush) {
        brush.fade(brush.sheet(), 0x15154A, 0x4A1E6A);
        brush.fill(brush.land(300, 20, 300, 2), 0xF79AB4);
        brush.fill(brush.land(430, 20, 300, 2), 0xFFC9A0);
        for (double x = brush.left; x < brush.right; x += 62) {
            double top = brush.between(380, 520) + Math.abs(x - 500) * -0.16;
            brush.fill(box(x, top, 54, 300), 0x17143E);
            for (double y = top + 24; y < 530; y += 48) {
                brush.fill(box(x + (brush.chance(0.5) ? 9 : 31), y, 14, 16), brush.pick(0xFFE7A8, 0xBFE4FF));
            }
        }
        brush.fill(brush.sheet(560, brush.bottom), 0x1C1C40);
        for (int i = 1; i <= 7; i++) {
            trail(brush, -i, i % 2 == 0 ? 0xFFF3C8 : 0xFFE09A);
            trail(brush, i, i % 2 == 0 ? 0xFF9C8A : 0xFFB8A4);
        }
    }

    /** A ribbon of light that starts at the horizon and sweeps towards the viewer. */
    private static void trail(Brush brush, int lane, int ink) {
        double near = 500 + lane * 115;
        double wide = 12 + 3 * Math.abs(lane);
        brush.fill(soft(500 + lane * 4, 560, 500 + lane * 22 + 12, 680, near + wide, brush.bottom + 20, near - wide, brush.bottom + 20, 500 + lane * 22 - 2, 690), ink);
    }
}
