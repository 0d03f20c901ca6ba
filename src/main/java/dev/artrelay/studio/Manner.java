package dev.artrelay.studio;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How the studio is to work, as its own options say: {@code method} is {@code art} or {@code modules}; {@code format} is
 * {@code png}, or {@code svg} for the modules as paths beside the PNG.
 */
record Manner(boolean modules, boolean vector) {

    private static final String METHOD = "method";
    private static final String FORMAT = "format";
    private static final Set<String> OPTIONS = Set.of(METHOD, FORMAT);

    /** Paths are made of modules alone, so asking for them asks for modules. */
    static Manner of(Map<String, Object> options) {
        boolean vector = chosen(options, FORMAT, "png", "svg");
        boolean modules = chosen(options, METHOD, "art", "modules");
        if (vector && options.containsKey(METHOD) && !modules) {
            throw new Unpaintable("options." + FORMAT, "can be svg only where options.method is modules");
        }
        return new Manner(modules || vector, vector);
    }

    /** What of the options the studio does not know. */
    static Stream<String> unknown(Map<String, Object> options) {
        return options.keySet().stream().filter(option -> !OPTIONS.contains(option)).sorted();
    }

    private static boolean chosen(Map<String, Object> options, String option, String usual, String other) {
        Object value = options.getOrDefault(option, usual);
        if (!value.equals(usual) && !value.equals(other)) {
            throw new Unpaintable("options." + option, "must be %s or %s".formatted(usual, other));
        }
        return value.equals(other);
    }
}
