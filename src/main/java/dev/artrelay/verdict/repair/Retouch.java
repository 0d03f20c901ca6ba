package dev.artrelay.verdict.repair;

import dev.artrelay.verdict.grid.Grid;
import dev.artrelay.verdict.sight.Finders.Point;
import dev.artrelay.verdict.sight.Luma;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** Makes single modules of a picture darker or lighter, fading out towards their edges; hue stays. */
final class Retouch {

    /** From a module's middle, in modules: within the first everything is shifted, beyond the second nothing. */
    private static final double FULLY = 0.38;
    private static final double NOT_AT_ALL = 0.58;

    private final BufferedImage picture;
    private final int[] pixels;
    private final Grid grid;

    Retouch(BufferedImage original, Grid grid) {
        this.picture = new BufferedImage(original.getWidth(), original.getHeight(), BufferedImage.TYPE_INT_RGB);
        this.pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        original.getRGB(0, 0, original.getWidth(), original.getHeight(), pixels, 0, original.getWidth());
        this.grid = grid;
    }

    BufferedImage picture() {
        BufferedImage copy = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        copy.setData(picture.getRaster());
        return copy;
    }

    Luma luma() {
        return Luma.of(picture);
    }

    /**
     * Shifts one module, which may lie just outside the code.
     *
     * @param by luma to add
     * @param mean luma of the module as it is
     * @param flatness 0 keeps all of its texture, 1 none
     */
    void shift(int column, int row, double by, double mean, double flatness) {
        double reach = grid.module() * 1.5;
        Point middle = grid.pixel(column + 0.5, row + 0.5);
        int left = Math.max(0, (int) (middle.x() - reach));
        int right = Math.min(picture.getWidth() - 1, (int) (middle.x() + reach));
        int bottom = Math.min(picture.getHeight() - 1, (int) (middle.y() + reach));
        for (int y = Math.max(0, (int) (middle.y() - reach)); y <= bottom; y++) {
            for (int x = left; x <= right; x++) {
                Point place = grid.place(x + 0.5, y + 0.5);
                double off = Math.max(Math.abs(place.x() - column - 0.5), Math.abs(place.y() - row - 0.5));
                double weight = Math.max(0, Math.min(1, (NOT_AT_ALL - off) / (NOT_AT_ALL - FULLY)));
                if (weight > 0) {
                    int at = y * picture.getWidth() + x;
                    int luma = Luma.of(pixels[at]);
                    pixels[at] = at(pixels[at], luma, luma + weight * (by + (mean - luma) * flatness));
                }
            }
        }
    }

    /** The same colour, darker towards black or lighter towards white. */
    private static int at(int rgb, int luma, double wanted) {
        double target = Math.max(0, Math.min(255, wanted));
        boolean darker = target <= luma;
        double share = darker ? target / Math.max(1, luma) : (target - luma) / Math.max(1, 255 - luma);
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int part = rgb >> shift & 0xFF;
            mixed |= (int) Math.round(darker ? part * share : part + (255 - part) * share) << shift;
        }
        return mixed;
    }
}
