package dev.artrelay.verdict;

import dev.artrelay.verdict.repair.Repair;
import dev.artrelay.verdict.repair.RepairCode;
import dev.artrelay.verdict.sight.Luma;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.imageio.ImageIO;

/**
 * Mends pictures that no decoder reads, and prints how many came back and at what price:
 * {@code RepairBenchmark [pictures] [folder to keep them in]}.
 */
public final class RepairBenchmark {

    private RepairBenchmark() {
    }

    /** What became of the pictures, and how long each took. */
    record Outcome(List<Optional<Repair>> repairs, List<Double> changes, List<Double> millis) {

        static Outcome of(int pictures, String folder) {
            List<Optional<Repair>> repairs = new ArrayList<>();
            List<Double> changes = new ArrayList<>();
            List<Double> millis = new ArrayList<>();
            LongStream.rangeClosed(1, pictures).mapToObj(UpstreamLike::of).forEach(picture -> {
                long begun = System.nanoTime();
                Optional<Repair> repair = RepairCode.repair(picture.image(), picture.content());
                millis.add((System.nanoTime() - begun) / 1e6);
                repairs.add(repair.map(Outcome::withoutPicture));
                repair.ifPresent(mended -> changes.add(change(picture.image(), mended.picture())));
                if (folder != null) {
                    keep(folder, repairs.size() + "-before.png", picture.image());
                    repair.ifPresent(mended -> keep(folder, repairs.size() + "-after.png", mended.picture()));
                    System.out.printf(Locale.ROOT, "%d v%d %s severity %d: %s%n", repairs.size(), picture.symbol().version(),
                            picture.symbol().level(), picture.severity(), repair.map(each -> each.exam().count() + " passed, "
                            + each.touched() + " of " + each.modules() + " touched").orElse("lost"));
                }
            });
            return new Outcome(repairs, changes, millis);
        }

        /** Hundreds of them are more than a small heap holds. */
        private static Repair withoutPicture(Repair repair) {
            return new Repair(null, repair.exam(), repair.touched(), repair.modules(), repair.shift());
        }

        /** Of luma, on average over the whole picture. */
        private static double change(BufferedImage before, BufferedImage after) {
            byte[] was = Luma.of(before).values();
            byte[] is = Luma.of(after).values();
            return IntStream.range(0, was.length).map(at -> Math.abs((is[at] & 0xFF) - (was[at] & 0xFF))).average().orElse(0);
        }

        /** The share of the modules that were. */
        static double touched(Repair repair) {
            return (double) repair.touched() / repair.modules();
        }

        List<Repair> mended() {
            return repairs.stream().flatMap(Optional::stream).toList();
        }

        String table() {
            return """
                    pictures no decoder read   %d
                    brought back               %d (%.1f %%)
                      of 6 conditions passed   median %.0f, worst %.0f
                      modules touched          median %.1f %%, worst %.1f %%
                      shift of those, of 255   median %.0f, worst %.0f
                      change of the picture    median %.1f, worst %.1f
                    time, ms                   median %.0f, p95 %.0f
                    """.formatted(repairs.size(), mended().size(), 100.0 * mended().size() / repairs.size(),
                    median(repair -> repair.exam().count()), -worst(repair -> -repair.exam().count()),
                    100 * median(Outcome::touched), 100 * worst(Outcome::touched), median(Repair::shift), worst(Repair::shift),
                    share(changes, 0.5), changes.stream().max(Double::compare).orElse(Double.NaN),
                    share(millis, 0.5), share(millis, 0.95));
        }

        double worst(ToDoubleFunction<Repair> figure) {
            return mended().stream().mapToDouble(figure).max().orElse(Double.NaN);
        }

        private double median(ToDoubleFunction<Repair> figure) {
            return share(mended().stream().mapToDouble(figure).boxed().toList(), 0.5);
        }

        private static double share(List<Double> figures, double share) {
            return figures.stream().sorted(Comparator.naturalOrder()).skip((long) (figures.size() * share)).findFirst()
                    .orElse(Double.NaN);
        }
    }

    public static void main(String[] arguments) {
        int pictures = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
        System.out.print(Outcome.of(pictures, arguments.length > 1 ? arguments[1] : null).table());
    }

    private static void keep(String folder, String name, BufferedImage picture) {
        try {
            new File(folder).mkdirs();
            ImageIO.write(picture, "png", new File(folder, name));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
