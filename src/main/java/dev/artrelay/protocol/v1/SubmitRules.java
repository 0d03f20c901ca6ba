package dev.artrelay.protocol.v1;

import dev.artrelay.protocol.v1.V1Wire.Image;
import dev.artrelay.protocol.v1.V1Wire.Input;
import dev.artrelay.protocol.v1.V1Wire.Submit;
import dev.artrelay.protocol.v1.problem.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What must hold between the fields of a submission. */
final class SubmitRules {

    private static final Pattern PIXELS = Pattern.compile("(\\d{1,6})[xX](\\d{1,6})");
    private static final Pattern RATIO = Pattern.compile("(\\d{1,6}):(\\d{1,6})");
    private static final double ROUNDING = 0.05;

    private SubmitRules() {
    }

    static List<FieldError> errors(Submit asked) {
        List<FieldError> errors = new ArrayList<>();
        Input input = asked.input();
        if (input != null) {
            if (input.content() == null && input.contentImageUrl() == null && input.prompt() == null) {
                errors.add(new FieldError("input", "needs content, content_image_url or prompt"));
            }
            frame(input.aspectRatio(), input.resolution(), errors);
            images(input.images() == null ? List.of() : input.images(), errors);
            errors.addAll(OptionRules.errors(input.options()));
        }
        return errors;
    }

    /** Two ways to say the same may both be used, if they say the same: sides are rounded to what painters can do. */
    private static void frame(String ratio, String resolution, List<FieldError> errors) {
        Matcher sides = PIXELS.matcher(resolution == null ? "" : resolution);
        Matcher parts = RATIO.matcher(ratio == null ? "" : ratio);
        if (sides.matches() && parts.matches()) {
            double across = Double.parseDouble(sides.group(1)) * Double.parseDouble(parts.group(2));
            double down = Double.parseDouble(sides.group(2)) * Double.parseDouble(parts.group(1));
            if (Math.abs(across - down) > ROUNDING * Math.max(across, down)) {
                errors.add(new FieldError("input.aspect_ratio", "must be that of resolution, or be left out"));
            }
        }
    }

    private static void images(List<Image> images, List<FieldError> errors) {
        for (int place = 0; place < images.size(); place++) {
            Image image = images.get(place);
            String path = "input.images[" + place + "]";
            long given = Stream.of(image.url(), image.base64(), image.fileId()).filter(Objects::nonNull).count();
            if (given != 1) {
                errors.add(new FieldError(path, "needs exactly one of url, base64 and file_id"));
            }
            if (image.base64() != null && !Base64Text.valid(image.base64())) {
                errors.add(new FieldError(path + ".base64", "must be base64, without a data: prefix"));
            }
        }
    }
}
