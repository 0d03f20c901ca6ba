package dev.artrelay.verdict.repair;

import dev.artrelay.qr.Spot;
import dev.artrelay.verdict.grid.Located;
import dev.artrelay.verdict.sight.Luma;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A code in a picture, module by module.
 *
 * @param weak modules that at least one kind of reader sees wrongly, row by row
 * @param correctionLeft how much of the error correction is left, 1 to 0, in the block with least of it
 */
public record Inspection(Located code, List<Spot> weak, double correctionLeft) {

    /** Kinds of readers, of five, that make a module wrong. */
    private static final int MOST = 3;

    public static Inspection of(Luma picture, Located code) {
        int[] wrong = new Views(code, picture).wrong(false);
        int size = code.grid().size();
        boolean[] mostly = new boolean[wrong.length];
        for (int at = 0; at < wrong.length; at++) {
            mostly[at] = wrong[at] >= MOST;
        }
        List<Spot> weak = IntStream.range(0, wrong.length).filter(at -> wrong[at] > 0)
                .mapToObj(at -> new Spot(at % size, at / size)).toList();
        return new Inspection(code, weak, Math.max(0, code.symbol().correctionLeft(mostly)));
    }
}
