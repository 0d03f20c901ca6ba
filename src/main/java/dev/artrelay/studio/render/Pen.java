package dev.artrelay.studio.render;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;

/** Fills outlines, be it with pixels or with paths. */
interface Pen {

    void fill(Shape shape, int rgb);

    static Pen on(Graphics2D graphics) {
        return (shape, rgb) -> {
            graphics.setColor(new Color(rgb));
            graphics.fill(shape);
        };
    }
}
