package dev.artrelay.studio.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.qr.Level;
import dev.artrelay.qr.Message;
import dev.artrelay.qr.Solver;
import dev.artrelay.qr.Symbol;
import dev.artrelay.studio.brush.Palette;
import dev.artrelay.studio.brush.Sprite;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PageTest {

    private static final int SIDE = 480;
    private static final Palette INKS = Palette.of(0x202040, 0x402020, 0x204020, 0xFFFFF0, 0xF0F0FF, 0xFFF0F0);

    private final Symbol symbol = Symbol.plain(Message.of("hello", Level.M, Message.LARGEST).in(3), 0);
    private final Sheet sheet = Sheet.of(SIDE, SIDE, Look.PLAIN, symbol.size());
    private final Setting setting = new Setting(sheet, Look.PLAIN, new Artist(INKS, Sprite.DOT, Sprite.DOT, List.of()), 1);

    @Test
    void a_plain_page_is_read_and_has_hardly_a_weak_module() {
        Picture page = new PlainPage(speckled(), symbol, setting).draw();

        assertTrue(Gate.passes(page, "hello"));
        assertEquals(Gate.BEST, Gate.score(page, "hello"));
        assertTrue(Arrays.stream(new SelfCheck(symbol, setting).wrong(page)).filter(views -> views > 0).count() <= 3);
    }

    @Test
    void the_gate_lets_nothing_else_pass() {
        Picture page = new PlainPage(speckled(), symbol, setting).draw();

        assertFalse(Gate.passes(page, "hullo"));
        assertFalse(Gate.passes(speckled(), "hello"));
    }

    @Test
    void a_page_that_boofcv_cannot_find_passes_but_is_not_the_best() {
        Look round = Look.PLAIN.withMarkers(MarkerShape.CIRCLE, SubMarker.SQUARE);
        Picture page = new PlainPage(speckled(), symbol, new Setting(sheet, round, setting.artist(), 1)).draw();

        assertTrue(Gate.passes(page, "hello"));
        assertTrue(Gate.score(page, "hello") < Gate.BEST / 2);
    }

    @Test
    void a_module_on_the_wrong_side_of_the_finders_tones_is_found() {
        Picture page = new PlainPage(speckled(), symbol, setting).draw();
        int column = 10;
        int row = 12;
        Tint.each(page, sheet, column, row, 0.5, pixel -> symbol.dark(column, row) ? 0x9C9C9C : 0x606060);

        double parting = FinderTones.of(Gray.of(page), symbol, sheet).between(column, row);
        assertTrue(parting > 0x60 && parting < 0x9C, "parting at " + parting);
        assertTrue(new SelfCheck(symbol, setting).wrong(page)[row * symbol.size() + column] > 0);
    }

    @Test
    void a_lone_dark_module_passes_for_an_alignment_pattern() {
        List<Symbol> symbols = new Solver(Message.of("hello", Level.M, Message.LARGEST).in(6), 0).masked();

        for (Symbol each : symbols) {
            assertEquals(lone(each), Impostors.count(each), "mask " + each.mask());
        }
        assertTrue(symbols.stream().mapToInt(Impostors::count).sum() > 0, "there is something to count");
    }

    private static int lone(Symbol code) {
        int middle = code.size() - 7;
        int count = 0;
        for (int row = middle - 12; row < code.size() - 2; row++) {
            for (int column = middle - 12; column < code.size() - 2; column++) {
                String across = tones(code, column, row, 1, 0);
                String down = tones(code, column, row, 0, 1);
                count += across.equals("#.#.#") && down.equals("#.#.#") && (column != middle || row != middle) ? 1 : 0;
            }
        }
        return count;
    }

    private static String tones(Symbol code, int column, int row, int dx, int dy) {
        StringBuilder tones = new StringBuilder();
        for (int step = -2; step <= 2; step++) {
            tones.append(code.dark(column + step * dx, row + step * dy) ? '#' : '.');
        }
        return tones.toString();
    }

    @Test
    void a_module_of_the_wrong_tone_is_found() {
        Picture page = new PlainPage(speckled(), symbol, setting).draw();
        int column = 10;
        int row = 12;
        Tint.each(page, sheet, column, row, 0.5, pixel -> symbol.dark(column, row) ? 0xFFFFFF : 0x000000);

        int[] wrong = new SelfCheck(symbol, setting).wrong(page);

        assertTrue(wrong[row * symbol.size() + column] >= 5);
        assertTrue(Arrays.stream(wrong).filter(views -> views > 0).count() <= 5, "neighbours may suffer, no others");
    }

    @Test
    void banding_keeps_every_pixel_out_of_the_gap() {
        Subject subject = Subject.photographed(speckled().image(), SIDE, SIDE);

        Banded banded = Banded.of(subject, sheet, 1.5);

        for (int i = 0; i < banded.dark().length; i++) {
            double luma = Picture.luma(banded.picture().pixels()[i]) / 255.0;
            assertTrue(banded.dark()[i] ? luma < 0.37 : luma > 0.63, "pixel " + i + " has " + luma);
        }
    }

    @Test
    void png_bytes_hold_exactly_the_pixels() throws Exception {
        Picture picture = speckled();

        BufferedImage read = ImageIO.read(new ByteArrayInputStream(Png.of(picture)));

        int[] opaque = Arrays.stream(picture.pixels()).map(rgb -> rgb | 0xFF000000).toArray();
        assertArrayEquals(opaque, read.getRGB(0, 0, SIDE, SIDE, null, 0, SIDE));
    }

    @Test
    void shrinking_takes_means_and_fading_halves_contrast() {
        Gray gray = new Gray(new byte[] {0, 100, 0, 100, 40, 60, 60, 40}, 4, 2);

        assertArrayEquals(new byte[] {50, 50}, gray.shrunk(2).luma());
        assertArrayEquals(new byte[] {64, 114}, Arrays.copyOf(gray.faded().luma(), 2));
    }

    @Test
    void means_of_boxes_are_cut_off_at_the_edges() {
        Integral sums = new Integral(new byte[] {10, 20, 30, 40, 50, 60, 70, 80, 90}, 3, 3);

        assertEquals(50, sums.mean(1, 1, 1));
        assertEquals(30, sums.mean(0, 0, 1));
        assertEquals(90, sums.mean(2, 2, 0));
    }

    @Test
    void the_threshold_lies_between_two_tones() {
        byte[] luma = new byte[100];
        Arrays.fill(luma, 0, 30, (byte) 80);
        Arrays.fill(luma, 30, 100, (byte) 170);

        double threshold = Otsu.threshold(luma);

        assertTrue(threshold > 80 && threshold <= 170, "threshold " + threshold);
    }

    @Test
    void the_code_stands_where_it_was_asked_to() {
        Sheet corner = Sheet.of(800, 400, Look.PLAIN.placed(Position.BOTTOM_RIGHT, 10, 0), 25);

        assertEquals(320 / 25.0, corner.module(), 1e-9);
        assertEquals(800 - 40 - 320, corner.x0(), 1e-9);
        assertEquals(40, corner.y0(), 1e-9);
        assertEquals(3, corner.column(corner.x(3)), 1e-9);
    }

    @Test
    void a_photographs_palette_comes_from_its_own_colours() {
        Picture picture = Picture.blank(30, 10);
        Arrays.setAll(picture.pixels(), i -> i / 30 < 5 ? 0x103060 : 0xF0D0A0);

        Palette palette = Swatches.of(picture);

        assertTrue((palette.dark() & 0xFF) > (palette.dark() >> 16 & 0xFF), "blue stays blue");
        assertTrue((palette.light() & 0xFF) < (palette.light() >> 16 & 0xFF), "sand stays sand");
    }

    private static Picture speckled() {
        Picture picture = Picture.blank(SIDE, SIDE);
        Random random = new Random(9);
        Arrays.setAll(picture.pixels(), i -> random.nextInt(0x1000000));
        return picture;
    }
}
