package dev.artrelay.deliver;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * How long somebody asks to be left alone.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#field.retry-after">RFC 9110, Retry-After</a>
 */
public final class RetryAfter {

    /** Seconds, or a date, of which only the form in use since 1995 is read; what cannot be read, or is null, asks for nothing. */
    public static Optional<Duration> read(String value, Instant now) {
        String text = value == null ? "" : value.strip();
        return text.matches("\\d{1,9}") ? Optional.of(Duration.ofSeconds(Long.parseLong(text))) : until(text, now);
    }

    private static Optional<Duration> until(String date, Instant now) {
        try {
            Duration wait = Duration.between(now, DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from));
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private RetryAfter() {
    }
}
