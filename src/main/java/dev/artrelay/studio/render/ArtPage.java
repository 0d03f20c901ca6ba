package dev.artrelay.studio.render;

import dev.artrelay.qr.Symbol;
import dev.artrelay.studio.brush.Ink;
import dev.artrelay.studio.brush.Shapes;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.util.List;
import java.util.Random;

/** One try at a picture that is a code: where painting and code disagree stands a sprite, and what reads badly can be strengthened. */
final class ArtPage {

    /** A module whose middle is at least this much in the right band needs no sprite. */
    private static final double AGREES = 0.85;

    /** A module of which at least this much is in the right band is an edge, not an island. */
    private static final double STRADDLES = 0.33;

    /** The diameter of a fleck in modules: small enough to leave the four around it legible. */
    private static final double FLECK = 0.5;

    /** A module deepened more often becomes a smudge. */
    private static final int DEEPENINGS = 2;

    private final Banded base;
    private final Symbol symbol;
    private final Setting setting;
    private final Sheet sheet;
    private final Look look;
    private final Artist artist;
    private final Markers markers;
    private final Picture picture;
    private final Graphics2D graphics;
    private final boolean[] sprite;
    private final int[] strength;
    private final long seed;

    ArtPage(Banded base, Symbol symbol, Setting setting) {
        this.base = base;
        this.symbol = symbol;
        this.setting = setting;
        this.sheet = setting.sheet();
        this.look = setting.look();
        this.artist = setting.artist();
        this.seed = setting.seed();
        this.markers = new Markers(symbol, setting);
        this.picture = base.picture().copy();
        this.sprite = new boolean[symbol.size() * symbol.size()];
        this.strength = new int[symbol.size() * symbol.size()];
        this.graphics = picture.image().createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        paint();
    }

    Picture picture() {
        return picture;
    }

    void close() {
        graphics.dispose();
    }

    /** Makes each wrong module clearer; neighbours and markers stay as they are. */
    void strengthen(int[] wrong) {
        for (int at = 0; at < wrong.length; at++) {
            int column = at % symbol.size();
            int row = at / symbol.size();
            if (wrong[at] > 0 && !markers.own(column, row)) {
                strength[at]++;
                if (sprite[at]) {
                    sprite(column, row);
                } else {
                    if (strength[at] <= DEEPENINGS) {
                        deepen(column, row);
                    }
                    fleck(column, row);
                    light(column, row);
                }
            }
        }
        markers.draw(Pen.on(graphics));
    }

    private void paint() {
        new Margin(base, symbol, setting).draw(graphics);
        for (int at = 0; at < sprite.length; at++) {
            int column = at % symbol.size();
            int row = at / symbol.size();
            double share = base.darkShare(sheet, column, row, 0.32);
            double right = symbol.dark(column, row) ? share : 1 - share;
            sprite[at] = right < AGREES && !markers.own(column, row);
        }
        for (int at = 0; at < sprite.length; at++) {
            if (sprite[at]) {
                sprite(at % symbol.size(), at / symbol.size());
            }
        }
        markers.draw(Pen.on(graphics));
    }

    private void sprite(int column, int row) {
        int at = row * symbol.size() + column;
        boolean dark = symbol.dark(column, row);
        double diameter = Math.min(1, (0.62 + 0.1 * look.codeWeight()) * (1 + 0.1 * strength[at])) * sheet.module();
        if (straddles(column, row, dark)) {
            graphics.setColor(new Color(Tint.mean(base, sheet, column, row, dark)));
            graphics.fill(Shapes.disc(sheet.x(column), sheet.y(row), Math.min(0.45, 0.36 + 0.03 * strength[at]) * sheet.module()));
            return;
        }
        graphics.setColor(tint(column, row, dark));
        Shape outline = look.pixelStyle().outline(dark ? artist.darkSprite() : artist.lightSprite());
        graphics.fill(placed(outline, column, row, diameter, turn(at)));
        if (look.pixelStyle().joinsRows() && joins(column + 1, row, dark)) {
            graphics.fill(Shapes.box(sheet.x(column), sheet.y(row) - diameter / 2, sheet.module(), diameter));
        }
        if (look.pixelStyle().joinsColumns() && joins(column, row + 1, dark)) {
            graphics.fill(Shapes.box(sheet.x(column) - diameter / 2, sheet.y(row), diameter, sheet.module()));
        }
    }

    private Shape placed(Shape outline, double column, double row, double size, double turn) {
        AffineTransform place = AffineTransform.getTranslateInstance(sheet.x(column), sheet.y(row));
        place.rotate(turn);
        place.scale(size, size);
        return place.createTransformedShape(outline);
    }

    /** An edge of the painting runs through the module: it is enough to move the edge a little, in the painting's own colour. */
    private boolean straddles(int column, int row, boolean dark) {
        double share = base.darkShare(sheet, column, row, 0.5);
        return (dark ? share : 1 - share) > STRADDLES;
    }

    private boolean joins(int column, int row, boolean dark) {
        return column < symbol.size() && row < symbol.size() && sprite[row * symbol.size() + column]
                && symbol.dark(column, row) == dark;
    }

    /** Themed figures lie a little differently each; geometric ones stand straight. */
    private double turn(int at) {
        return look.pixelStyle() == PixelStyle.THEMED ? new Random(seed * 31 + at).nextDouble() - 0.5 : 0;
    }

    /** The place's own hue, half a luma away, mixed with that of the scene's colours of the tone which suits it best. */
    private Color tint(int column, int row, boolean dark) {
        int here = Tint.mean(base.picture(), sheet, column, row);
        List<Integer> inks = dark ? artist.palette().darks() : artist.palette().lights();
        int ink = Ink.vivid(Ink.mix(here, Ink.closest(here, inks), 0.5));
        double stronger = column < 0 || row < 0 ? 0 : 0.06 * strength[row * symbol.size() + column];
        double away = Ink.luma(here) + (dark ? -0.5 - stronger : 0.5 + stronger);
        Banded.Bands bands = base.bands();
        double luma = dark ? Math.max(0.05, Math.min(bands.dark() - 0.08 - stronger, away))
                : Math.min(0.97, Math.max(bands.light() + 0.08 + stronger, away));
        return new Color(Ink.atLuma(ink, luma));
    }

    /** Moves a module's own paint away from the middle and evens out its texture. */
    private void deepen(int column, int row) {
        boolean dark = symbol.dark(column, row);
        int mean = Tint.mean(picture, sheet, column, row);
        double goal = dark ? Ink.luma(mean) * 0.72 : 1 - (1 - Ink.luma(mean)) * 0.72;
        Tint.each(picture, sheet, column, row, 1, pixel -> {
            int ink = picture.pixels()[pixel];
            double share = base.dark()[pixel] == dark ? 0.7 * Tint.nearness(sheet, column, row, pixel) : 0;
            return share > 0 ? Ink.atLuma(ink, Ink.luma(ink) + share * (goal - Ink.luma(ink))) : ink;
        });
    }

    /** Small flecks of the other tone between four modules that agree: local thresholds need both tones nearby. */
    private void fleck(int column, int row) {
        int at = row * symbol.size() + column;
        boolean dark = symbol.dark(column, row);
        boolean due = Math.floorMod(7 * column + 3 * row, 4) < strength[at];
        if (due && plain(column + 1, row, dark) && plain(column, row + 1, dark) && plain(column + 1, row + 1, dark)) {
            Shape outline = (dark ? artist.lightSprite() : artist.darkSprite()).outline();
            graphics.setColor(tint(column, row, !dark));
            graphics.fill(placed(outline, column + 0.5, row + 0.5, FLECK * sheet.module(), turn(at)));
        }
    }

    /** Light figures in the margin beside dark modules at the code's edge: outside it there is nothing else that a threshold could lean on. */
    private void light(int column, int row) {
        if (symbol.dark(column, row) && (column == 0 || row == 0)) {
            double outerColumn = column == 0 ? -0.95 : column;
            double outerRow = row == 0 ? -0.95 : row;
            graphics.setColor(tint((int) Math.floor(outerColumn), (int) Math.floor(outerRow), false));
            graphics.fill(placed(artist.lightSprite().outline(), outerColumn, outerRow, FLECK * sheet.module(), turn(column + 97 * row)));
        }
    }

    private boolean plain(int column, int row, boolean dark) {
        return column >= 0 && row >= 0 && column < symbol.size() && row < symbol.size()
                && symbol.dark(column, row) == dark && !sprite[row * symbol.size() + column] && !markers.own(column, row);
    }
}
