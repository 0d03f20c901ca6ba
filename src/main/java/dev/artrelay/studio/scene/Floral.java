package dev.artrelay.studio.scene;

import static dev.artrelay.studio.brush.Shapes.leaf;

import dev.artrelay.studio.brush.Brush;
import dev.artrelay.studio.brush.Ink;
import dev.artrelay.studio.brush.Palette;
import dev.artrelay.studio.brush.Props;
import dev.artrelay.studio.brush.Sprite;
import java.util.List;

/** Blossoms edge to edge, as on a printed cloth. */
final class Floral implements Scene {

    @Override
    public Palette palette() {
        return Palette.of(0x6A1E5A, 0x1F5A48, 0x8A1E3A, 0xFFF7F2, 0xFCD3DC, 0xFBE7A8);
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
        return List.of(new Focus(500, 500, 230, 2));
    }

    @Override
    public void paint(Brush brush) {
        brush.fade(brush.sheet(), 0xFFF4E6, 0xFFE4EA);
        for (int i = 0; i < 90; i++) {
            brush.fill(leaf(brush.between(brush.left, brush.right), brush.between(brush.top, brush.bottom), brush.between(80, 150), 52,
                    brush.between(0, 360)), brush.pick(0x235A42, 0x2F7250, 0x1A4A3A));
        }
        int count = (int) ((brush.right - brush.left) * (brush.bottom - brush.top) / 42_000);
        for (int i = 0; i < count; i++) {
            flower(brush, brush.between(brush.left, brush.right), brush.between(brush.top, brush.bottom), brush.between(55, 110));
        }
        Props.blossom(brush, 500, 500, 230, 8, 0x9A1E4A, 0xFBD36A);
        Props.blossom(brush, 770, 690, 150, 7, 0xFBB4C8, 0xB0701E);
        Props.blossom(brush, 300, 720, 140, 6, 0x5E2A8A, 0xFBE28A);
        Props.blossom(brush, 700, 300, 130, 6, 0xFBE08A, 0x8A4A1A);
        Props.blossom(brush, 290, 330, 125, 7, 0xFFD3DF, 0xC28A1E);
    }

    private static void flower(Brush brush, double x, double y, double size) {
        int ink = brush.pick(0x9A1E4A, 0xFBB4C8, 0x5E2A8A, 0xFBE08A, 0xB02A2A);
        Props.blossom(brush, x, y, size, 6, ink, Ink.luma(ink) > 0.5 ? 0x9A5A1A : 0xFBD36A);
    }
}
