package dev.artrelay.task;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * Under which id everybody files what has to do with a request, and which of their doings it belongs to.
 *
 * @param id 32 hex digits, the same for all of them
 * @param parent the span of whoever asks, 16 hex digits
 * @param sampled has whoever asks kept a record of it, as far as is known?
 * @see <a href="https://www.w3.org/TR/trace-context-1/">W3C trace context</a>
 */
public record Trace(String id, String parent, boolean sampled) {

    /** The header in which it travels. */
    public static final String HEADER = "traceparent";

    /** Of every version; what a later one adds comes behind it. */
    private static final Pattern FORM =
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-.*)?");
    private static final Pattern IDS = Pattern.compile("[0-9a-f]{32}-[0-9a-f]{16}");
    private static final String VERSION = "00";
    private static final int LENGTH = 55;
    private static final int ID = 3;
    private static final int PARENT = 36;
    private static final int FLAGS = 53;
    private static final int HEX = 16;
    private static final int SAMPLED = 1;

    public Trace {
        if (!IDS.matcher(id + "-" + parent).matches()) {
            throw new IllegalArgumentException("not a trace");
        }
    }

    /** What a request's headers of this name say; nothing, if they are none, several or not valid. */
    public static Optional<Trace> read(List<String> headers) {
        return headers.size() == 1 ? read(headers.get(0)) : Optional.empty();
    }

    /** What {@link #toString} has written, or whoever else keeps to the standard; nothing, if it is not valid. */
    public static Optional<Trace> read(String text) {
        boolean valid = FORM.matcher(text).matches() && (text.length() == LENGTH || !text.startsWith(VERSION));
        return valid ? Optional.of(new Trace(text.substring(ID, PARENT - 1), text.substring(PARENT, FLAGS - 1),
                (Integer.parseInt(text.substring(FLAGS, LENGTH), HEX) & SAMPLED) != 0)) : Optional.empty();
    }

    /** Of a task that is part of nobody's: it follows from the id, so that no row has to keep it. */
    static Trace of(TaskId task) {
        String digits = task.value().replace("-", "");
        return new Trace(digits, digits.substring(HEX), true);
    }

    /** One that begins here. */
    public static Trace begun(RandomGenerator random) {
        return new Trace(HexFormat.of().toHexDigits(random.nextLong()) + digits(random), digits(random), true);
    }

    /** As it is sent on with one call of ours, which is a span of its own. */
    public Trace onward(RandomGenerator random) {
        return new Trace(id, digits(random), sampled);
    }

    /** By what lines of the log about a task in it are found. */
    public Map<String, String> names(TaskId task) {
        return Map.of("task_id", task.value(), "trace_id", id);
    }

    /** Of an id; none is all zeros. */
    private static String digits(RandomGenerator random) {
        long drawn = random.nextLong();
        return HexFormat.of().toHexDigits(drawn == 0 ? 1 : drawn);
    }

    /** As the header has it. */
    @Override
    public String toString() {
        return VERSION + "-" + id + "-" + parent + (sampled ? "-01" : "-00");
    }
}
