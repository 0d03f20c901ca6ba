package dev.artrelay.verdict.sight;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** What happens to a picture on its way into a scanner; the same comes out every time. */
final class Distortion {

    /** Paper around a picture that is held askew. */
    private static final int PAPER = 225;
    /** How far away a picture is held that is tilted, in longer sides of its own. */
    private static final double DISTANCE = 1.5;
    /** A picture held askew is seen at least so many times smaller. */
    private static final double SMALLER = 1.15;

    private Distortion() {
    }

    /** Turned about its middle by degrees, and its top tilted away by degrees. */
    static Luma askew(Luma luma, double turn, double tilt) {
        Luma seen = Luma.blank(luma.width(), luma.height());
        double smaller = inView(luma, turn, tilt);
        double cos = Math.cos(Math.toRadians(turn)) * smaller;
        double sin = Math.sin(Math.toRadians(turn)) * smaller;
        double flat = Math.cos(Math.toRadians(tilt));
        double deep = Math.sin(Math.toRadians(tilt));
        double distance = DISTANCE * luma.longerSide();
        for (int y = 0, to = 0; y < luma.height(); y++) {
            double v = y + 0.5 - luma.height() / 2.0;
            double down = v * distance / (distance * flat + v * deep);
            double nearness = (distance - down * deep) / distance;
            for (int x = 0; x < luma.width(); x++) {
                double across = (x + 0.5 - luma.width() / 2.0) * nearness;
                double fromX = luma.width() / 2.0 + cos * across - sin * down;
                double fromY = luma.height() / 2.0 + sin * across + cos * down;
                seen.values()[to++] = (byte) (luma.holds(fromX, fromY) ? luma.between(fromX, fromY) : PAPER);
            }
        }
        return seen;
    }

    /** How many times smaller a picture has to be seen so that all its corners stay in view. */
    private static double inView(Luma luma, double turn, double tilt) {
        double distance = DISTANCE * luma.longerSide();
        double halfWidth = luma.width() / 2.0;
        double halfHeight = luma.height() / 2.0;
        double cos = Math.cos(Math.toRadians(turn));
        double sin = Math.sin(Math.toRadians(turn));
        double flat = Math.cos(Math.toRadians(tilt));
        double deep = Math.sin(Math.toRadians(tilt));
        double smaller = SMALLER;
        for (int corner = 0; corner < 4; corner++) {
            double x = corner % 2 == 0 ? halfWidth : -halfWidth;
            double y = corner < 2 ? halfHeight : -halfHeight;
            double across = Math.abs(cos * x + sin * y);
            double down = cos * y - sin * x;
            smaller = Math.max(smaller, across / halfWidth + down * deep / distance);
            smaller = Math.max(smaller, Math.abs(down) * flat / halfHeight + down * deep / distance);
        }
        return smaller;
    }

    /** Out of focus: a Gaussian of so many pixels. */
    static Luma blurred(Luma luma, double sigma) {
        int reach = (int) Math.ceil(2.5 * sigma);
        int[] weights = new int[2 * reach + 1];
        int all = 0;
        for (int i = -reach; i <= reach; i++) {
            weights[i + reach] = (int) Math.round(1024 * Math.exp(-i * i / (2 * sigma * sigma)));
            all += weights[i + reach];
        }
        return smeared(smeared(luma, weights, all, 1, 0), weights, all, 0, 1);
    }

    private static Luma smeared(Luma luma, int[] weights, int all, int across, int down) {
        Luma smeared = Luma.blank(luma.width(), luma.height());
        int reach = weights.length / 2;
        for (int y = 0, to = 0; y < luma.height(); y++) {
            for (int x = 0; x < luma.width(); x++) {
                int sum = 0;
                for (int i = -reach; i <= reach; i++) {
                    sum += weights[i + reach] * luma.at(x + i * across, y + i * down);
                }
                smeared.values()[to++] = (byte) (sum / all);
            }
        }
        return smeared;
    }

    /** Grains that are about normally distributed. */
    static Luma noised(Luma luma, double sigma) {
        SplittableRandom random = new SplittableRandom(1);
        Luma noised = Luma.blank(luma.width(), luma.height());
        double unit = sigma / Math.sqrt(4 / 12.0) / 0x10000;
        for (int i = 0; i < noised.values().length; i++) {
            long bits = random.nextLong();
            long sum = (bits & 0xFFFF) + (bits >>> 16 & 0xFFFF) + (bits >>> 32 & 0xFFFF) + (bits >>> 48);
            noised.values()[i] = clipped((luma.values()[i] & 0xFF) + (sum - 2 * 0xFFFF) * unit);
        }
        return noised;
    }

    static Luma mapped(Luma luma, IntUnaryOperator tone) {
        byte[] table = new byte[256];
        for (int i = 0; i < table.length; i++) {
            table[i] = clipped(tone.applyAsInt(i));
        }
        Luma mapped = Luma.blank(luma.width(), luma.height());
        for (int i = 0; i < mapped.values().length; i++) {
            mapped.values()[i] = table[luma.values()[i] & 0xFF];
        }
        return mapped;
    }

    static Luma gamma(Luma luma, double gamma) {
        return mapped(luma, value -> (int) Math.round(255 * Math.pow(value / 255.0, gamma)));
    }

    /** Less contrast, about middle grey. */
    static Luma faded(Luma luma, double contrast) {
        return mapped(luma, value -> (int) Math.round(128 + (value - 128) * contrast));
    }

    /** Lit from the left: at the right edge this share of the light is left. */
    static Luma lit(Luma luma, double right) {
        Luma lit = Luma.blank(luma.width(), luma.height());
        for (int i = 0; i < lit.values().length; i++) {
            double light = 1 - (1 - right) * (i % luma.width()) / luma.width();
            lit.values()[i] = clipped((luma.values()[i] & 0xFF) * light);
        }
        return lit;
    }

    static Luma compressed(Luma luma, float quality) {
        BufferedImage image = new BufferedImage(luma.width(), luma.height(), BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setDataElements(0, 0, luma.width(), luma.height(), luma.values());
        try {
            BufferedImage back = ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg(image, quality))));
            Luma compressed = Luma.blank(luma.width(), luma.height());
            back.getRaster().getDataElements(0, 0, luma.width(), luma.height(), compressed.values());
            return compressed;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] jpeg(BufferedImage image, float quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static byte clipped(double value) {
        return (byte) Math.max(0, Math.min(255, Math.round(value)));
    }
}
