package dev.artrelay.studio.brush;

import java.util.List;

/** Three dark and three light colours of a scene, the leading one first. */
public record Palette(List<Integer> darks, List<Integer> lights) {

    public static Palette of(int dark, int dark2, int dark3, int light, int light2, int light3) {
        return new Palette(List.of(dark, dark2, dark3), List.of(light, light2, light3));
    }

    public int dark() {
        return darks.get(0);
    }

    public int light() {
        return lights.get(0);
    }
}
