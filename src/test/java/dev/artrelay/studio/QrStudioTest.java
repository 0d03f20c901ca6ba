package dev.artrelay.studio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.qr.Level;
import dev.artrelay.studio.render.Look;
import dev.artrelay.studio.render.MarkerShape;
import dev.artrelay.studio.render.PixelStyle;
import dev.artrelay.studio.render.Position;
import dev.artrelay.studio.render.SubMarker;
import dev.artrelay.verdict.sight.Decoder;
import dev.artrelay.verdict.sight.Luma;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QrStudioTest {

    private static final Commission SMALL = Commission.of("https://example.com/a").styled("pet_cat").sized(384, 384);

    private final QrStudio studio = new QrStudio();

    static Stream<Style> styles() {
        return StyleCatalog.all().stream();
    }

    @ParameterizedTest
    @MethodSource("styles")
    void every_style_reads_back_exactly(Style style) {
        Painting painting = studio.paint(Commission.of("https://example.com/menu/spring/2026-a1").styled(style.id()));

        assertEquals("https://example.com/menu/spring/2026-a1", Reader.read(painting.png()));
        assertEquals(Optional.of("https://example.com/menu/spring/2026-a1"), Decoder.boofcv().read(Luma.of(Reader.image(painting.png()))));
        assertEquals(Optional.of(style.id()), painting.styleId());
        assertEquals(List.of(), painting.remarks(), "no style may need the last resort");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://a.co/b1", "0123456789", "今日菜单：https://例子.中国/菜单?桌=12",
            "https://example.com/menu/spring/2026?table=14&lang=en&utm_source=poster&utm_medium=print&utm_campaign=opening-week-in-may-2026"})
    void short_long_and_chinese_contents_read_back_exactly(String content) {
        Painting painting = studio.paint(Commission.of(content).styled("landscape_mountain"));

        assertEquals(content, Reader.read(painting.png()));
        assertEquals(Optional.of(content), Decoder.boofcv().read(Luma.of(Reader.image(painting.png())).within(180)), "from far off");
    }

    @Test
    void the_same_commission_gives_the_same_bytes() {
        assertArrayEquals(studio.paint(SMALL).png(), new QrStudio().paint(SMALL).png());
    }

    @Test
    void another_seed_gives_another_picture() {
        assertFalse(Arrays.equals(studio.paint(SMALL).png(), studio.paint(SMALL.seeded(2)).png()));
    }

    @ParameterizedTest
    @CsvSource({"1008,576", "576,1008", "864,672", "672,864", "256,256", "1024,1024"})
    void the_canvas_has_the_size_asked_for(int width, int height) throws Exception {
        Painting painting = studio.paint(SMALL.sized(width, height));

        BufferedImage image = Reader.image(painting.png());
        assertEquals(width, image.getWidth());
        assertEquals(height, image.getHeight());
        assertEquals("https://example.com/a", Reader.read(painting.png()));
    }

    @ParameterizedTest
    @EnumSource(PixelStyle.class)
    void every_pixel_style_reads_back(PixelStyle style) {
        assertReadsBack(SMALL.looking(Look.PLAIN.withPixels(style)));
        assertEquals("https://example.com/a", Reader.read(studio.paintModules(SMALL.looking(Look.PLAIN.withPixels(style))).png()));
    }

    @ParameterizedTest
    @EnumSource(MarkerShape.class)
    void every_marker_shape_reads_back(MarkerShape shape) {
        assertReadsBack(SMALL.looking(Look.PLAIN.withMarkers(shape, SubMarker.SQUARE)));
    }

    @ParameterizedTest
    @EnumSource(SubMarker.class)
    void every_sub_marker_reads_back(SubMarker sub) {
        assertReadsBack(SMALL.looking(Look.PLAIN.withMarkers(MarkerShape.CIRCLE, sub)));
    }

    @ParameterizedTest
    @EnumSource(Position.class)
    void every_position_reads_back(Position position) {
        assertReadsBack(SMALL.sized(576, 384).looking(Look.PLAIN.placed(position, 10, 0.5)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void every_turn_reads_back(int degrees) {
        assertReadsBack(SMALL.looking(Look.PLAIN.turned(degrees)));
    }

    @ParameterizedTest
    @CsvSource({"0,0", "5,1", "10,0.25", "15,0.75", "20,1"})
    void every_padding_reads_back(int padding, double noise) {
        assertReadsBack(SMALL.looking(Look.PLAIN.placed(Position.CENTER, padding, noise)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.5, 2, 2.5, 3})
    void every_weight_of_the_code_reads_back(double weight) {
        assertReadsBack(SMALL.looking(Look.PLAIN.withWeight(weight)));
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void the_level_asked_for_is_the_level_painted(Level level) {
        Painting painting = studio.paint(SMALL.at(level));

        assertEquals(level, painting.level());
        assertEquals("https://example.com/a", Reader.read(painting.png()));
    }

    @Test
    void a_picture_of_ones_own_takes_the_place_of_the_scene() {
        Painting painting = studio.paint(Commission.of("https://example.com/a").prompted("a cat", "").over(portrait()));

        assertEquals("https://example.com/a", Reader.read(painting.png()));
        assertEquals(Optional.empty(), painting.styleId());
        assertEquals(List.of("prompt"), painting.ignored().stream().map(Painting.Ignored::option).toList());
    }

    @ParameterizedTest
    @EnumSource(PixelStyle.class)
    void the_paths_of_an_svg_read_back(PixelStyle style) throws Exception {
        String svg = studio.vector(SMALL.looking(Look.PLAIN.withPixels(style)));

        assertEquals("https://example.com/a", Reader.read(SvgPaths.drawn(svg, 384)));
    }

    @Test
    void markers_that_are_not_as_round_as_asked_are_told_of() {
        Painting painting = studio.paint(SMALL.looking(Look.PLAIN.withMarkers(MarkerShape.CIRCLE, SubMarker.SQUARE)));

        assertEquals(List.of("marker_shape"), painting.ignored().stream().map(Painting.Ignored::option).toList());
    }

    @Test
    void content_that_no_code_of_this_size_holds_is_refused_with_the_limit() {
        Unpaintable refusal = assertThrows(Unpaintable.class, () -> studio.check(Commission.of("x".repeat(2000))));

        assertEquals("content", refusal.field());
        assertTrue(refusal.getMessage().contains("needs 2003 bytes"), refusal.getMessage());
        assertTrue(refusal.getMessage().contains("holds 1"), refusal.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"1.4,0,5,0,code_weight", "1.5,45,5,0,rotate", "1.5,0,7,0,padding", "1.5,0,5,1.1,padding_noise"})
    void options_beyond_their_range_are_refused_by_name(double weight, int rotate, int padding, double noise, String field) {
        Look look = new Look(weight, PixelStyle.DOT, MarkerShape.BOX, SubMarker.BOX, rotate, Position.TOP, padding, noise);

        Unpaintable refusal = assertThrows(Unpaintable.class, () -> studio.check(SMALL.looking(look)));

        assertEquals(field, refusal.field());
    }

    @Test
    void an_unknown_style_an_absent_content_and_an_absurd_size_are_refused() {
        Unpaintable nope = assertThrows(Unpaintable.class, () -> studio.check(SMALL.styled("nope")));
        assertEquals("style", nope.field());
        assertTrue(nope.getMessage().startsWith("must be one of landscape_painting_winter, "), nope.getMessage());
        assertEquals("content", assertThrows(Unpaintable.class, () -> studio.check(Commission.of(" "))).field());
        assertEquals("resolution", assertThrows(Unpaintable.class, () -> studio.check(SMALL.sized(100, 4000))).field());
    }

    private void assertReadsBack(Commission commission) {
        assertEquals(commission.content(), Reader.read(studio.paint(commission).png()));
    }

    private static BufferedImage portrait() {
        BufferedImage image = new BufferedImage(300, 200, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(0xD8C8A0));
        graphics.fillRect(0, 0, 300, 200);
        graphics.setColor(new Color(0x40305A));
        graphics.fillOval(90, 40, 120, 150);
        graphics.dispose();
        return image;
    }
}
