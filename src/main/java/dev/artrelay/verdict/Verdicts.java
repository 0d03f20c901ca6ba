package dev.artrelay.verdict;

import dev.artrelay.task.Verdict;
import dev.artrelay.verdict.sight.Decoder;
import dev.artrelay.verdict.sight.Exam;
import dev.artrelay.verdict.sight.Luma;
import java.util.Map;
import java.util.TreeMap;

/**
 * Says what an exam has shown in the words of a verdict.
 *
 * <p>Grades go by the score, as long as the code is scannable: A from 0.95, B from 0.8, C from 0.6, else D; F is not scannable.
 */
final class Verdicts {

    static final String FAST = "fast";
    static final String FULL = "full";

    private static final double HUNDREDTHS = 100;

    private Verdicts() {
    }

    /**
     * @param picture what was examined
     * @param repaired is it one that was mended?
     */
    static Verdict of(Exam exam, Luma picture, String profile, boolean repaired) {
        Map<String, Boolean> decoders = new TreeMap<>();
        Decoder.all().forEach(decoder -> decoders.put(decoder.name(),
                exam.expected() != null && exam.expected().equals(exam.read().get(decoder.name()))));
        double relative = exam.against(() -> PlainCode.of(exam.expected(), picture.width(), picture.height()));
        double score = Math.round(relative * HUNDREDTHS) / HUNDREDTHS;
        return new Verdict(exam.scannable(), exam.content().orElse(null), decoders, score,
                new Verdict.Conditions(exam.count(), exam.passed().size()), profile, grade(exam.scannable(), score), repaired);
    }

    private static String grade(boolean scannable, double score) {
        if (!scannable) {
            return "F";
        }
        return score >= 0.95 ? "A" : score >= 0.8 ? "B" : score >= 0.6 ? "C" : "D";
    }
}
