package dev.artrelay.studio.scene;

import static dev.artrelay.studio.brush.Shapes.box;
import static dev.artrelay.studio.brush.Shapes.disc;
import static dev.artrelay.studio.brush.Shapes.heart;
import static dev.artrelay.studio.brush.Shapes.leaf;
import static dev.artrelay.studio.brush.Shapes.poly;
import static dev.artrelay.studio.brush.Shapes.roundBox;

import dev.artrelay.studio.brush.Brush;
import dev.artrelay.studio.brush.Palette;
import dev.artrelay.studio.brush.Props;
import dev.artrelay.studio.brush.Sprite;
import java.util.List;

/** Buckets of cut flowers under a striped awning. */
final class FlowerShop implements Scene {

    @Override
    public Palette palette() {
        return Palette.of(0x7A1638, 0x24573A, 0x57257A, 0xFFF6F2, 0xFAD6E2, 0xFBE39A);
    }

    @Override
    public Sprite darkSprite() {
        return Sprite.BLOSSOM;
    }

    @Override
    public Sprite lightSprite() {
        return Sprite.BLOSSOM;
    }

    @Override
    public List<Focus> focus() {
        return List.of(new Focus(500, 540, 230, 2.5), new Focus(500, 210, 160, 2));
    }

    @Override
    public void paint(Brush brush) {
        brush.fade(brush.sheet(), 0xFFF2E4, 0xFFE3DA);
        for (double y = 300; y < brush.bottom; y += 74) {
            brush.fill(brush.sheet(y, y + 5), 0xF1CFC2);
        }
        brush.fill(brush.sheet(890, brush.bottom), 0x6A4630);
        brush.fill(brush.sheet(890, 908), 0x8A6142);
        bucket(brush, 205, 760, 0.8);
        bucket(brush, 795, 760, 0.8);
        bucket(brush, 500, 770, 1.25);
        awning(brush);
    }

    private static void awning(Brush brush) {
        double stripe = 90;
        int index = 0;
        for (double x = 500 - 14.5 * stripe; x < brush.right; x += stripe, index++) {
            int ink = index % 2 == 0 ? 0xA81F3E : 0xFFF8F2;
            brush.fill(box(x, brush.top, stripe, 205 - brush.top), ink);
            brush.fill(disc(x + stripe / 2, 205, stripe / 2), ink);
        }
    }

    private static void bucket(Brush brush, double x, double rim, double scale) {
        for (int i = 0; i < 26; i++) {
            double angle = brush.between(-58, 58);
            brush.fill(leaf(x + angle * 0.5 * scale, rim + 20, scale * brush.between(190, 320), 60 * scale, angle), brush.pick(0x235C38, 0x2F7146, 0x1A4A30));
        }
        for (int ring = 3; ring >= 0; ring--) {
            int count = ring == 0 ? 1 : 2 + 2 * ring;
            for (int i = 0; i < count; i++) {
                double angle = Math.toRadians(count == 1 ? 0 : -80 + 160.0 * i / (count - 1));
                double reach = scale * (62 * ring + 10);
                flower(brush, x + reach * Math.sin(angle), rim - 90 * scale - reach * 0.95 * Math.cos(angle), scale * brush.between(54, 66), ring + i);
            }
        }
        brush.ball(poly(x - 95 * scale, rim, x + 95 * scale, rim, x + 70 * scale, rim + 150 * scale, x - 70 * scale, rim + 150 * scale), 0x4E6E86);
        brush.fill(roundBox(x - 102 * scale, rim - 10, 204 * scale, 26 * scale, 10), 0x2F475A);
        brush.fill(heart(x, rim + 75 * scale, 26 * scale), 0xFFE9EC);
    }

    private static void flower(Brush brush, double x, double y, double size, int kind) {
        switch (kind % 4) {
            case 0 -> Props.blossom(brush, x, y, size, 7, 0x9C1740, 0xF2C14A);
            case 1 -> Props.blossom(brush, x, y, size, 6, 0xF9AFC6, 0xC28A1E);
            case 2 -> Props.blossom(brush, x, y, size, 8, 0xFBDC72, 0x7A4A18);
            default -> Props.blossom(brush, x, y, size, 6, 0x6A2A8A, 0xF7D774);
        }
    }
}
