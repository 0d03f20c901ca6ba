package dev.artrelay.studio.brush;

import java.awt.Color;
import java.util.Comparator;
import java.util.List;

/** Arithmetic on colours written as {@code 0xRRGGBB}. */
public final class Ink {

    private Ink() {}

    public static int mix(int from, int to, double share) {
        return channel(from, to, share, 16) | channel(from, to, share, 8) | channel(from, to, share, 0);
    }

    public static int lighter(int ink, double share) {
        return mix(ink, 0xFFFFFF, share);
    }

    public static int darker(int ink, double share) {
        return mix(ink, 0x000000, share);
    }

    /** Luma in 0…1 with the weights that scanners use. */
    public static double luma(int ink) {
        return (0.299 * (ink >> 16 & 0xFF) + 0.587 * (ink >> 8 & 0xFF) + 0.114 * (ink & 0xFF)) / 255;
    }

    /** The same hue at another luma: darkened by scaling, lightened by adding white. */
    public static int atLuma(int ink, double target) {
        double luma = luma(ink);
        return target <= luma ? mix(0, ink, target / Math.max(luma, 1e-6)) : mix(ink, 0xFFFFFF, (target - luma) / (1 - luma));
    }

    /** The same hue and about the same luma with more colour in it. */
    public static int vivid(int ink) {
        int gray = (int) Math.round(255 * luma(ink));
        return mix(gray << 16 | gray << 8 | gray, ink, 1.8);
    }

    /** The one whose hue is most like this ink's, whatever their lumas. */
    public static int closest(int ink, List<Integer> inks) {
        return inks.stream().min(Comparator.comparingDouble(other -> hueDistance(ink, other))).orElseThrow();
    }

    /** The angle between the two colours' directions away from grey. */
    private static double hueDistance(int one, int other) {
        double dot = blueness(one) * blueness(other) + redness(one) * redness(other);
        double sizes = Math.hypot(blueness(one), redness(one)) * Math.hypot(blueness(other), redness(other));
        return sizes == 0 ? 1 : 1 - dot / sizes;
    }

    private static double blueness(int ink) {
        return (ink & 0xFF) / 255.0 - luma(ink);
    }

    private static double redness(int ink) {
        return (ink >> 16 & 0xFF) / 255.0 - luma(ink);
    }

    static Color color(int ink, double alpha) {
        return new Color(ink >> 16 & 0xFF, ink >> 8 & 0xFF, ink & 0xFF, (int) Math.round(255 * alpha));
    }

    private static int channel(int from, int to, double share, int shift) {
        int a = from >> shift & 0xFF;
        int b = to >> shift & 0xFF;
        return Math.min(255, Math.max(0, (int) Math.round(a + (b - a) * share))) << shift;
    }
}
