package dev.artrelay.studio.brush;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SpriteTest {

    @ParameterizedTest
    @EnumSource(Sprite.class)
    void every_figure_covers_the_middle_where_readers_look(Sprite sprite) {
        Shape outline = sprite.outline();

        for (double x = -0.2; x <= 0.2; x += 0.05) {
            for (double y = -0.2; y <= 0.2; y += 0.05) {
                assertTrue(outline.contains(x, y), x + "," + y);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Sprite.class)
    void no_figure_reaches_the_middle_of_its_neighbours(Sprite sprite) {
        Rectangle2D bounds = new Area(sprite.outline()).getBounds2D();

        assertTrue(bounds.getWidth() < 1.3 && bounds.getHeight() < 1.3, bounds.toString());
    }
}
