package dev.artrelay.protocol.v1.body;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.function.Predicate;

/** The plain types a field can have; nothing is converted from one to another. */
enum Kind {
    TEXT(String.class, "must be a string", JsonNode::isTextual),
    FLAG(Boolean.class, "must be true or false", JsonNode::isBoolean),
    WHOLE(Integer.class, "must be a whole number of 32 bits", node -> whole(node) && node.canConvertToInt()),
    LONG(Long.class, "must be a whole number of 64 bits", node -> whole(node) && node.canConvertToLong()),
    NUMBER(Double.class, "must be a number", node -> node.isNumber() && Double.isFinite(node.doubleValue())),
    OBJECT(java.util.Map.class, "must be an object", JsonNode::isObject);

    private final Class<?> type;
    private final String expectation;
    private final Predicate<JsonNode> met;

    Kind(Class<?> type, String expectation, Predicate<JsonNode> met) {
        this.type = type;
        this.expectation = expectation;
        this.met = met;
    }

    static Kind of(Type type) {
        Type raw = type instanceof ParameterizedType generic ? generic.getRawType() : type;
        return Arrays.stream(values()).filter(kind -> kind.type == raw).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a body has no " + type));
    }

    /** What should stand there instead of this; null if it may. */
    String expected(JsonNode value) {
        if (!met.test(value)) {
            return expectation;
        }
        return this == TEXT && !wellFormed(value.textValue()) ? "must be Unicode text without half a character" : null;
    }

    /** JSON knows one kind of number: 7.0 is 7. */
    private static boolean whole(JsonNode value) {
        return value.isIntegralNumber() || value.isNumber() && value.doubleValue() % 1 == 0;
    }

    /** A surrogate without its other half cannot be written as UTF-8. */
    private static boolean wellFormed(String text) {
        return text.codePoints().noneMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
