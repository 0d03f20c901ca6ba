package dev.artrelay.studio.scene;

import static dev.artrelay.studio.brush.Shapes.box;
import static dev.artrelay.studio.brush.Shapes.heart;
import static dev.artrelay.studio.brush.Shapes.leaf;
import static dev.artrelay.studio.brush.Shapes.line;

import dev.artrelay.studio.brush.Brush;
import dev.artrelay.studio.brush.Palette;
import dev.artrelay.studio.brush.Props;
import dev.artrelay.studio.brush.Sprite;
import java.util.List;

/** A girl with a wreath of flowers in a glade between dark trunks. */
final class ForestGirl implements Scene {

    private static final int HAIR = 0x5A3220;

    @Override
    public Palette palette() {
        return Palette.of(0x1F4A2C, 0x4A2A1C, 0x2C5A44, 0xF8FFF0, 0xD3F0C4, 0xFBE3D4);
    }

    @Override
    public Sprite darkSprite() {
        return Sprite.LEAF;
    }

    @Override
    public Sprite lightSprite() {
        return Sprite.BLOSSOM;
    }

    @Override
    public List<Focus> focus() {
        return Anime.face();
    }

    @Override
    public void paint(Brush brush) {
        brush.fade(brush.sheet(), 0xE6F9CF, 0xBFE8B4);
        for (double x = brush.left + 20; x < brush.right; x += brush.between(75, 120)) {
            double wide = brush.between(18, 42);
            brush.fill(box(x, brush.top, wide, brush.bottom - brush.top), Math.abs(x - 500) < 330 ? 0xA9D89A : 0x2A4A2E);
        }
        for (int i = 0; i < 44; i++) {
            double x = brush.between(brush.left, brush.right);
            brush.fill(leaf(x, brush.between(brush.top - 30, 120), brush.between(80, 150), 60, brush.between(120, 240)), brush.pick(0x2F6B3A, 0x235A32, 0x3E7E44));
        }
        for (double x = brush.left; x < brush.right; x += 30) {
            brush.fill(leaf(x, brush.bottom, brush.between(100, 230), 28, brush.between(-25, 25)), brush.pick(0x2F6B3A, 0x235A32));
        }
        Anime.mane(brush, HAIR);
        Anime.dress(brush, 0xE9F7DC);
        brush.stroke(line(390, 760, 500, 850, 610, 760), 14, 0x3E7E44);
        brush.fill(heart(500, 880, 30), 0x3E7E44);
        Anime.head(brush, 0x2E8A4E);
        Anime.bangs(brush, HAIR);
        wreath(brush);
    }

    private static void wreath(Brush brush) {
        for (int i = -5; i <= 5; i++) {
            double x = 500 + i * 41;
            double y = 236 + i * i * 4.2;
            brush.fill(leaf(x, y, 62, 34, i * 18 - 30), 0x2F6B3A);
            brush.fill(leaf(x, y, 62, 34, i * 18 + 40), 0x3E7E44);
            Props.blossom(brush, x, y, i % 2 == 0 ? 40 : 28, 5, i % 2 == 0 ? 0xFFC4D0 : 0xFFF6F0, 0xD9922A);
        }
    }
}
