package dev.artrelay.studio.bars;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What was read of how much, and how long painting took. */
final class Tally {

    private record Reading(String scanner, Distortion distortion, String style, boolean exact) {
    }

    private final List<Reading> readings = new ArrayList<>();
    private final List<Long> nanos = new ArrayList<>();
    private long differing;

    void read(String scanner, Distortion distortion, String style, boolean exact) {
        readings.add(new Reading(scanner, distortion, style, exact));
    }

    void took(long time) {
        nanos.add(time);
    }

    void same(boolean alike) {
        differing += alike ? 0 : 1;
    }

    void print() {
        List<String> scanners = readings.stream().map(Reading::scanner).distinct().toList();
        System.out.println("| % exact | " + String.join(" | ", scanners) + " |\n|---|" + "---|".repeat(scanners.size()));
        row("undistorted", scanners, reading -> reading.distortion == Distortion.NONE);
        row("mild set", scanners, reading -> reading.distortion.mild);
        for (Distortion distortion : Distortion.values()) {
            row(distortion.name().toLowerCase(), scanners, reading -> reading.distortion == distortion);
        }
        System.out.println("| weakest style, mild set | " + String.join(" | ", scanners.stream().map(this::weakest).toList()) + " |");
        List<Long> sorted = nanos.stream().skip(nanos.size() / 10).sorted().toList();
        System.out.printf("%npaintings %d, not the same twice %d; first %d ms, warm p50 %d ms, p95 %d ms%n", nanos.size(), differing,
                nanos.get(0) / 1_000_000, at(sorted, 0.5), at(sorted, 0.95));
    }

    private static long at(List<Long> sorted, double share) {
        return sorted.get((int) (share * (sorted.size() - 1))) / 1_000_000;
    }

    private void row(String name, Collection<String> scanners, Predicate<Reading> which) {
        System.out.println("| " + name + " | " + String.join(" | ", scanners.stream()
                .map(scanner -> share(readings.stream().filter(which).filter(reading -> reading.scanner.equals(scanner)))).toList()) + " |");
    }

    private String weakest(String scanner) {
        return readings.stream().map(Reading::style).distinct()
                .map(style -> share(readings.stream().filter(reading -> reading.distortion.mild && reading.scanner.equals(scanner)
                        && reading.style.equals(style))) + " " + style)
                .min((one, other) -> Double.compare(number(one), number(other))).orElse("-");
    }

    private static double number(String share) {
        return Double.parseDouble(share.substring(0, share.indexOf(' ')));
    }

    private static String share(Stream<Reading> which) {
        List<Reading> all = which.toList();
        return Bars.percent(all.stream().filter(Reading::exact).count(), all.size());
    }
}
