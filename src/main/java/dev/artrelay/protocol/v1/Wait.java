package dev.artrelay.protocol.v1;

import dev.artrelay.protocol.v1.problem.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How long an answer may be held until a task has settled. */
final class Wait {

    static final int LONGEST = 25;

    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");
    private static final Pattern PREFERENCE = Pattern.compile("\\s*wait\\s*=\\s*\"?(\\d{1,9})\"?\\s*(;.*)?", Pattern.CASE_INSENSITIVE);

    private Wait() {
    }

    /** Of {@code ?wait=N}; zero if there is none. */
    static Duration ofQuery(String given) {
        if (given == null) {
            return Duration.ZERO;
        }
        if (!SECONDS.matcher(given).matches() || Integer.parseInt(given) > LONGEST) {
            throw Refusal.invalid("wait", "must be 0 to " + LONGEST + " seconds");
        }
        return Duration.ofSeconds(Integer.parseInt(given));
    }

    /**
     * Of {@code Prefer: wait=N}. What is longer than we hold an answer is shortened, what we do not understand is no
     * preference.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc7240#section-4.3">RFC 7240, 4.3</a>
     */
    static Optional<Duration> ofPreference(List<String> headers) {
        return headers.stream().flatMap(header -> Stream.of(header.split(","))).map(PREFERENCE::matcher)
                .filter(Matcher::matches).findFirst()
                .map(found -> Duration.ofSeconds(Math.min(LONGEST, Integer.parseInt(found.group(1)))));
    }
}
