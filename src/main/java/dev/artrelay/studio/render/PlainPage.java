package dev.artrelay.studio.render;

import dev.artrelay.qr.Symbol;
import dev.artrelay.studio.brush.Ink;
import dev.artrelay.studio.brush.Shapes;
import dev.artrelay.studio.brush.Sprite;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;

/** Every module drawn, dark on a pale picture or on plain paper: the page that always scans. */
final class PlainPage {

    private static final double PALEST = 0.86;
    private static final double PAPER = 0.95;
    private static final double DARKEST = 0.22;
    private static final double SIZE = 0.94;

    private final Symbol symbol;
    private final Setting setting;
    private final Sheet sheet;
    private final Picture source;

    PlainPage(Picture source, Symbol symbol, Setting setting) {
        this.symbol = symbol;
        this.setting = setting;
        this.sheet = setting.sheet();
        this.source = source;
    }

    /** On a pale version of the picture. */
    Picture draw() {
        Picture picture = pale(source);
        Graphics2D graphics = picture.image().createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        draw(Pen.on(graphics));
        graphics.dispose();
        return picture;
    }

    /** As paths on plain paper, in the colours of the picture. */
    String vector() {
        Svg svg = new Svg(sheet.width(), sheet.height());
        svg.fill(Shapes.box(0, 0, sheet.width(), sheet.height()), Ink.atLuma(setting.artist().palette().light(), PAPER));
        draw(svg);
        return svg.closed();
    }

    private void draw(Pen pen) {
        Markers markers = new Markers(symbol, setting);
        for (int row = 0; row < symbol.size(); row++) {
            for (int column = 0; column < symbol.size(); column++) {
                if (symbol.dark(column, row) && !markers.own(column, row)) {
                    module(pen, column, row);
                }
            }
        }
        markers.draw(pen);
    }

    private void module(Pen pen, int column, int row) {
        int here = Ink.mix(Tint.mean(source, sheet, column, row), setting.artist().palette().dark(), 0.5);
        int ink = Ink.atLuma(here, Math.min(DARKEST, Ink.luma(here)));
        double d = SIZE * sheet.module();
        AffineTransform place = AffineTransform.getTranslateInstance(sheet.x(column), sheet.y(row));
        place.scale(d, d);
        PixelStyle asked = setting.look().pixelStyle();
        PixelStyle style = asked == PixelStyle.THEMED ? PixelStyle.ROUNDED : asked;
        pen.fill(place.createTransformedShape(style.outline(Sprite.DOT)), ink);
        if (style.joinsRows() && dark(column + 1, row)) {
            pen.fill(Shapes.box(sheet.x(column), sheet.y(row) - d / 2, sheet.module(), d), ink);
        }
        if (style.joinsColumns() && dark(column, row + 1)) {
            pen.fill(Shapes.box(sheet.x(column) - d / 2, sheet.y(row), d, sheet.module()), ink);
        }
    }

    private boolean dark(int column, int row) {
        return column < symbol.size() && row < symbol.size() && symbol.dark(column, row);
    }

    private static Picture pale(Picture source) {
        Picture pale = Picture.blank(source.width(), source.height());
        for (int i = 0; i < pale.pixels().length; i++) {
            int rgb = source.pixels()[i];
            pale.pixels()[i] = Ink.atLuma(rgb, PALEST + (1 - PALEST) * Ink.luma(rgb));
        }
        return pale;
    }
}
