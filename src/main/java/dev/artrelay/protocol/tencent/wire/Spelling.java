package dev.artrelay.protocol.tencent.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** How the names of the same fields are spelled: the relays' {@code output_config} is the cloud's {@code OutputConfig}. */
public enum Spelling {
    SNAKE(UnaryOperator.identity()), PASCAL(Spelling::pascal);

    private final UnaryOperator<String> rule;

    Spelling(UnaryOperator<String> rule) {
        this.rule = rule;
    }

    /** This name, given in snake case. */
    public String of(String snake) {
        return Arrays.stream(snake.split("\\.")).map(rule).collect(Collectors.joining("."));
    }

    /** A tree whose names are in snake case, respelled. */
    public ObjectNode of(ObjectNode snake) {
        return (ObjectNode) respelled(snake, rule);
    }

    /** A tree in either spelling, in snake case. */
    public static ObjectNode plain(ObjectNode tree) {
        return (ObjectNode) respelled(tree, Spelling::snake);
    }

    private static JsonNode respelled(JsonNode node, UnaryOperator<String> rule) {
        if (node instanceof ObjectNode object) {
            ObjectNode same = object.objectNode();
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                same.set(rule.apply(field.getKey()), respelled(field.getValue(), rule));
            }
            return same;
        }
        if (node instanceof ArrayNode list) {
            ArrayNode same = list.arrayNode();
            list.forEach(item -> same.add(respelled(item, rule)));
            return same;
        }
        return node;
    }

    private static String pascal(String name) {
        return Arrays.stream(name.split("_")).filter(word -> !word.isEmpty())
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1)).collect(Collectors.joining());
    }

    private static String snake(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }
}
