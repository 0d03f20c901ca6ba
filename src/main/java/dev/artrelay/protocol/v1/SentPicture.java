package dev.artrelay.protocol.v1;

import dev.artrelay.protocol.v1.V1Wire.Scan;
import dev.artrelay.protocol.v1.problem.FieldError;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A picture as it came in JSON: its address, or itself as base64.
 *
 * @param field under which it came
 */
record SentPicture(String field, String value) {

    private static final int LONGEST_URL = 2_048;
    private static final Pattern DATA = Pattern.compile("data:[^,]{0,100};base64,");

    static List<SentPicture> of(Scan asked) {
        return Stream.of(new SentPicture("image_url", asked.imageUrl()), new SentPicture("url", asked.url()),
                        new SentPicture("image_base64", asked.imageBase64()), new SentPicture("base64", asked.base64()),
                        new SentPicture("image", asked.image()))
                .filter(picture -> picture.value != null).toList();
    }

    /** One that is its own address is inline, wherever it stands. */
    boolean inline() {
        return dataUrl() || field.endsWith("base64") || field.equals("image") && !value.contains("://");
    }

    byte[] bytes() {
        return Base64Text.bytes(text());
    }

    Optional<FieldError> error() {
        if (inline() && (text().isEmpty() || !Base64Text.valid(text()))) {
            return Optional.of(new FieldError(field, "must be base64, or a data: URL of it"));
        }
        return inline() || value.length() <= LONGEST_URL ? Optional.empty()
                : Optional.of(new FieldError(field, "must have at most " + LONGEST_URL + " characters"));
    }

    private boolean dataUrl() {
        return value.startsWith("data:");
    }

    private String text() {
        return dataUrl() ? DATA.matcher(value).replaceFirst("") : value;
    }
}
