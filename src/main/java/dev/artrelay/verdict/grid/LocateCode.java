package dev.artrelay.verdict.grid;

import dev.artrelay.qr.Message;
import dev.artrelay.qr.Symbol;
import dev.artrelay.verdict.sight.Decoder;
import dev.artrelay.verdict.sight.Finders;
import dev.artrelay.verdict.sight.Luma;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the code of a known content in a picture, whether or not any decoder can read it. */
public final class LocateCode {

    private static final int[] SCALES = {1, 2, 3};
    /** How far decoders may be wrong about the number of modules along a side. */
    private static final double DOUBT = 0.15;
    /** Places that are looked at closely. */
    private static final int TRIED = 12;

    private LocateCode() {
    }

    public static Optional<Located> locate(Luma picture, String content) {
        Codes codes = new Codes(content, read(picture, content));
        return best(picture, seen(picture, codes), codes).filter(Located::certain)
                .or(() -> best(picture, new Upright(picture).grids(codes.sizes()), codes).filter(Located::certain));
    }

    /** What fills a code up behind its content is the encoder's own affair: known only if it can be read. */
    private static Optional<Message> read(Luma picture, String content) {
        return Arrays.stream(SCALES).mapToObj(picture::shrunk)
                .flatMap(view -> Decoder.all().stream().map(decoder -> decoder.message(view)).flatMap(Optional::stream))
                .filter(message -> message.content().equals(content)).findFirst();
    }

    private static List<Grid> seen(Luma picture, Codes codes) {
        List<Grid> grids = new ArrayList<>();
        for (int scale : SCALES) {
            Luma view = picture.shrunk(scale);
            for (Decoder decoder : Decoder.all()) {
                decoder.finders(view).forEach(finders -> grids.addAll(grids(finders.times(scale), codes)));
            }
        }
        return grids;
    }

    private static List<Grid> grids(Finders finders, Codes codes) {
        return codes.sizes().stream().filter(size -> Math.abs(size - finders.modules()) <= Math.max(4, DOUBT * size))
                .map(size -> Grid.of(finders, size)).toList();
    }

    private static Optional<Located> best(Luma picture, List<Grid> grids, Codes codes) {
        return grids.stream().filter(grid -> !codes.of(grid.size()).isEmpty())
                .sorted(Comparator.comparingDouble(grid -> -Likeness.fit(picture, grid, codes.of(grid.size()).get(0), false)))
                .limit(TRIED)
                .flatMap(grid -> likeliest(picture, grid, codes)).max(Comparator.comparingDouble(Located::likeness))
                .map(found -> settled(picture, found));
    }

    private static Stream<Located> likeliest(Luma picture, Grid grid, Codes codes) {
        List<Symbol> symbols = codes.of(grid.size());
        Grid fitted = Likeness.fitted(picture, grid, symbols.get(0), false);
        Modules modules = Modules.of(picture, fitted);
        return symbols.stream().map(symbol -> new Located(fitted, symbol, Likeness.ofData(modules, symbol)))
                .max(Comparator.comparingDouble(Located::likeness)).stream();
    }

    private static Located settled(Luma picture, Located found) {
        Grid fitted = Likeness.fitted(picture, found.grid(), found.symbol(), true);
        return new Located(fitted, found.symbol(), Likeness.ofData(Modules.of(picture, fitted), found.symbol()));
    }
}
