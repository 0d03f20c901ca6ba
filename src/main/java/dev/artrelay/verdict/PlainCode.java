package dev.artrelay.verdict;

import dev.artrelay.qr.Message;
import dev.artrelay.qr.Symbol;
import dev.artrelay.qr.TooLong;
import dev.artrelay.verdict.sight.Luma;
import java.util.Arrays;
import java.util.Optional;

/** A content as a plain black and white code, which is what any other picture of it is measured by. */
final class PlainCode {

    private static final int QUIET = 4;

    private PlainCode() {
    }

    /** As large as fits into the middle of a picture of this size; nothing if no code holds the content. */
    static Optional<Luma> of(String content, int width, int height) {
        try {
            return Optional.of(drawn(Symbol.plain(Message.of(content, Optional.empty(), Message.LARGEST), 0), width, height));
        } catch (TooLong nobodyCould) {
            return Optional.empty();
        }
    }

    private static Luma drawn(Symbol symbol, int width, int height) {
        Luma luma = Luma.blank(width, height);
        Arrays.fill(luma.values(), (byte) 0xFF);
        double module = Math.min(width, height) / (symbol.size() + 2.0 * QUIET);
        double left = (width - symbol.size() * module) / 2;
        double top = (height - symbol.size() * module) / 2;
        for (int y = 0, at = 0; y < height; y++) {
            int row = (int) Math.floor((y + 0.5 - top) / module);
            for (int x = 0; x < width; x++, at++) {
                int column = (int) Math.floor((x + 0.5 - left) / module);
                boolean inside = column >= 0 && row >= 0 && column < symbol.size() && row < symbol.size();
                luma.values()[at] = (byte) (inside && symbol.dark(column, row) ? 0 : 0xFF);
            }
        }
        return luma;
    }
}
