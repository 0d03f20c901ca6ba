package dev.artrelay.protocol.tencent.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artrelay.edge.Numbers;
import dev.artrelay.protocol.tencent.wire.Json;
import dev.artrelay.protocol.tencent.wire.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The fields of a request, taken out one by one; what nobody has taken is left for {@link #rest}. A null is as good as
 * nothing.
 *
 * @param tree names in snake case
 * @param spelling in which its client knows them
 */
record Fields(ObjectNode tree, String path, Spelling spelling) {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,18}");

    static Fields of(ObjectNode body, Spelling spelling) {
        return new Fields(Spelling.plain(body), "", spelling);
    }

    /** As its client spells it, with where it is. */
    String name(String field) {
        return path + spelling.of(field);
    }

    /** Null if it is not given. */
    String text(String field, int longest) {
        JsonNode value = taken(field);
        if (value == null) {
            return null;
        }
        if (!value.isTextual()) {
            throw wrong(field, "must be a string");
        }
        if (value.asText().codePointCount(0, value.asText().length()) > longest) {
            throw wrong(field, "must have at most " + longest + " characters");
        }
        return value.asText();
    }

    /** Null if it is not given, or empty. */
    String words(String field, int longest) {
        String text = text(field, longest);
        return text == null || text.isEmpty() ? null : text;
    }

    /** A whole number, which some clients put in quotes; null if it is not given. */
    Long number(String field) {
        JsonNode value = taken(field);
        if (value == null || value.isTextual() && value.asText().isEmpty()) {
            return null;
        }
        if (value.isIntegralNumber() && value.canConvertToLong()) {
            return value.asLong();
        }
        if (value.isTextual() && NUMBER.matcher(value.asText()).matches()) {
            return Long.valueOf(value.asText());
        }
        throw wrong(field, "must be a whole number");
    }

    Long number(String field, long least, long most) {
        Long number = number(field);
        if (number != null && (number < least || number > most)) {
            throw wrong(field, "must be " + least + " to " + most);
        }
        return number;
    }

    /** Empty if it is not given. */
    Fields object(String field) {
        JsonNode value = taken(field);
        if (value != null && !value.isObject()) {
            throw wrong(field, "must be an object");
        }
        return new Fields(value instanceof ObjectNode object ? object : Json.object(), name(field) + ".", spelling);
    }

    /** Empty if it is not given. */
    List<Fields> objects(String field, int most) {
        JsonNode value = taken(field);
        List<Fields> items = new ArrayList<>();
        if (value != null && !(value instanceof ArrayNode) || value != null && value.size() > most) {
            throw wrong(field, "must be a list of at most " + most + " objects");
        }
        for (int place = 0; value != null && place < value.size(); place++) {
            if (!(value.get(place) instanceof ObjectNode object)) {
                throw wrong(field + "[" + place + "]", "must be an object");
            }
            items.add(new Fields(object, name(field) + "[" + place + "].", spelling));
        }
        return items;
    }

    /** Everything that was not taken, but for nulls; it is carried along as it is, so it must be possible to write it. */
    ObjectNode rest() {
        tree.removeNulls();
        tree.properties().stream().filter(field -> !Numbers.canBeWritten(field.getValue())).findFirst().ifPresent(field -> {
            throw wrong(field.getKey(), "must not have numbers of more than " + Numbers.MOST_PLACES + " places");
        });
        return tree;
    }

    TencentRefusal wrong(String field, String must) {
        return TencentRefusal.invalid("The value of `" + name(field) + "` " + must + ".");
    }

    private JsonNode taken(String field) {
        JsonNode value = tree.remove(field);
        return value == null || value.isNull() ? null : value;
    }
}
