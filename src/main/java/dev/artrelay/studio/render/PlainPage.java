package dev.artrelay.studio.render;

import dev.artrelay.qr.Symbol;
import dev.artrelay.studio.brush.Ink;
import dev.artrelay.studio.brush.Shapes;
import dev.artrelay.studio.brush.Sprite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;

/** Every module drawn, dark on a pale picture: the page that always scans. */
final class PlainPage {

    private static final double PALEST = 0.86;
    private static final double DARKEST = 0.22;
    private static final double SIZE = 0.94;

    private final Symbol symbol;
    private final Setting setting;
    private final Sheet sheet;
    private final Graphics2D graphics;
    private final Picture source;
    private final Picture picture;

    PlainPage(Picture source, Symbol symbol, Setting setting) {
        this.symbol = symbol;
        this.setting = setting;
        this.sheet = setting.sheet();
        this.source = source;
        this.picture = pale(source);
        this.graphics = picture.image().createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    }

    Picture draw() {
        Markers markers = new Markers(symbol, setting);
        for (int row = 0; row < symbol.size(); row++) {
            for (int column = 0; column < symbol.size(); column++) {
                if (symbol.dark(column, row) && !markers.own(column, row)) {
                    module(column, row);
                }
            }
        }
        markers.draw(graphics);
        graphics.dispose();
        return picture;
    }

    private void module(int column, int row) {
        int here = Ink.mix(Tint.mean(source, sheet, column, row), setting.artist().palette().dark(), 0.5);
        graphics.setColor(new Color(Ink.atLuma(here, Math.min(DARKEST, Ink.luma(here)))));
        double d = SIZE * sheet.module();
        AffineTransform place = AffineTransform.getTranslateInstance(sheet.x(column), sheet.y(row));
        place.scale(d, d);
        PixelStyle asked = setting.look().pixelStyle();
        PixelStyle style = asked == PixelStyle.THEMED ? PixelStyle.ROUNDED : asked;
        graphics.fill(place.createTransformedShape(style.outline(Sprite.DOT)));
        if (style.joinsRows() && dark(column + 1, row)) {
            graphics.fill(Shapes.box(sheet.x(column), sheet.y(row) - d / 2, sheet.module(), d));
        }
        if (style.joinsColumns() && dark(column, row + 1)) {
            graphics.fill(Shapes.box(sheet.x(column) - d / 2, sheet.y(row), d, sheet.module()));
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
