package dev.artrelay.studio.scene;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.studio.Style;
import dev.artrelay.studio.StyleCatalog;
import dev.artrelay.studio.brush.Brush;
import dev.artrelay.studio.brush.Ink;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScenesTest {

    static Stream<String> ids() {
        return StyleCatalog.all().stream().map(Style::id);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void a_scene_covers_the_canvas_with_both_tones_and_repeats_itself(String id) {
        int[] pixels = painted(id);

        assertArrayEquals(pixels, painted(id));
        assertTrue(Arrays.stream(pixels).noneMatch(argb -> argb == 0), "bare canvas");
        double dark = Arrays.stream(pixels).filter(argb -> Ink.luma(argb) < 0.5).count() / (double) pixels.length;
        assertTrue(dark > 0.05 && dark < 0.95, "dark share " + dark);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void a_palettes_darks_are_dark_and_its_lights_are_light(String id) {
        Scene scene = Scenes.of(id);

        assertTrue(scene.palette().darks().stream().allMatch(ink -> Ink.luma(ink) < 0.4), "darks");
        assertTrue(scene.palette().lights().stream().allMatch(ink -> Ink.luma(ink) > 0.65), "lights");
    }

    private static int[] painted(String id) {
        BufferedImage canvas = new BufferedImage(168, 96, BufferedImage.TYPE_INT_ARGB);
        Brush brush = new Brush(canvas, 3);
        Scenes.of(id).paint(brush);
        brush.close();
        return canvas.getRGB(0, 0, 168, 96, null, 0, 168);
    }
}
