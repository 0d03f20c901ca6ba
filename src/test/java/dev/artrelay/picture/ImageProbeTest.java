package dev.artrelay.picture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ImageProbeTest {

    @ParameterizedTest(name = "{1}")
    @MethodSource
    void tells_kind_and_size(byte[] bytes, ImageFacts facts) {
        assertEquals(facts, ImageProbe.probe(bytes));
    }

    static Stream<Arguments> tells_kind_and_size() {
        return Stream.of(
                Arguments.of(SampleImages.png(768, 512), new ImageFacts(ImageType.PNG, 768, 512)),
                Arguments.of(SampleImages.png(1, 1), new ImageFacts(ImageType.PNG, 1, 1)),
                Arguments.of(SampleImages.jpeg(640, 480), new ImageFacts(ImageType.JPEG, 640, 480)),
                Arguments.of(SampleImages.gif(300, 200), new ImageFacts(ImageType.GIF, 300, 200)),
                Arguments.of(SampleImages.webpLossy(1_024, 768), new ImageFacts(ImageType.WEBP, 1_024, 768)),
                Arguments.of(SampleImages.webpLossless(16_384, 3), new ImageFacts(ImageType.WEBP, 16_384, 3)),
                Arguments.of(SampleImages.webpLossless(3, 16_384), new ImageFacts(ImageType.WEBP, 3, 16_384)),
                Arguments.of(SampleImages.webpExtended(500, 700), new ImageFacts(ImageType.WEBP, 500, 700)));
    }

    @Test
    void the_scale_bits_of_a_webp_are_no_part_of_its_size() {
        byte[] scaled = SampleImages.webpLossy(100, 100);
        scaled[27] |= (byte) 0x80;

        assertEquals(100, ImageProbe.probe(scaled).width());
    }

    @Test
    void finds_the_frame_of_a_jpeg_behind_whatever_else_there_is() {
        byte[] jpeg = SampleImages.jpegOf(0xFF, 0xE1, 0, 4, 1, 2, 0xFF, 0xFF, 0xFF, 0xD0, 0xFF, 0xC4, 0, 3, 9,
                0xFF, 0xC2, 0, 11, 8, 0, 20, 0, 30);

        assertEquals(new ImageFacts(ImageType.JPEG, 30, 20), ImageProbe.probe(jpeg));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refuses_what_is_no_image(String what, byte[] bytes) {
        ImageRefused refused = assertThrows(ImageRefused.class, () -> ImageProbe.probe(bytes));

        assertFalse(refused.tooLarge());
    }

    static Stream<Arguments> refuses_what_is_no_image() {
        return Stream.of(
                Arguments.of("nothing", new byte[0]),
                Arguments.of("a page", SampleImages.ascii("<!doctype html><title>soon</title>")),
                Arguments.of("a drawing", SampleImages.ascii("<svg xmlns='http://www.w3.org/2000/svg'/>")),
                Arguments.of("a sound", SampleImages.ascii("RIFF....WAVEfmt ")),
                Arguments.of("a bitmap", SampleImages.ascii("BM..........................")),
                Arguments.of("a png of no width", SampleImages.pngHeader(0, 5)),
                Arguments.of("a png that starts otherwise", with(SampleImages.png(2, 2), 12, 'i')),
                Arguments.of("a jpeg of no height", SampleImages.jpegOf(0xFF, 0xC0, 0, 11, 8, 0, 0, 0, 30)),
                Arguments.of("a jpeg without a frame", SampleImages.jpegOf(0xFF, 0xDA, 0, 2, 0xFF, 0xC0, 0, 11, 8, 0, 1, 0, 1)),
                Arguments.of("a jpeg that ends", SampleImages.jpegOf(0xFF, 0xD9)),
                Arguments.of("a jpeg with an empty segment", SampleImages.jpegOf(0xFF, 0xE0, 0, 0, 0xFF, 0xC0)),
                Arguments.of("a jpeg with a marker missing", SampleImages.jpegOf(0xFF, 0xE0, 0, 2, 0, 0, 0, 0)),
                Arguments.of("a webp of another kind", with(SampleImages.webpLossy(2, 2), 15, 'Z')),
                Arguments.of("a webp without a key frame", with(SampleImages.webpLossy(2, 2), 20, 1)),
                Arguments.of("a lossless webp without a signature", with(SampleImages.webpLossless(2, 2), 20, 1)));
    }

    @Test
    void refuses_what_is_larger_than_the_limits() {
        tooLarge(SampleImages.pngHeader(16_385, 1));
        tooLarge(SampleImages.pngHeader(1, 16_385));
        tooLarge(SampleImages.pngHeader(-1, -1));
        tooLarge(SampleImages.pngHeader(10_000, 5_001));
        tooLarge(SampleImages.webpExtended(1 << 24, 1 << 24));
        tooLarge(Arrays.copyOf(SampleImages.png(1, 1), ImageProbe.MAX_BYTES + 1));
    }

    @Test
    void takes_what_is_just_within_the_limits() {
        assertEquals(16_384, ImageProbe.probe(SampleImages.pngHeader(16_384, 1)).width());
        assertEquals(5_000, ImageProbe.probe(SampleImages.pngHeader(10_000, 5_000)).height());
        assertEquals(1, ImageProbe.probe(Arrays.copyOf(SampleImages.png(1, 1), ImageProbe.MAX_BYTES)).width());
    }

    @Test
    void an_svg_is_an_image_only_where_we_made_it() {
        byte[] own = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"768\" height=\"512\" viewBox=\"0 0 768 512\">\n".getBytes(UTF_8);
        byte[] foreign = "<svg onload=\"alert(1)\" width=\"768\" height=\"512\">".getBytes(UTF_8);

        assertEquals(new ImageFacts(ImageType.SVG, 768, 512), ImageProbe.probeOwn(own));
        assertThrows(ImageRefused.class, () -> ImageProbe.probeOwn(foreign));
        assertThrows(ImageRefused.class, () -> ImageProbe.probe(own));
    }

    @ParameterizedTest
    @MethodSource("tells_kind_and_size")
    void what_is_cut_off_anywhere_is_refused_or_told(byte[] bytes, ImageFacts facts) {
        for (int length = 0; length < Math.min(bytes.length, 2_000); length++) {
            assertTrue(facts.equals(told(Arrays.copyOf(bytes, length))) || told(Arrays.copyOf(bytes, length)) == null);
        }
    }

    @ParameterizedTest
    @MethodSource("tells_kind_and_size")
    void whatever_the_bytes_are_nothing_worse_than_a_refusal_happens(byte[] bytes, ImageFacts facts) {
        Random random = new Random(facts.hashCode());
        for (int round = 0; round < 20_000; round++) {
            byte[] hostile = Arrays.copyOf(bytes, Math.min(bytes.length, 1 + random.nextInt(700)));
            for (int change = random.nextInt(6); change >= 0; change--) {
                hostile[random.nextInt(hostile.length)] = (byte) random.nextInt();
            }
            told(hostile);
        }
    }

    /** Facts or a refusal; anything else fails the test. */
    private static ImageFacts told(byte[] bytes) {
        try {
            return ImageProbe.probe(bytes);
        } catch (ImageRefused refused) {
            return null;
        }
    }

    private static void tooLarge(byte[] bytes) {
        assertTrue(assertThrows(ImageRefused.class, () -> ImageProbe.probe(bytes)).tooLarge());
    }

    private static byte[] with(byte[] bytes, int at, int value) {
        bytes[at] = (byte) value;
        return bytes;
    }
}
