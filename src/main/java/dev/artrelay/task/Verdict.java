package dev.artrelay.task;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What decoders say of a QR artwork.
 *
 * @param scannable its exact content was read at native and at half scale by at least one decoder
 * @param content what was read, or null
 * @param decoders which decoder read the undistorted picture
 * @param score 0…1, relative to the plain code of the same content under the same conditions
 * @param profile {@code fast} or {@code full}
 */
public record Verdict(boolean scannable, String content, Map<String, Boolean> decoders, double score,
        Conditions conditions, String profile, String grade, boolean repaired) {

    private static final double WELL = 0.8;

    public Verdict {
        decoders = Collections.unmodifiableMap(new LinkedHashMap<>(decoders));
    }

    /** Scannable, and not by luck: under most conditions under which the plain code is. */
    public boolean scansWell() {
        return scannable && score >= WELL;
    }

    /** As the journal has it; not the content, which is as long as the client likes. */
    String told() {
        return (scannable ? "scannable, " : "not scannable, ") + conditions.passed() + " of " + conditions.total()
                + " conditions, grade " + grade + (repaired ? ", repaired" : "");
    }

    /** Under how many distortions it was read. */
    public record Conditions(int passed, int total) {
    }
}
