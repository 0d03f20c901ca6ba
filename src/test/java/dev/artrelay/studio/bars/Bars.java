package dev.artrelay.studio.bars;

import dev.artrelay.qr.Level;
import dev.artrelay.studio.Commission;
import dev.artrelay.studio.Painting;
import dev.artrelay.studio.QrStudio;
import dev.artrelay.studio.Style;
import dev.artrelay.studio.StyleCatalog;
import dev.artrelay.verdict.sight.Decoder;
import dev.artrelay.verdict.sight.Luma;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import javax.imageio.ImageIO;

/**
 * The bars that the studio is held to: 26 styles × 3 contents × 2 seeds at 768², level M, under every distortion, in every
 * reader. Prints what was reached; {@code zbarimg} takes part where it is installed.
 *
 * <p>{@code ./mvnw -q test-compile exec:java -Dexec.mainClass=dev.artrelay.studio.bars.Bars}; {@code -Dexec.args="1 KEYSTONE"}
 * for one seed and these distortions alone.
 */
public final class Bars {

    private static final List<String> CONTENTS = List.of("https://a.co/b1", "https://example.com/menu/spring/2026-a1",
            "https://example.com/menu/spring/2026?table=14&lang=en&utm_source=poster&utm_medium=print&utm_campaign=opening-week-in-may-2026");
    private static final String ZBAR = "zbar";

    private final Map<String, Scanner> scanners = new LinkedHashMap<>();
    private final Tally tally = new Tally();

    private final int seeds;
    private final List<Distortion> distortions;

    private Bars(int seeds, List<Distortion> distortions) {
        this.seeds = seeds;
        this.distortions = distortions;
        Decoder.all().forEach(decoder -> scanners.put(decoder.name(), picture -> decoder.read(Luma.of(picture))));
        if (Zbar.installed()) {
            scanners.put(ZBAR, new Zbar());
        }
    }

    public static void main(String[] arguments) {
        List<Distortion> named = Arrays.stream(arguments).skip(1).map(Distortion::valueOf).toList();
        Bars bars = new Bars(arguments.length == 0 ? 2 : Integer.parseInt(arguments[0]),
                named.isEmpty() ? List.of(Distortion.values()) : named);
        for (String style : StyleCatalog.all().stream().filter(each -> each.family() == Style.Family.ALIYUN).map(Style::id).toList()) {
            bars.measure(style);
            System.err.println(style);
        }
        bars.tally.print();
    }

    private void measure(String style) {
        for (String content : CONTENTS) {
            LongStream.rangeClosed(1, seeds).forEach(seed -> measure(Commission.of(content).styled(style).seeded(seed).at(Level.M)));
        }
    }

    private void measure(Commission commission) {
        long start = System.nanoTime();
        Painting painting = new QrStudio().paint(commission);
        tally.took(System.nanoTime() - start);
        tally.same(Arrays.equals(painting.png(), new QrStudio().paint(commission).png()));
        BufferedImage picture = opened(painting.png());
        for (Distortion distortion : distortions) {
            BufferedImage seen = distortion.of(picture);
            scanners.keySet().forEach(name -> read(name, seen, distortion, commission));
        }
    }

    /** The outside reader tries once more at half the size, as one who holds a phone does. */
    private void read(String scanner, BufferedImage seen, Distortion distortion, Commission commission) {
        String style = commission.theme().styleId().orElseThrow();
        boolean exact = exact(scanner, seen, commission);
        tally.read(scanner, distortion, style, exact);
        if (scanner.equals(ZBAR)) {
            tally.read(ZBAR + " + half", distortion, style,
                    exact || exact(scanner, Distortion.scaled(seen, seen.getWidth() / 2), commission));
        }
    }

    private boolean exact(String scanner, BufferedImage seen, Commission commission) {
        return scanners.get(scanner).read(seen).filter(commission.content()::equals).isPresent();
    }

    private static BufferedImage opened(byte[] png) {
        try {
            return ImageIO.read(new ByteArrayInputStream(png));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    static String percent(long of, long all) {
        return all == 0 ? "-" : String.format(Locale.ROOT, "%.1f", 100.0 * of / all);
    }
}
