package dev.artrelay.studio.render;

import dev.artrelay.studio.brush.Shapes;
import dev.artrelay.studio.brush.Sprite;
import java.awt.Shape;

/** What a single module looks like; neighbours of one tone grow together where the style says so. */
public enum PixelStyle {
    /** The scene's own sprites: leaves, flakes, stars. */
    THEMED(false, false),
    SQUARE(false, false),
    ROUNDED(true, true),
    DOT(false, false),
    SQUIRCLE(false, false),
    ROW(true, false),
    COLUMN(false, true);

    private final boolean joinsRows;
    private final boolean joinsColumns;

    PixelStyle(boolean joinsRows, boolean joinsColumns) {
        this.joinsRows = joinsRows;
        this.joinsColumns = joinsColumns;
    }

    boolean joinsRows() {
        return joinsRows;
    }

    boolean joinsColumns() {
        return joinsColumns;
    }

    /** An outline of width one around the origin. */
    Shape outline(Sprite themed) {
        return switch (this) {
            case THEMED -> themed.outline();
            case SQUARE -> Shapes.box(-0.5, -0.5, 1, 1);
            case SQUIRCLE -> Shapes.roundBox(-0.5, -0.5, 1, 1, 0.3);
            case ROUNDED, DOT, ROW, COLUMN -> Shapes.disc(0, 0, 0.5);
        };
    }
}
