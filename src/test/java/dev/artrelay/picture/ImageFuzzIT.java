package dev.artrelay.picture;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.artrelay.fuzz.Mutants;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ImageFuzzIT {

    static Stream<Arguments> images() {
        return Mutants.of(List.of(SampleImages.png(8, 8), SampleImages.jpeg(8, 8), SampleImages.gif(8, 8), SampleImages.webpLossy(8, 8),
                SampleImages.webpLossless(8, 8), SampleImages.pngHeader(50_000, 50_000)), 200);
    }

    @MethodSource("images")
    @FuzzTest(maxDuration = "2m")
    void an_image_has_a_size_within_the_limits_or_is_refused(byte[] bytes) {
        try {
            ImageFacts facts = ImageProbe.probe(bytes);
            if (facts.width() < 1 || facts.height() < 1 || (long) facts.width() * facts.height() > ImageProbe.MAX_PIXELS) {
                throw new AssertionError(facts.toString());
            }
        } catch (ImageRefused refused) {
            refused.getMessage();
        }
    }
}
