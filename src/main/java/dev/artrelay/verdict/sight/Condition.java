package dev.artrelay.verdict.sight;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A circumstance under which a code is to be read. All but the scales look at the picture at {@value #AT_HAND} pixels, as it
 * fills a phone's view; the plain code of the same content is looked at in the same way.
 */
public enum Condition {
    NATIVE(true, luma -> luma),
    HALF_SCALE(true, luma -> luma.shrunk(2)),
    THIRD_SCALE(true, luma -> luma.shrunk(3)),
    TINY(false, luma -> luma.within(180)),
    TURNED_10(false, luma -> Distortion.askew(near(luma), 10, 0)),
    TURNED_25(false, luma -> Distortion.askew(near(luma), 25, 0)),
    TURNED_45(false, luma -> Distortion.askew(near(luma), 45, 0)),
    TILTED_20(true, luma -> Distortion.askew(near(luma), 0, 20)),
    TILTED_35(false, luma -> Distortion.askew(near(luma), 5, 35)),
    TILTED_50(false, luma -> Distortion.askew(near(luma), 0, 50)),
    SOFT(true, luma -> Distortion.blurred(near(luma), 1.5)),
    BLURRED(false, luma -> Distortion.blurred(near(luma), 3)),
    NOISY(false, luma -> Distortion.noised(near(luma), 15)),
    GRAINY(false, luma -> Distortion.noised(near(luma), 35)),
    FADED(false, luma -> Distortion.faded(near(luma), 0.4)),
    DIM(false, luma -> Distortion.gamma(near(luma), 2.2)),
    BLEACHED(false, luma -> Distortion.gamma(near(luma), 0.45)),
    COMPRESSED(false, luma -> Distortion.compressed(near(luma), 0.25f)),
    SIDELIT(false, luma -> Distortion.lit(near(luma), 0.35)),
    /** A phone in a hurry: askew, out of focus, in the light of one lamp, with the noise of that. */
    PHONE(true, luma -> Distortion.noised(Distortion.lit(
            Distortion.blurred(Distortion.askew(near(luma), 7, 20), 1), 0.6), 10));

    /** Pixels of the longer side, where it has more. */
    static final int AT_HAND = 640;

    /** A few that tell most, quick enough for every artwork. */
    public static final List<Condition> FAST = Arrays.stream(values()).filter(condition -> condition.telling).toList();
    public static final List<Condition> FULL = List.of(values());

    private final boolean telling;
    private final UnaryOperator<Luma> circumstance;

    Condition(boolean telling, UnaryOperator<Luma> circumstance) {
        this.telling = telling;
        this.circumstance = circumstance;
    }

    /** The picture as it looks then. */
    Luma seen(Luma luma) {
        return circumstance.apply(luma);
    }

    private static Luma near(Luma luma) {
        return luma.within(AT_HAND);
    }
}
