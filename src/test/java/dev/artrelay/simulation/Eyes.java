package dev.artrelay.simulation;

import dev.artrelay.task.Verdict;
import dev.artrelay.verdict.JudgeCode;
import java.util.Map;
import java.util.Optional;

/** Decoders that read what is written behind the pixels. The real ones have tests of their own, and take a thousand times as long. */
class Eyes extends JudgeCode {

    private static final Verdict.Conditions CONDITIONS = new Verdict.Conditions(1, 1);

    @Override
    public Optional<Verdict> judge(byte[] image, String expected) {
        return Inscribed.in(image).map(code -> verdict(code, code.scans(expected)));
    }

    @Override
    public Optional<String> read(byte[] image) {
        return Inscribed.in(image).filter(code -> code.scans(null)).map(Inscribed::says);
    }

    @Override
    public Optional<Mended> repair(byte[] image, String content) {
        return Inscribed.in(image).flatMap(code -> code.mendedFor(content))
                .map(code -> new Mended(code.bytes(), verdict(code, true), "one of one module touched"));
    }

    private static Verdict verdict(Inscribed code, boolean scannable) {
        return new Verdict(scannable, code.legible().scannable ? code.says() : null, Map.of(), scannable ? code.legible().score : 0,
                CONDITIONS, "fast", scannable ? "A" : "F", code.mended());
    }
}
