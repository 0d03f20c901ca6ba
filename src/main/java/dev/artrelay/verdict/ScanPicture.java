package dev.artrelay.verdict;

import dev.artrelay.picture.ImageRefused;
import dev.artrelay.verdict.grid.LocateCode;
import dev.artrelay.verdict.repair.Inspection;
import dev.artrelay.verdict.sight.Condition;
import dev.artrelay.verdict.sight.Exam;
import dev.artrelay.verdict.sight.Luma;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Judges a picture by the full profile, and looks into its code. About a second's work: to be asked on a workbench. */
@ApplicationScoped
public class ScanPicture {

    /**
     * @param expected what its code is to say; null if anything will do
     * @throws ImageRefused if the bytes are no picture that can be opened
     */
    public Scan scan(byte[] image, String expected) {
        return scan(Luma.of(Opened.now(image)), expected);
    }

    private static Scan scan(Luma picture, String expected) {
        String content = expected == null ? Exam.read(picture).orElse(null) : expected;
        Exam exam = Exam.of(picture, content, Condition.FULL);
        Optional<String> known = Optional.ofNullable(content);
        return new Scan(Verdicts.of(exam, picture, Verdicts.FULL, false),
                known.flatMap(text -> LocateCode.locate(picture, text)).map(code -> Inspection.of(picture, code)),
                known.filter(text -> exam.scannable()).flatMap(text -> PrintSize.of(picture, text)));
    }
}
