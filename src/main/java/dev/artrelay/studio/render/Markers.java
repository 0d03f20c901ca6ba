package dev.artrelay.studio.render;

import dev.artrelay.qr.Spot;
import dev.artrelay.qr.Symbol;
import dev.artrelay.studio.brush.Ink;
import dev.artrelay.studio.brush.Palette;
import dev.artrelay.studio.brush.Shapes;
import java.awt.Shape;
import java.util.Random;

/** Draws the patterns that readers look for first, crisp and with a light halo: they decide whether a code is found at all. */
final class Markers {

    private static final double DARK = 0.2;
    private static final double LIGHT = 0.93;

    /** Corner radius of circles, in half widths: zbar fits straight lines to a marker's edges, and misses one true circle in six that is turned. */
    private static final double ROUND = 0.66;

    /** Corner radius of squares, in half widths: BoofCV looks for quadrilaterals, and takes nothing much rounder for one. */
    private static final double EDGED = 0.1;

    private final Sheet sheet;
    private final Symbol symbol;
    private final MarkerShape marker;
    private final SubMarker sub;
    private final int dark;
    private final int accent;
    private final int light;

    Markers(Symbol symbol, Setting setting) {
        this.sheet = setting.sheet();
        this.symbol = symbol;
        Look look = setting.look();
        Palette palette = setting.artist().palette();
        Random random = new Random(setting.seed());
        this.marker = look.markerShape() != MarkerShape.RANDOM ? look.markerShape()
                : MarkerShape.values()[random.nextInt(MarkerShape.RANDOM.ordinal())];
        this.sub = look.subMarker() != SubMarker.RANDOM ? look.subMarker()
                : SubMarker.values()[random.nextInt(SubMarker.RANDOM.ordinal())];
        this.dark = Ink.atLuma(palette.dark(), Math.min(DARK, Ink.luma(palette.dark())));
        this.accent = Ink.atLuma(palette.darks().get(1), Math.min(DARK + 0.06, Ink.luma(palette.darks().get(1))));
        this.light = Ink.atLuma(palette.light(), Math.max(LIGHT, Ink.luma(palette.light())));
    }

    /** Whether a module is drawn here and not as part of the picture. */
    boolean own(int column, int row) {
        boolean finder = symbol.finders().stream().anyMatch(spot -> near(spot, column, row, 4));
        return finder || symbol.fixed(column, row) && ringed(column, row);
    }

    void draw(Pen pen) {
        for (Spot spot : symbol.finders()) {
            fill(pen, spot, outline(4.6), light);
            fill(pen, spot, outline(3.5), dark);
            fill(pen, spot, outline(2.5), light);
            fill(pen, spot, outline(1.5), accent);
        }
        if (!symbol.alignments().isEmpty()) {
            Spot spot = lastAlignment();
            fill(pen, spot, subOutline(2.5), dark);
            fill(pen, spot, subOutline(1.5), light);
            fill(pen, spot, subOutline(0.55), accent);
        }
    }

    /** Only the alignment pattern opposite the finders is ringed: readers search for that one, and more would spoil the picture. */
    private boolean ringed(int column, int row) {
        return !symbol.alignments().isEmpty() && near(lastAlignment(), column, row, 2);
    }

    private Spot lastAlignment() {
        return symbol.alignments().get(symbol.alignments().size() - 1);
    }

    private static boolean near(Spot spot, int column, int row, int reach) {
        return Math.max(Math.abs(spot.x() - column), Math.abs(spot.y() - row)) <= reach;
    }

    private void fill(Pen pen, Spot spot, Shape shape, int rgb) {
        pen.fill(Shapes.placed(shape, sheet.x(spot.x()), sheet.y(spot.y()), 0), rgb);
    }

    private Shape outline(double modules) {
        double r = modules * sheet.module();
        return switch (marker) {
            case SQUARE, RANDOM -> Shapes.roundBox(-r, -r, 2 * r, 2 * r, EDGED * r);
            case CIRCLE -> Shapes.roundBox(-r, -r, 2 * r, 2 * r, ROUND * r);
            case PLUS -> notched(r, 0.28);
            case TINY_PLUS -> notched(r, 0.15);
            case BOX -> Shapes.box(-r, -r, 2 * r, 2 * r);
            case OCTAGON -> Shapes.star(0, 0, r * 1.082, r * 1.082, 4, 22.5);
        };
    }

    private Shape subOutline(double modules) {
        double r = modules * sheet.module();
        return switch (sub) {
            case SQUARE, RANDOM -> Shapes.roundBox(-r, -r, 2 * r, 2 * r, EDGED * r);
            case CIRCLE -> Shapes.roundBox(-r, -r, 2 * r, 2 * r, ROUND * r);
            case BOX -> Shapes.box(-r, -r, 2 * r, 2 * r);
            case PLUS -> notched(r, 0.25);
        };
    }

    /** A square without its corners; the notch shrinks with the square, so that diagonals keep their rhythm. */
    private static Shape notched(double r, double share) {
        double n = r * (1 - share);
        return Shapes.poly(-n, -r, n, -r, n, -n, r, -n, r, n, n, n, n, r, -n, r, -n, n, -r, n, -r, -n, -n, -n);
    }
}
