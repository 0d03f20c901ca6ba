package dev.artrelay.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageDecoderTest {

    /** Odd, but pictures; some are cut short or padded by what is not read. */
    private static final Set<String> HARMLESS = Set.of("gif-many-frames.gif", "gif-no-palette.gif", "jpeg-bad-icc.jpg", "jpeg-cmyk.jpg",
            "jpeg-progressive-3000x3000.jpg", "png-16bit-interlaced.png", "png-bomb-data-beyond-size.png", "png-bomb-iccp.png",
            "png-bomb-itxt.png", "png-bomb-ztxt.png", "png-palette-short.png", "png-wrong-crc.png", "polyglot-gif-js.gif",
            "polyglot-jpeg-html.jpg", "polyglot-png-zip.png", "polyglot-webp-js.webp", "webp-animated.webp",
            "webp-lossless-2048x2048.webp", "webp-lossy-2048x2048.webp", "webp-small-canvas-huge-frame.webp");

    @Test
    void of_hostile_pictures_those_are_opened_that_do_no_harm_and_the_rest_is_refused() {
        Set<String> opened = new TreeSet<>();

        HostilePictures.all().forEach((name, bytes) -> {
            if (opens(bytes)) {
                opened.add(name);
            }
        });

        assertEquals(new TreeSet<>(HARMLESS), opened);
    }

    private static boolean opens(byte[] bytes) {
        try {
            BufferedImage image = ImageDecoder.decode(bytes);
            return image.getWidth() > 0;
        } catch (ImageRefused refused) {
            assertFalse(refused.getMessage().contains("Exception"));
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"png-bomb-30000x30000.png", "png-7000x7000.png", "png-interlaced-7000x7000.png", "jpeg-huge-65535x65535.jpg",
        "jpeg-progressive-promises-7000x7000.jpg", "gif-small-screen-huge-frame.gif", "webp-16000x3000.webp",
        "webp-lossless-16000x3000.webp", "webp-large-canvas-no-frame.webp"})
    void what_says_that_it_is_too_large_is_refused_before_it_is_read(String name) {
        ImageRefused refused = assertThrows(ImageRefused.class, () -> ImageDecoder.decode(HostilePictures.named(name)));

        assertTrue(refused.tooLarge(), refused.getMessage());
        assertTrue(refused.getMessage().contains(" × "), refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bitmap.bmp", "tiff.tif", "icon.ico", "wbmp-huge.wbmp", "svg-external-entity.svg", "svg-own-with-script.svg"})
    void formats_that_are_not_passed_on_reach_no_decoder(String name) {
        ImageRefused refused = assertThrows(ImageRefused.class, () -> ImageDecoder.decode(HostilePictures.named(name)));

        assertEquals("not a PNG, JPEG, WebP or GIF image", refused.getMessage());
    }

    @Test
    void a_jpeg_that_is_gone_over_again_and_again_is_refused() throws IOException {
        byte[] once = HostilePictures.named("jpeg-progressive-3000x3000.jpg");
        ByteArrayOutputStream often = new ByteArrayOutputStream();
        often.write(once);
        for (int scan = 0; scan < 100; scan++) {
            often.write(new byte[] {(byte) 0xFF, (byte) 0xDA, 0, 8, 1, 1, 0, 1, 5, 0});
        }

        assertTrue(opens(once));
        assertFalse(opens(often.toByteArray()));
    }

    @Test
    void a_lossless_webp_that_ends_too_soon_is_given_up_at_its_end() {
        ImageRefused refused = assertThrows(ImageRefused.class,
                () -> ImageDecoder.decode(HostilePictures.named("webp-lossless-beyond-its-end.webp")));

        assertEquals("a broken image: it cannot be opened", refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 64, 511})
    void a_picture_comes_as_large_as_it_is(int side) {
        for (byte[] bytes : Stream.of(SampleImages.png(side, 3), SampleImages.jpeg(side, 3), SampleImages.gif(side, 3)).toList()) {
            assertEquals(side, ImageDecoder.decode(bytes).getWidth());
        }
    }

    @Test
    void a_small_heap_survives_them_all_and_the_disk_sees_nothing_of_them(@TempDir Path temporary) throws Exception {
        Process child = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx80m",
                "-XX:-UsePerfData", "-XX:+ExitOnOutOfMemoryError", "-Djava.awt.headless=true", "-Djava.io.tmpdir=" + temporary,
                "-cp", System.getProperty("java.class.path"), OpenThemAll.class.getName())
                .redirectErrorStream(true).start();

        String said = new String(child.getInputStream().readAllBytes());

        assertTrue(child.waitFor(1, TimeUnit.MINUTES));
        assertEquals("alive", said.strip());
        try (Stream<Path> left = Files.list(temporary)) {
            assertEquals(0, left.count());
        }
    }
}
