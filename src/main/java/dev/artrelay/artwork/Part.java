package dev.artrelay.artwork;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a file that a request asks for.
 *
 * @param first from 0; behind the last where there is nothing of what was asked for
 * @param size of the whole
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-14">RFC 9110, section 14</a>
 */
record Part(int first, int last, int size) {

    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,9})-(\\d{0,9})");

    /**
     * @param range the header, or null
     * @return nothing if it asks for none, for several, or in a way that we do not understand: the whole is right then, too
     */
    static Optional<Part> of(String range, int size) {
        Matcher asked = ONE.matcher(range == null ? "" : range.strip());
        return asked.matches() ? between(asked.group(1), asked.group(2), size) : Optional.empty();
    }

    private static Optional<Part> between(String first, String last, int size) {
        if (first.isEmpty()) {
            return last.isEmpty() ? Optional.empty() : Optional.of(new Part(Math.max(0, size - Integer.parseInt(last)), size - 1, size));
        }
        int from = Integer.parseInt(first);
        int to = last.isEmpty() ? Math.max(from, size - 1) : Integer.parseInt(last);
        return to < from ? Optional.empty() : Optional.of(new Part(from, Math.min(to, size - 1), size));
    }

    /** Is there anything of it? */
    boolean there() {
        return first <= last;
    }

    byte[] of(byte[] whole) {
        return Arrays.copyOfRange(whole, first, last + 1);
    }

    /** The header that says which part it is, or how large the whole would be. */
    String contentRange() {
        return "bytes " + (there() ? first + "-" + last : "*") + "/" + size;
    }
}
