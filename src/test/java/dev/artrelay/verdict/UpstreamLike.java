package dev.artrelay.verdict;

import dev.artrelay.qr.Level;
import dev.artrelay.qr.Message;
import dev.artrelay.qr.Solver;
import dev.artrelay.qr.Symbol;
import dev.artrelay.studio.StyleCatalog;
import dev.artrelay.studio.brush.Brush;
import dev.artrelay.studio.scene.Scenes;
import dev.artrelay.verdict.sight.Exam;
import dev.artrelay.verdict.sight.Luma;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * A picture such as diffusion models paint of codes: a scene into which the modules are worked more or less, from an encoder
 * whose version, level, mask and spelling nobody tells us, and with modules that came out wrong, in spots and in regions, until
 * no decoder reads it at native, half or a third of its size.
 *
 * @param severity how much damage that took
 */
record UpstreamLike(String content, Symbol symbol, BufferedImage image, int severity) {

    private static final int SIDE = 768;
    private static final int WORST = 40;
    private static final List<String> CONTENTS = List.of("https://a.co/b1", "https://example.com/menu/spring/2026-a1",
            "HTTPS://EXAMPLE.COM/TABLE/14", "https://例子.中国/菜单?桌=4",
            "https://example.com/menu/spring/2026?table=14&lang=en&utm_source=poster&utm_medium=print");

    static UpstreamLike of(long seed) {
        for (int severity = 1;; severity++) {
            UpstreamLike picture = new Painter(seed).paint(severity);
            Luma luma = Luma.of(picture.image);
            if (severity == WORST || List.of(1, 2, 3).stream().map(luma::shrunk).map(Exam::read).allMatch(Optional::isEmpty)) {
                return picture;
            }
        }
    }

    /** Draws everything from one seed; the damage grows from the same places. */
    private static final class Painter {

        private final Random random;
        private final String content;
        private final Symbol symbol;
        private final BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        private final double module;
        private final double left;
        private final double top;

        Painter(long seed) {
            random = new Random(seed);
            content = CONTENTS.get(random.nextInt(CONTENTS.size()));
            symbol = symbol();
            int padding = 2 + random.nextInt(4);
            module = SIDE / (symbol.size() + 2.0 * padding + random.nextDouble());
            double room = SIDE - symbol.size() * module;
            left = room * (0.4 + 0.2 * random.nextDouble());
            top = room * (0.4 + 0.2 * random.nextDouble());
            Scenes.of(StyleCatalog.all().get(random.nextInt(StyleCatalog.all().size())).id()).paint(new Brush(image, seed));
        }

        private Symbol symbol() {
            Level level = List.of(Level.L, Level.M, Level.Q, Level.H, Level.H, Level.H).get(random.nextInt(6));
            int version = Message.of(content, level, Message.LARGEST).version() + random.nextInt(3);
            List<Message> writings = Message.writings(content, version, level);
            return new Solver(writings.get(random.nextInt(writings.size())), 0).masked().get(random.nextInt(8));
        }

        UpstreamLike paint(int severity) {
            int size = symbol.size();
            double[] tone = new double[size * size];
            double[] hold = new double[size * size];
            boolean[] wrong = wrong(severity);
            for (int at = 0; at < tone.length; at++) {
                boolean dark = symbol.dark(at % size, at / size) ^ wrong[at];
                boolean marker = symbol.fixed(at % size, at / size);
                tone[at] = (dark ? 45 : 205) + random.nextGaussian() * 14;
                hold[at] = marker ? 0.85 : 0.62 + 0.25 * random.nextDouble();
            }
            blend(tone, hold);
            return new UpstreamLike(content, symbol, image, severity);
        }

        /** Single modules all over, and all that differ in one or two regions; markers suffer less. */
        private boolean[] wrong(int severity) {
            int size = symbol.size();
            boolean[] wrong = new boolean[size * size];
            boolean regions = random.nextBoolean();
            double spots = (regions ? 0.004 : 0.012) * severity;
            double[][] middles = new double[1 + random.nextInt(2)][];
            for (int i = 0; i < middles.length; i++) {
                middles[i] = new double[] {random.nextDouble() * size, random.nextDouble() * size};
            }
            double reach = regions ? size * Math.sqrt(0.012 * severity / middles.length / Math.PI) : 0;
            for (int at = 0; at < wrong.length; at++) {
                double chance = symbol.fixed(at % size, at / size) ? spots / 3 : spots;
                double drawn = random.nextDouble();
                for (double[] middle : middles) {
                    boolean inside = Math.hypot(at % size - middle[0], at / size - middle[1]) < reach;
                    chance = inside && !symbol.fixed(at % size, at / size) ? 0.5 : chance;
                }
                wrong[at] = drawn < chance;
            }
            return wrong;
        }

        private void blend(double[] tone, double[] hold) {
            for (int y = 0; y < SIDE; y++) {
                for (int x = 0; x < SIDE; x++) {
                    double column = (x + 0.5 - left) / module;
                    double row = (y + 0.5 - top) / module;
                    if (column > -1 && row > -1 && column < symbol.size() + 1 && row < symbol.size() + 1) {
                        image.setRGB(x, y, blended(image.getRGB(x, y), column, row, tone, hold));
                    }
                }
            }
        }

        /** Soft at the modules' edges; around the code it grows light. */
        private int blended(int rgb, double column, double row, double[] tone, double[] hold) {
            double wanted = 0;
            double held = 0;
            for (double dy = -0.12; dy < 0.2; dy += 0.24) {
                for (double dx = -0.12; dx < 0.2; dx += 0.24) {
                    int c = (int) Math.floor(column + dx);
                    int r = (int) Math.floor(row + dy);
                    boolean inside = c >= 0 && r >= 0 && c < symbol.size() && r < symbol.size();
                    wanted += (inside ? tone[r * symbol.size() + c] : 215) / 4;
                    held += (inside ? hold[r * symbol.size() + c] : 0.7) / 4;
                }
            }
            double shift = (wanted - Luma.of(rgb)) * held;
            int mixed = 0;
            for (int part = 16; part >= 0; part -= 8) {
                mixed |= (int) Math.max(0, Math.min(255, (rgb >> part & 0xFF) + shift)) << part;
            }
            return mixed;
        }
    }
}
