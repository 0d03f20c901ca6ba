package dev.artrelay.studio.bars;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** What happens to a picture on its way to a reader. The mild ones are everyday. */
enum Distortion {

    NONE(true, picture -> picture),
    SCALED_256(true, picture -> scaled(picture, 256)),
    SCALED_180(false, picture -> scaled(picture, 180)),
    BLUR_1(true, picture -> blurred(picture, 1)),
    BLUR_2(false, picture -> blurred(picture, 2)),
    JPEG_40(true, picture -> jpeg(picture, 0.4f)),
    TURNED_5(true, picture -> turned(picture, 5)),
    TURNED_15(false, picture -> turned(picture, 15)),
    /** As of a poster a step above the eye. */
    KEYSTONE(true, picture -> keystone(picture, 0.08)),
    KEYSTONE_STRONG(false, picture -> keystone(picture, 0.12)),
    GAIN_UP(true, picture -> toned(picture, value -> (int) (value * 1.35))),
    GAIN_DOWN(true, picture -> toned(picture, value -> (int) (value * 0.6))),
    LOW_CONTRAST(true, picture -> toned(picture, value -> 96 + value / 3)),
    NOISE_15(true, picture -> noisy(picture, 15)),
    PHONE(false, picture -> jpeg(noisy(blurred(turned(keystone(scaled(picture, 420), 0.06), 7), 0.8), 6), 0.6f));

    final boolean mild;
    private final UnaryOperator<BufferedImage> act;

    Distortion(boolean mild, UnaryOperator<BufferedImage> act) {
        this.mild = mild;
        this.act = act;
    }

    BufferedImage of(BufferedImage picture) {
        return act.apply(picture);
    }

    static BufferedImage scaled(BufferedImage picture, int side) {
        BufferedImage halved = picture;
        while (halved.getWidth() >= 2 * side) {
            halved = drawn(halved, halved.getWidth() / 2);
        }
        return drawn(halved, side);
    }

    private static BufferedImage drawn(BufferedImage picture, int side) {
        BufferedImage drawn = blank(side);
        Graphics2D graphics = drawn.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(picture, 0, 0, side, side, null);
        graphics.dispose();
        return drawn;
    }

    private static BufferedImage turned(BufferedImage picture, double degrees) {
        int side = picture.getWidth();
        int larger = (int) Math.ceil(side * (Math.abs(Math.cos(Math.toRadians(degrees))) + Math.abs(Math.sin(Math.toRadians(degrees)))));
        BufferedImage turned = blank(larger);
        Graphics2D graphics = turned.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        AffineTransform turn = AffineTransform.getRotateInstance(Math.toRadians(degrees), larger / 2.0, larger / 2.0);
        turn.translate((larger - side) / 2.0, (larger - side) / 2.0);
        graphics.drawImage(picture, turn, null);
        graphics.dispose();
        return turned;
    }

    /** Seen from below: the upper edge is shorter by this share at each end, and rows are closer the farther they are. */
    private static BufferedImage keystone(BufferedImage picture, double share) {
        int side = picture.getWidth();
        BufferedImage seen = blank(side);
        for (int y = 0; y < side; y++) {
            double down = (y + 0.5) / side;
            double wide = 1 - 2 * share * (1 - down);
            for (int x = 0; x < side; x++) {
                double across = ((x + 0.5) / side - 0.5) / wide + 0.5;
                if (across >= 0 && across < 1) {
                    seen.setRGB(x, y, mixed(picture, across * side - 0.5, down / wide * side - 0.5));
                }
            }
        }
        return seen;
    }

    private static int mixed(BufferedImage picture, double x, double y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        double right = x - left;
        double down = y - top;
        int rgb = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double upper = (1 - right) * channel(picture, left, top, shift) + right * channel(picture, left + 1, top, shift);
            double lower = (1 - right) * channel(picture, left, top + 1, shift) + right * channel(picture, left + 1, top + 1, shift);
            rgb |= (int) ((1 - down) * upper + down * lower) << shift;
        }
        return rgb;
    }

    private static int channel(BufferedImage picture, int x, int y, int shift) {
        int last = picture.getWidth() - 1;
        return picture.getRGB(Math.max(0, Math.min(last, x)), Math.max(0, Math.min(last, y))) >> shift & 0xFF;
    }

    private static BufferedImage blurred(BufferedImage picture, double sigma) {
        int reach = (int) Math.ceil(3 * sigma);
        float[] kernel = new float[2 * reach + 1];
        float sum = 0;
        for (int i = -reach; i <= reach; i++) {
            kernel[i + reach] = (float) Math.exp(-i * i / (2 * sigma * sigma));
            sum += kernel[i + reach];
        }
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] /= sum;
        }
        return smeared(smeared(picture, kernel, 1, 0), kernel, 0, 1);
    }

    private static BufferedImage smeared(BufferedImage picture, float[] kernel, int alongX, int alongY) {
        int side = picture.getWidth();
        int reach = kernel.length / 2;
        BufferedImage smeared = blank(side);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                int rgb = 0;
                for (int shift = 16; shift >= 0; shift -= 8) {
                    float sum = 0;
                    for (int i = -reach; i <= reach; i++) {
                        sum += kernel[i + reach] * channel(picture, x + i * alongX, y + i * alongY, shift);
                    }
                    rgb |= Math.round(sum) << shift;
                }
                smeared.setRGB(x, y, rgb);
            }
        }
        return smeared;
    }

    private static BufferedImage toned(BufferedImage picture, IntUnaryOperator tone) {
        int side = picture.getWidth();
        BufferedImage toned = blank(side);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                int rgb = 0;
                for (int shift = 16; shift >= 0; shift -= 8) {
                    rgb |= Math.max(0, Math.min(255, tone.applyAsInt(channel(picture, x, y, shift)))) << shift;
                }
                toned.setRGB(x, y, rgb);
            }
        }
        return toned;
    }

    private static BufferedImage noisy(BufferedImage picture, double sigma) {
        Random random = new Random(1);
        return toned(picture, value -> (int) Math.round(value + sigma * random.nextGaussian()));
    }

    private static BufferedImage jpeg(BufferedImage picture, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), parameters);
            out.flush();
            return drawn(ImageIO.read(new ByteArrayInputStream(bytes.toByteArray())), picture.getWidth());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } finally {
            writer.dispose();
        }
    }

    private static BufferedImage blank(int side) {
        BufferedImage blank = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = blank.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, side, side);
        graphics.dispose();
        return blank;
    }
}
