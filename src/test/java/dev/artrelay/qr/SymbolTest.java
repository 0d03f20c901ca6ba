package dev.artrelay.qr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.EncodeHintType;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import com.google.zxing.qrcode.encoder.Encoder;
import com.google.zxing.qrcode.encoder.QRCode;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SymbolTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 6, 7, 10, 14, 21, 27, 32, 40})
    void a_plain_code_is_what_another_encoder_draws(int version) throws Exception {
        for (Level level : Level.values()) {
            Message message = new Message("abc", version, level, Segments.bits("abc", version));

            Symbol symbol = Symbol.plain(message, 0);

            QRCode other = Encoder.encode("abc", com.google.zxing.qrcode.decoder.ErrorCorrectionLevel.valueOf(level.name()),
                    Map.of(EncodeHintType.QR_VERSION, version, EncodeHintType.QR_MASK_PATTERN, symbol.mask()));
            for (int y = 0; y < symbol.size(); y++) {
                for (int x = 0; x < symbol.size(); x++) {
                    assertEquals(other.getMatrix().get(x, y) == 1, symbol.dark(x, y), x + "," + y);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "0123456789012", "HELLO WORLD", "https://EXAMPLE.COM/A1", "https://example.com/1234567890123456",
            "你好，世界", "naïve ☕ 😀", "tel:+8613800138000"})
    void mixed_modes_read_back_exactly(String content) throws Exception {
        for (Level level : Level.values()) {
            Message message = Message.of(content, level, Message.LARGEST);

            assertEquals(content, read(Symbol.plain(message, 0), 0));
        }
    }

    @Test
    void a_code_that_follows_a_picture_still_says_exactly_its_content() throws Exception {
        Message message = Message.of("https://example.com/menu", Level.M, Message.LARGEST).in(6);
        Solver solver = new Solver(message, 1);
        double[] wishes = wishes(solver);

        var symbols = solver.towards(wishes);

        assertEquals(8, symbols.stream().map(Symbol::mask).distinct().count());
        for (Symbol symbol : symbols) {
            assertEquals(message.content(), read(symbol, 1));
        }
    }

    @Test
    void free_bits_grant_most_of_the_weightiest_wishes() {
        Message message = Message.of("https://example.com/menu", Level.M, Message.LARGEST).in(6);
        Solver solver = new Solver(message, 0);
        double[] wishes = wishes(solver);

        Symbol symbol = solver.towards(wishes).get(0);

        int heavy = 0;
        int granted = 0;
        for (int i = 0; i < wishes.length; i++) {
            if (Math.abs(wishes[i]) > 0.7) {
                heavy++;
                granted += symbol.dark(i % symbol.size(), i / symbol.size()) == wishes[i] > 0 ? 1 : 0;
            }
        }
        assertTrue(granted > 0.85 * heavy, granted + " of " + heavy);
    }

    @Test
    void automatic_level_takes_the_room_that_the_smallest_version_leaves() {
        Message message = Message.of("https://example.com", Optional.empty(), Message.LARGEST);

        assertEquals(2, message.version());
        assertEquals(Level.Q, message.level());
    }

    @Test
    void what_no_code_holds_is_refused_with_the_limit() {
        TooLong refusal = assertThrows(TooLong.class, () -> Message.of("x".repeat(2954), Level.L, Message.LARGEST));

        assertEquals(2956, refusal.limit());
        assertEquals(2957, refusal.needed());
    }

    private static double[] wishes(Solver solver) {
        Random random = new Random(1);
        double[] wishes = new double[solver.size() * solver.size()];
        for (int i = 0; i < wishes.length; i++) {
            wishes[i] = solver.open(i % solver.size(), i / solver.size()) ? random.nextDouble() * 2 - 1 : 0;
        }
        return wishes;
    }

    private static String read(Symbol symbol, int quarters) throws Exception {
        BitMatrix bits = new BitMatrix(symbol.size());
        for (int y = 0; y < symbol.size(); y++) {
            for (int x = 0; x < symbol.size(); x++) {
                if (symbol.dark(x, y)) {
                    bits.set(x, y);
                }
            }
        }
        bits.rotate(90 * quarters);
        return new Decoder().decode(bits).getText();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://a.co/1234567890123456", "HELLO WORLD", "grüße", "菜单"})
    void every_writing_of_a_content_is_read_as_the_content(String content) throws Exception {
        for (Message message : Message.writings(content, 4, Level.M)) {
            for (Symbol symbol : new Solver(message, 0).masked()) {
                BitMatrix bits = new BitMatrix(symbol.size());
                for (int at = 0; at < symbol.size() * symbol.size(); at++) {
                    if (symbol.dark(at % symbol.size(), at / symbol.size())) {
                        bits.set(at % symbol.size(), at / symbol.size());
                    }
                }

                assertEquals(content, new Decoder().decode(bits).getText());
            }
        }
    }

    @Test
    void what_is_left_of_error_correction_is_told_by_the_worst_block() {
        Symbol symbol = Symbol.plain(Message.of("https://example.com/menu", Level.H, 40), 0);
        boolean[] wrong = new boolean[symbol.size() * symbol.size()];

        assertEquals(1, symbol.correctionLeft(wrong));
        wrong[wrong.length - 1] = true;
        assertTrue(symbol.correctionLeft(wrong) < 1 && symbol.correctionLeft(wrong) > 0.8);
        Arrays.fill(wrong, true);
        assertTrue(symbol.correctionLeft(wrong) < 0);
    }
}
