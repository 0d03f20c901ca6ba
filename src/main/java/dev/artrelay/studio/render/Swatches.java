package dev.artrelay.studio.render;

import dev.artrelay.studio.brush.Ink;
import dev.artrelay.studio.brush.Palette;
import java.util.ArrayList;
import java.util.List;

/** A palette taken from a picture: the mean dark and the mean light colour of its left, middle and right thirds. */
final class Swatches {

    private static final int THIRDS = 3;

    private Swatches() {}

    static Palette of(Picture picture) {
        double threshold = Otsu.threshold(picture.luma());
        long[][] dark = new long[THIRDS][4];
        long[][] light = new long[THIRDS][4];
        for (int i = 0; i < picture.pixels().length; i++) {
            int third = i % picture.width() * THIRDS / picture.width();
            Tint.add((Picture.luma(picture.pixels()[i]) < threshold ? dark : light)[third], picture.pixels()[i]);
        }
        return new Palette(inks(dark, 0.2), inks(light, 0.85));
    }

    private static List<Integer> inks(long[][] sums, double luma) {
        List<Integer> inks = new ArrayList<>();
        for (long[] sum : sums) {
            inks.add(Ink.atLuma(Ink.vivid(Tint.mean(sum)), luma));
        }
        return inks;
    }
}
