package dev.artrelay.verdict.sight;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What decoders made of one picture: every one of them as it is, and whoever succeeded first otherwise.
 *
 * @param expected what the code was to say; what it says where nothing was expected; or null
 * @param read what the undistorted picture said to each decoder that could read it
 * @param passed whether the exact content was read, by condition
 */
public record Exam(String expected, Map<String, String> read, Map<Condition, Boolean> passed) {

    /**
     * @param expected null if anything will do
     */
    public static Exam of(Luma picture, String expected, List<Condition> conditions) {
        List<Decoder> decoders = Decoder.all();
        Map<String, String> read = new LinkedHashMap<>();
        decoders.forEach(decoder -> decoder.read(picture).ifPresent(text -> read.put(decoder.name(), text)));
        String exact = Optional.ofNullable(expected).or(() -> read.values().stream().findFirst()).orElse(null);
        Map<Condition, Boolean> passed = new EnumMap<>(Condition.class);
        for (Condition condition : conditions) {
            passed.put(condition, condition == Condition.NATIVE ? read.containsValue(exact)
                    : exact != null && reads(decoders, condition.seen(picture), exact));
        }
        return new Exam(exact, read, passed);
    }

    /** What a picture's code says, as it is or, failing that, from farther away. */
    public static Optional<String> read(Luma picture) {
        return Stream.of(Condition.NATIVE, Condition.HALF_SCALE).map(condition -> condition.seen(picture))
                .flatMap(seen -> Decoder.all().stream().map(decoder -> decoder.read(seen))).flatMap(Optional::stream).findFirst();
    }

    /** Whether a picture as it is says exactly this to anybody. */
    public static boolean reads(Luma picture, String exact) {
        return reads(Decoder.all(), picture, exact);
    }

    private static boolean reads(List<Decoder> decoders, Luma picture, String exact) {
        return decoders.stream().anyMatch(decoder -> decoder.read(picture).filter(exact::equals).isPresent());
    }

    /** Read exactly at native and at half scale. */
    public boolean scannable() {
        return passed.getOrDefault(Condition.NATIVE, false) && passed.getOrDefault(Condition.HALF_SCALE, false);
    }

    /** Scannable, and under nearly all other conditions as well. */
    public boolean well() {
        return scannable() && count() >= passed.size() - 1;
    }

    public int count() {
        return (int) passed.values().stream().filter(each -> each).count();
    }

    /** What was read: the exact content if anybody read that, under whatever condition. */
    public Optional<String> content() {
        return count() > 0 ? Optional.of(expected) : read.values().stream().findFirst();
    }

    /**
     * Relative to another picture under the same conditions, 0…1; what was passed counts as passed by both.
     *
     * @param plain asked for only if something was failed
     */
    public double against(Supplier<Optional<Luma>> plain) {
        if (count() == 0 || count() == passed.size()) {
            return count() == 0 ? 0 : 1;
        }
        List<Decoder> decoders = Decoder.all();
        long more = plain.get().stream().flatMap(picture -> passed.keySet().stream().filter(condition -> !passed.get(condition))
                .filter(condition -> reads(decoders, condition.seen(picture), expected))).count();
        return (double) count() / (count() + more);
    }
}
