package dev.artrelay.studio.brush;

/** Smooth seeded noise of two coordinates in −1…1, and its sum over octaves (fBm). */
public record Noise(long seed) {

    public double at(double x, double y) {
        int ix = (int) Math.floor(x);
        int iy = (int) Math.floor(y);
        double fx = ease(x - ix);
        double fy = ease(y - iy);
        double upper = lattice(ix, iy) + fx * (lattice(ix + 1, iy) - lattice(ix, iy));
        double lower = lattice(ix, iy + 1) + fx * (lattice(ix + 1, iy + 1) - lattice(ix, iy + 1));
        return upper + fy * (lower - upper);
    }

    public double fractal(double x, double y, int octaves) {
        double sum = 0;
        double weight = 0.5;
        for (int i = 0; i < octaves; i++) {
            sum += weight * at(x * (1 << i) + 17.3 * i, y * (1 << i) - 9.1 * i);
            weight *= 0.5;
        }
        return sum;
    }

    private double lattice(int x, int y) {
        return mix(seed + x * 0x9E3779B97F4A7C15L + y * 0xC2B2AE3D27D4EB4FL) * 0x1p-62;
    }

    /** The finaliser of SplitMix64, halved so that it fits −1…1. */
    private static long mix(long z) {
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return (z ^ z >>> 31) >> 1;
    }

    private static double ease(double t) {
        return t * t * (3 - 2 * t);
    }
}
