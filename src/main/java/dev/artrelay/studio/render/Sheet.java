package dev.artrelay.studio.render;

/** Where on the canvas the code's modules lie, in pixels. */
public record Sheet(int width, int height, double x0, double y0, double module, int size) {

    /** Percent of padding beyond which the margin is framed with paper. */
    private static final int SCENIC_PADDING = 5;

    static Sheet of(int width, int height, Look look, int size) {
        double module = module(Math.min(width, height), look.padding(), size);
        double margin = Math.max(module, Math.min(width, height) * look.padding() / 100.0);
        double freeX = width - 2 * margin - module * size;
        double freeY = height - 2 * margin - module * size;
        return new Sheet(width, height, margin + freeX * look.position().left / 2,
                margin + freeY * look.position().above / 2, module, size);
    }

    /** Pixels per module; at least one module of margin stays free on each side. */
    static double module(int side, int padding, int size) {
        return Math.min(side * (100 - 2 * padding) / 100.0 / size, side / (size + 2.0));
    }

    static double frame(int side, Look look) {
        return side * Math.max(0, look.padding() - SCENIC_PADDING) / 100.0;
    }

    /** The pixel coordinate of a module's centre. */
    double x(double column) {
        return x0 + (column + 0.5) * module;
    }

    double y(double row) {
        return y0 + (row + 0.5) * module;
    }

    /** The column that a pixel lies in, fractional: 0 is the middle of the first. */
    double column(double x) {
        return (x - x0) / module - 0.5;
    }

    double row(double y) {
        return (y - y0) / module - 0.5;
    }
}
