package dev.artrelay.protocol.v1;

import dev.artrelay.protocol.v1.V1Wire.Image;
import dev.artrelay.protocol.v1.V1Wire.Input;
import dev.artrelay.protocol.v1.V1Wire.Submit;
import dev.artrelay.protocol.v1.problem.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What must hold between the fields of a submission. */
final class SubmitRules {

    private SubmitRules() {
    }

    static List<FieldError> errors(Submit asked) {
        List<FieldError> errors = new ArrayList<>();
        Input input = asked.input();
        if (input != null) {
            if (input.content() == null && input.contentImageUrl() == null && input.prompt() == null) {
                errors.add(new FieldError("input", "needs content, content_image_url or prompt"));
            }
            images(input.images() == null ? List.of() : input.images(), errors);
            errors.addAll(OptionRules.errors(input.options()));
        }
        return errors;
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
