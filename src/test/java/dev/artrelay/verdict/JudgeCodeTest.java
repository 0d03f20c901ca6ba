package dev.artrelay.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import dev.artrelay.task.Verdict;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class JudgeCodeTest {

    private static final String CONTENT = "https://example.com/menu?tisch=4&grüße=你好";

    private final JudgeCode judge = new JudgeCode();

    @Test
    void a_plain_code_is_scannable_under_every_condition() {
        Verdict verdict = judge.judge(png(code(CONTENT, 600)), CONTENT).orElseThrow();

        assertTrue(verdict.scannable());
        assertEquals(CONTENT, verdict.content());
        assertEquals(Map.of("zxing", true, "boofcv", true), verdict.decoders());
        assertEquals(1.0, verdict.score());
        assertEquals("A", verdict.grade());
    }

    @Test
    void a_code_that_says_something_else_is_not() {
        Verdict verdict = judge.judge(png(code("https://example.com/other", 600)), CONTENT).orElseThrow();

        assertFalse(verdict.scannable());
        assertEquals("https://example.com/other", verdict.content());
        assertEquals(0, verdict.conditions().passed());
        assertEquals("F", verdict.grade());
    }

    @Test
    void whatever_it_says_will_do_where_nothing_is_expected() {
        assertTrue(judge.judge(png(code(CONTENT, 600)), null).orElseThrow().scannable());
    }

    @Test
    void a_picture_without_a_code_is_not_scannable() {
        Verdict verdict = judge.judge(png(new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB)), CONTENT).orElseThrow();

        assertFalse(verdict.scannable());
        assertEquals(null, verdict.content());
    }

    @Test
    void a_code_too_small_for_half_scale_is_not_scannable() {
        BufferedImage tiny = code(CONTENT.repeat(6), 120);

        Verdict verdict = judge.judge(png(tiny), CONTENT.repeat(6)).orElseThrow();

        assertFalse(verdict.scannable());
    }

    @Test
    void a_long_code_reads_at_half_scale() {
        String long2000 = "0123456789abcdefghij".repeat(100);

        assertTrue(judge.judge(png(code(long2000, 2048)), long2000).orElseThrow().scannable());
    }

    @Test
    void a_transparent_picture_is_seen_on_white_paper() {
        BufferedImage opaque = code(CONTENT, 600);
        BufferedImage transparent = new BufferedImage(600, 600, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < 600; y++) {
            for (int x = 0; x < 600; x++) {
                boolean dark = (opaque.getRGB(x, y) & 0xFF) < 128;
                transparent.setRGB(x, y, dark ? 0xFF000000 : 0);
            }
        }

        assertTrue(judge.judge(png(transparent), CONTENT).orElseThrow().scannable());
    }

    @Test
    void what_is_no_picture_has_no_verdict() {
        assertEquals(Optional.empty(), judge.judge("no picture".getBytes(StandardCharsets.UTF_8), CONTENT));
        assertEquals(Optional.empty(), judge.judge(new byte[0], CONTENT));
    }

    @Test
    void a_picture_that_breaks_off_is_no_picture_with_a_code() {
        byte[] whole = png(code(CONTENT, 600));
        byte[] half = Arrays.copyOf(whole, whole.length / 2);

        assertFalse(judge.judge(half, CONTENT).map(Verdict::scannable).orElse(false));
    }

    private static BufferedImage code(String content, int side) {
        try {
            BitMatrix matrix = new QRCodeWriter().encode(content, BarcodeFormat.QR_CODE, side, side,
                    Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"));
            BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
            Graphics2D brush = image.createGraphics();
            brush.setColor(Color.WHITE);
            brush.fillRect(0, 0, side, side);
            brush.dispose();
            for (int y = 0; y < side; y++) {
                for (int x = 0; x < side; x++) {
                    image.setRGB(x, y, matrix.get(x, y) ? 0 : 0xFFFFFF);
                }
            }
            return image;
        } catch (WriterException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] png(BufferedImage image) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
