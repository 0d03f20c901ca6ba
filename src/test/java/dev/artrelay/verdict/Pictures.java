package dev.artrelay.verdict;

import dev.artrelay.qr.Level;
import dev.artrelay.qr.Message;
import dev.artrelay.qr.Symbol;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Small pictures with and without codes. */
public final class Pictures {

    private static final int QUIET = 4;

    private Pictures() {
    }

    /** Black on white, at level M. */
    public static BufferedImage plain(String content, int side) {
        return drawn(symbol(content), side, false);
    }

    /** The same with its lower right quarter turned to its opposite, which is more than error correction can bear. */
    public static BufferedImage damaged(String content, int side) {
        return drawn(symbol(content), side, true);
    }

    /** Nothing at all. */
    public static BufferedImage grey(int side) {
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = image.createGraphics();
        brush.setColor(Color.GRAY);
        brush.fillRect(0, 0, side, side);
        brush.dispose();
        return image;
    }

    public static byte[] png(BufferedImage image) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Symbol symbol(String content) {
        return Symbol.plain(Message.of(content, Level.M, Message.LARGEST), 0);
    }

    private static BufferedImage drawn(Symbol symbol, int side, boolean damaged) {
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        double module = side / (symbol.size() + 2.0 * QUIET);
        for (int y = 0; y < side; y++) {
            int row = (int) Math.floor(y / module) - QUIET;
            for (int x = 0; x < side; x++) {
                int column = (int) Math.floor(x / module) - QUIET;
                boolean inside = row >= 0 && column >= 0 && row < symbol.size() && column < symbol.size();
                boolean turned = damaged && inside && row > symbol.size() / 2 && column > symbol.size() / 2 && !symbol.fixed(column, row);
                image.setRGB(x, y, inside && symbol.dark(column, row) ^ turned ? 0x202020 : 0xF0F0F0);
            }
        }
        return image;
    }
}
