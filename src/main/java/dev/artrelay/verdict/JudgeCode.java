package dev.artrelay.verdict;

import dev.artrelay.picture.ImageRefused;
import dev.artrelay.task.Verdict;
import dev.artrelay.verdict.repair.Repair;
import dev.artrelay.verdict.repair.RepairCode;
import dev.artrelay.verdict.sight.Condition;
import dev.artrelay.verdict.sight.Exam;
import dev.artrelay.verdict.sight.Luma;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Says whether a QR artwork can be scanned, and mends one that cannot. Slow: to be asked on a workbench. */
@ApplicationScoped
public class JudgeCode {

    /**
     * Judges a picture by the fast profile.
     *
     * @param expected what its code is to say; null if anything will do
     * @return nothing if the bytes are no picture that can be opened
     */
    public Optional<Verdict> judge(byte[] image, String expected) {
        return Opened.of(image).map(picture -> judged(Luma.of(picture), expected));
    }

    private static Verdict judged(Luma picture, String expected) {
        return Verdicts.of(Exam.of(picture, expected, Condition.FAST), picture, Verdicts.FAST, false);
    }

    /**
     * What the code in a picture says.
     *
     * @return nothing if none can be read
     * @throws ImageRefused if the bytes are no picture that can be opened
     */
    public Optional<String> read(byte[] image) {
        return Exam.read(Luma.of(Opened.now(image)));
    }

    /**
     * Mends the code of a picture.
     *
     * @param content what its code is to say
     * @return nothing if it could not be made to scan by touching a third of its modules
     */
    public Optional<Mended> repair(byte[] image, String content) {
        return Opened.of(image).flatMap(picture -> RepairCode.repair(picture, content)).map(JudgeCode::mended);
    }

    private static Mended mended(Repair repair) {
        BufferedImage picture = repair.picture();
        Verdict verdict = Verdicts.of(repair.exam(), Luma.of(picture), Verdicts.FAST, true);
        return new Mended(png(picture), verdict, "%d of %d modules touched, by %.0f of 255 in the middle"
                .formatted(repair.touched(), repair.modules(), repair.shift()));
    }

    private static byte[] png(BufferedImage picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(picture, "png", out);
            out.flush();
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * A mended picture.
     *
     * @param told what was done, in a few words
     */
    public record Mended(byte[] png, Verdict verdict, String told) {
    }
}
