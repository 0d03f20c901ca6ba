package dev.artrelay.picture;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.artrelay.fuzz.Mutants;
import java.awt.image.BufferedImage;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ImageDecoderFuzzIT {

    static Stream<Arguments> pictures() {
        return Mutants.of(HostilePictures.small(), 20);
    }

    @MethodSource("pictures")
    @FuzzTest(maxDuration = "2m")
    void a_picture_is_opened_within_the_limits_or_refused(byte[] bytes) {
        try {
            BufferedImage image = ImageDecoder.decode(bytes);
            if ((long) image.getWidth() * image.getHeight() > ImageDecoder.MAX_PIXELS) {
                throw new AssertionError(image.toString());
            }
        } catch (ImageRefused refused) {
            refused.getMessage();
        }
    }
}
