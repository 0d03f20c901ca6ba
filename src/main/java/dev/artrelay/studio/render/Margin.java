package dev.artrelay.studio.render;

import dev.artrelay.qr.Symbol;
import dev.artrelay.studio.brush.Ink;
import dev.artrelay.studio.brush.Shapes;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.util.Random;

/** What lies around the code: decoration that looks like modules, and a paper frame where the padding has room for one. */
final class Margin {

    private static final double DENSEST = 0.45;

    private final Banded base;
    private final Sheet sheet;
    private final Symbol symbol;
    private final Look look;
    private final Artist artist;
    private final long seed;

    Margin(Banded base, Symbol symbol, Setting setting) {
        this.base = base;
        this.symbol = symbol;
        this.sheet = setting.sheet();
        this.look = setting.look();
        this.artist = setting.artist();
        this.seed = setting.seed();
    }

    void draw(Graphics2D graphics) {
        decorate(graphics);
        frame(graphics);
    }

    private void decorate(Graphics2D graphics) {
        Random random = new Random(seed ^ 0x5EED);
        int first = (int) Math.floor(sheet.column(0));
        int last = (int) Math.ceil(sheet.column(sheet.width()));
        int top = (int) Math.floor(sheet.row(0));
        int bottom = (int) Math.ceil(sheet.row(sheet.height()));
        for (int row = top; look.paddingNoise() > 0 && row <= bottom; row++) {
            for (int column = first; column <= last; column++) {
                boolean chosen = random.nextDouble() < DENSEST * look.paddingNoise();
                if (chosen && outside(column, row)) {
                    figure(graphics, column, row);
                }
            }
        }
    }

    /** One module around the code stays quiet, and three around a finder. */
    private boolean outside(int column, int row) {
        int x = Math.max(-column, column - symbol.size() + 1);
        int y = Math.max(-row, row - symbol.size() + 1);
        boolean nearFinder = symbol.finders().stream()
                .anyMatch(spot -> Math.max(Math.abs(spot.x() - column), Math.abs(spot.y() - row)) < 7);
        return Math.max(x, y) > 1 && !nearFinder;
    }

    private void figure(Graphics2D graphics, int column, int row) {
        int here = Tint.mean(base.picture(), sheet, column, row);
        boolean dark = Ink.luma(here) > 0.5;
        double size = 0.75 * sheet.module();
        graphics.setColor(new Color(Ink.atLuma(here, dark ? 0.28 : 0.75)));
        Shape outline = look.pixelStyle().outline(dark ? artist.darkSprite() : artist.lightSprite());
        graphics.translate(sheet.x(column), sheet.y(row));
        graphics.scale(size, size);
        graphics.fill(outline);
        graphics.scale(1 / size, 1 / size);
        graphics.translate(-sheet.x(column), -sheet.y(row));
    }

    private void frame(Graphics2D graphics) {
        double thick = Sheet.frame(Math.min(sheet.width(), sheet.height()), look);
        if (thick > 0) {
            Shape window = Shapes.roundBox(thick, thick, sheet.width() - 2 * thick, sheet.height() - 2 * thick, 1.5 * sheet.module());
            graphics.setColor(new Color(Ink.atLuma(artist.palette().light(), 0.95)));
            graphics.fill(Shapes.without(Shapes.box(0, 0, sheet.width(), sheet.height()), window));
            graphics.setColor(new Color(artist.palette().dark()));
            graphics.setStroke(new BasicStroke((float) (0.12 * sheet.module())));
            graphics.draw(window);
        }
    }
}
