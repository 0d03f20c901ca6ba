package dev.artrelay.protocol.v1;

import dev.artrelay.protocol.v1.problem.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What may stand among the provider's own fields: not too much, and nothing that is ours to set. */
final class OptionRules {

    private static final int DEPTH = 8;
    private static final int VALUES = 500;
    private static final int CHARACTERS = 16_000;

    /** In any spelling: {@code CallbackUrl}, {@code callback_url}. */
    private static final Set<String> OURS = Set.of("callback", "callbackurl", "callbackuri", "webhook", "webhookurl", "async",
            "session", "sessionid", "sessioncontext", "application", "applicationid", "appid", "subappid", "userid", "taskid",
            "traceid", "storage", "storagemode");
    private static final String NOTIFY = "notif";

    private final List<FieldError> errors = new ArrayList<>();
    private int values;
    private int characters;

    private OptionRules() {
    }

    static List<FieldError> errors(Map<String, Object> options) {
        OptionRules rules = new OptionRules();
        rules.check(options == null ? Map.of() : options, "input.options", 1);
        if (rules.values > VALUES || rules.characters > CHARACTERS) {
            rules.add("input.options", "must have at most " + VALUES + " values and " + CHARACTERS + " characters");
        }
        return rules.errors;
    }

    private void check(Object value, String path, int depth) {
        values++;
        if (depth > DEPTH) {
            add(path, "must not be nested more than " + DEPTH + " levels deep");
        } else if (value instanceof Map<?, ?> object) {
            object.forEach((name, inner) -> named(name.toString(), inner, path, depth));
        } else if (value instanceof List<?> list) {
            for (int place = 0; place < list.size(); place++) {
                check(list.get(place), path + "[" + place + "]", depth + 1);
            }
        } else if (value instanceof String text) {
            characters += text.length();
        } else if (value instanceof Double number && !Double.isFinite(number)) {
            add(path, "must be a number that a double can hold");
        }
    }

    private void named(String name, Object value, String path, int depth) {
        characters += name.length();
        if (ours(name)) {
            add(path + "." + name, "is set by Artrelay and cannot be given");
        } else {
            check(value, path + "." + name, depth + 1);
        }
    }

    private static boolean ours(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return OURS.contains(plain) || plain.startsWith(NOTIFY);
    }

    private void add(String path, String message) {
        errors.add(new FieldError(path, message));
    }
}
