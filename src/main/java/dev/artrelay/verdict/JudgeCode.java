package dev.artrelay.verdict;

import dev.artrelay.task.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;

/** Says whether a QR artwork can be scanned. Slow: to be asked on a workbench. */
@ApplicationScoped
public class JudgeCode {

    private final CodeReader reader = new CodeReader();

    /**
     * Judges a picture.
     *
     * @param expected what its code is to say; null if anything will do
     * @return nothing if the bytes are no picture that can be opened
     */
    public Optional<Verdict> judge(byte[] image, String expected) {
        return opened(image).map(picture -> verdict(picture, expected));
    }

    /** What the code in a picture says. */
    public Optional<String> read(byte[] image) {
        return opened(image).flatMap(picture -> reader.read(picture)
                .or(() -> reader.read(Condition.HALF_SCALE.seen(picture))));
    }

    private Verdict verdict(BufferedImage picture, String expected) {
        Map<Condition, String> readings = new EnumMap<>(Condition.class);
        for (Condition condition : Condition.values()) {
            reader.read(condition.seen(picture)).ifPresent(text -> readings.put(condition, text));
        }
        String content = readings.getOrDefault(Condition.NATIVE, readings.get(Condition.HALF_SCALE));
        String exact = expected == null ? content : expected;
        int passed = (int) readings.values().stream().filter(text -> text.equals(exact)).count();
        boolean reads = exact != null && exact.equals(readings.get(Condition.NATIVE));
        boolean scannable = reads && exact.equals(readings.get(Condition.HALF_SCALE));
        int total = Condition.values().length;
        return new Verdict(scannable, content, Map.of("zxing", reads), (double) passed / total,
                new Verdict.Conditions(passed, total), "fast", grade(scannable, passed, total), false);
    }

    private static String grade(boolean scannable, int passed, int total) {
        if (!scannable) {
            return "F";
        }
        return passed == total ? "A" : passed == total - 1 ? "B" : "C";
    }

    private static Optional<BufferedImage> opened(byte[] bytes) {
        try {
            return Optional.ofNullable(ImageIO.read(new ByteArrayInputStream(bytes)))
                    .map(image -> Condition.drawn(image, image.getWidth(), image.getHeight()));
        } catch (IOException | RuntimeException broken) {
            return Optional.empty();
        }
    }
}
