package dev.artrelay.studio.scene;

import static dev.artrelay.studio.brush.Shapes.common;
import static dev.artrelay.studio.brush.Shapes.disc;
import static dev.artrelay.studio.brush.Shapes.leaf;
import static dev.artrelay.studio.brush.Shapes.line;
import static dev.artrelay.studio.brush.Shapes.oval;
import static dev.artrelay.studio.brush.Shapes.poly;
import static dev.artrelay.studio.brush.Shapes.soft;

import dev.artrelay.studio.brush.Brush;
import dev.artrelay.studio.brush.Palette;
import dev.artrelay.studio.brush.Sprite;
import java.awt.Shape;
import java.util.List;

/** A pineapple, apples, grapes, an orange and a slice of melon piled on a table. */
final class Fruit implements Scene {

    @Override
    public Palette palette() {
        return Palette.of(0x7A1E2A, 0x2A5A34, 0x4A2A6A, 0xFFFBEC, 0xFFE4B0, 0xD8F2DC);
    }

    @Override
    public Sprite darkSprite() {
        return Sprite.LEAF;
    }

    @Override
    public List<Focus> focus() {
        return List.of(new Focus(480, 460, 200, 2.5), new Focus(330, 750, 120, 2.5), new Focus(700, 650, 120, 2));
    }

    @Override
    public void paint(Brush brush) {
        brush.fade(brush.sheet(), 0xD9F2E6, 0xFFF1CF);
        brush.fill(brush.sheet(880, brush.bottom), 0x7A4E2E);
        brush.fill(brush.sheet(880, 896), 0x99683E);
        pineapple(brush, 480, 500);
        grapes(brush, 720, 500);
        melon(brush, 620, 800);
        apple(brush, 300, 770, 125, 0xA81E2C);
        orange(brush, 470, 800, 92);
        apple(brush, 830, 830, 84, 0x5E8F2A);
    }

    private static void pineapple(Brush brush, double x, double y) {
        for (int angle = -64; angle <= 64; angle += 16) {
            brush.fill(leaf(x, y - 165, 265 - Math.abs(angle) * 1.4, 62, angle), Math.abs(angle / 16) % 2 == 0 ? 0x1F5C34 : 0x2F7A42);
        }
        Shape body = oval(x, y + 40, 165, 240);
        brush.ball(body, 0x8E5A16);
        brush.within(body);
        for (int i = -8; i <= 8; i++) {
            brush.stroke(line(x + i * 58 - 200, y - 220, x + i * 58 + 200, y + 320), 8, 0xF6C95A);
            brush.stroke(line(x + i * 58 + 200, y - 220, x + i * 58 - 200, y + 320), 8, 0xF6C95A);
        }
        brush.everywhere();
    }

    private static void grapes(Brush brush, double x, double y) {
        brush.stroke(line(x, y - 40, x - 10, y - 110), 12, 0x5A3A1E);
        brush.fill(leaf(x, y - 80, 120, 90, 75), 0x2F7A42);
        for (int row = 0; row < 5; row++) {
            for (int i = 0; i < 5 - row; i++) {
                double cx = x + (i - (4 - row) / 2.0) * 62;
                brush.ball(disc(cx, y + row * 56, 38), 0x5A2A7E);
                brush.fill(disc(cx - 12, y + row * 56 - 14, 8), 0xE9D6F7);
            }
        }
    }

    private static void apple(Brush brush, double x, double y, double r, int ink) {
        brush.ball(soft(x, y - r * 0.75, x + r * 0.6, y - r, x + r, y - r * 0.3, x + r * 0.7, y + r * 0.8, x, y + r * 0.85,
                x - r * 0.7, y + r * 0.8, x - r, y - r * 0.3, x - r * 0.6, y - r), ink);
        brush.stroke(line(x, y - r * 0.7, x + 8, y - r * 1.2), 11, 0x4A2E1A);
        brush.fill(leaf(x + 6, y - r * 0.95, r * 0.75, r * 0.4, 65), 0x2F7A42);
        brush.fill(oval(x - r * 0.45, y - r * 0.35, r * 0.14, r * 0.24), 0xFFE9E0);
    }

    private static void orange(Brush brush, double x, double y, double r) {
        brush.fill(disc(x, y, r + 7), 0x8A4A12);
        brush.fill(disc(x, y, r), 0xFFB347);
        brush.fill(disc(x, y, r * 0.84), 0xFFF3D6);
        for (int i = 0; i < 8; i++) {
            brush.fill(leaf(x, y, r * 0.78, r * 0.62, i * 45), 0xFFC05E);
        }
    }

    private static void melon(Brush brush, double x, double y) {
        Shape half = poly(x - 180, y - 130, x + 230, y - 130, x + 230, y + 120, x - 180, y + 120);
        brush.fill(common(disc(x + 20, y - 130, 205), half), 0x1F5C34);
        brush.fill(common(disc(x + 20, y - 130, 182), half), 0xF3FBD9);
        brush.fill(common(disc(x + 20, y - 130, 162), half), 0xB8283C);
        for (int i = -3; i <= 3; i++) {
            brush.fill(oval(x + 20 + 40 * i, y - 80 + 30 * (3 - Math.abs(i)) / 2.0, 7, 11), 0xFFE7D6);
        }
    }
}
