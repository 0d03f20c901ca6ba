package dev.artrelay.protocol.acedata.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import dev.artrelay.protocol.acedata.AceDataJson;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A request body, read as leniently as theirs is: a number may be a string and a string a number, and null and empty mean
 * not given. What is neither is {@link Refused} by name.
 */
record Given(JsonNode body) {

    static final int LONG_TEXT = 4_000;
    static final int URL = 2_048;
    static final int WORD = 200;

    static Given read(byte[] raw) {
        if (raw.length > AceDataPremises.BODY_LIMIT) {
            throw new Refused(ErrorCode.TOO_LARGE, ErrorCode.TOO_LARGE.message());
        }
        return AceDataJson.parse(raw).filter(JsonNode::isObject).map(Given::new).orElseThrow(Refused::notJson);
    }

    boolean has(String field) {
        JsonNode value = body.path(field);
        return !value.isMissingNode() && !value.isNull() && !(value.isTextual() && value.asText().isBlank());
    }

    /**
     * Null if it is not given.
     *
     * @param longest in characters
     */
    String text(String field, int longest) {
        if (!has(field)) {
            return null;
        }
        JsonNode value = body.get(field);
        if (!value.isValueNode()) {
            throw Refused.bad(field + " must be a string");
        }
        String text = value.asText();
        if (text.codePointCount(0, text.length()) > longest) {
            throw Refused.bad(field + " must be at most " + longest + " characters");
        }
        return text;
    }

    String required(String field, int longest) {
        String text = text(field, longest);
        if (text == null) {
            throw Refused.bad(field + " is required");
        }
        return text;
    }

    /** One of these, whatever its case. */
    String word(String field, Set<String> words) {
        String text = text(field, WORD);
        return text == null ? null : words.stream().filter(text::equalsIgnoreCase).findFirst()
                .orElseThrow(() -> Refused.bad(field + " must be one of " + String.join(", ", words.stream().sorted().toList())));
    }

    BigDecimal number(String field, String least, String most) {
        String text = text(field, WORD);
        if (text == null) {
            return null;
        }
        BigDecimal number = number(field, text);
        if (number.compareTo(new BigDecimal(least)) < 0 || number.compareTo(new BigDecimal(most)) > 0) {
            throw Refused.bad(field + " must be " + least + " to " + most);
        }
        return number;
    }

    Long whole(String field, long least, long most) {
        BigDecimal number = number(field, Long.toString(least), Long.toString(most));
        try {
            return number == null ? null : Long.valueOf(number.longValueExact());
        } catch (ArithmeticException broken) {
            throw Refused.bad(field + " must be a whole number");
        }
    }

    /** A number that is one of these. */
    BigDecimal oneOf(String field, String... numbers) {
        BigDecimal given = number(field, numbers[0], numbers[numbers.length - 1]);
        if (given == null) {
            return null;
        }
        for (String number : numbers) {
            if (given.compareTo(new BigDecimal(number)) == 0) {
                return given;
            }
        }
        throw Refused.bad(field + " must be one of " + String.join(", ", numbers));
    }

    /** Null if it is not given. */
    Boolean flag(String field) {
        if (!has(field)) {
            return null;
        }
        String text = body.get(field).asText();
        if (!text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
            throw Refused.bad(field + " must be a boolean");
        }
        return Boolean.valueOf(text);
    }

    /** One text or an array of them; empty if it is not given. */
    List<String> texts(String field) {
        if (!has(field)) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode value : body.get(field).isArray() ? body.get(field) : List.of(body.get(field))) {
            if (!value.isValueNode()) {
                throw Refused.bad(field + " must be an array of strings");
            }
            texts.add(value.asText());
        }
        return texts;
    }

    private static BigDecimal number(String field, String text) {
        try {
            BigDecimal number = text.length() > 40 ? null : new BigDecimal(text.strip());
            if (number != null && Math.abs((long) number.scale()) < 40) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // told below
        }
        throw Refused.bad(field + " must be a number");
    }
}
