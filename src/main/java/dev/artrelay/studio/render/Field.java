package dev.artrelay.studio.render;

import dev.artrelay.studio.brush.Noise;

/** Noise over a canvas, worked out on a coarse grid and interpolated, because it is asked for at every pixel. */
final class Field {

    private static final int STEP = 4;

    private final int columns;
    private final int rows;
    private final float[] grid;

    Field(Noise noise, int width, int height, double wavelength, double offset) {
        columns = Math.max(width, height) / STEP + 2;
        rows = columns;
        grid = new float[columns * rows];
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < columns; x++) {
                grid[y * columns + x] = (float) noise.at(x * STEP / wavelength + offset, y * STEP / wavelength);
            }
        }
    }

    float at(int x, int y) {
        int at = y / STEP * columns + x / STEP;
        float fx = (x % STEP) / (float) STEP;
        float fy = (y % STEP) / (float) STEP;
        float upper = grid[at] + fx * (grid[at + 1] - grid[at]);
        float lower = grid[at + columns] + fx * (grid[at + columns + 1] - grid[at + columns]);
        return upper + fy * (lower - upper);
    }
}
