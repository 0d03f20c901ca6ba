package dev.artrelay.protocol.v1.body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artrelay.protocol.v1.problem.FieldError;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares a tree with a record: unknown names, wrong types. What does not fit is noted and taken out of the tree. */
final class Shape {

    /** Asking a class for its components takes longer than all the rest of reading a body. */
    private static final ClassValue<Map<String, Type>> FIELDS = new ClassValue<>() {
        @Override
        protected Map<String, Type> computeValue(Class<?> type) {
            return fields(type);
        }
    };

    private final List<FieldError> errors = new ArrayList<>();
    private final List<String> removed = new ArrayList<>();

    static Shape of(ObjectNode tree, Class<? extends Record> type) {
        Shape shape = new Shape();
        shape.object(tree, type, "");
        return shape;
    }

    List<FieldError> errors() {
        return errors;
    }

    /** Was something at this path, or in it, taken out? Then nothing more can be said of it. */
    boolean lacks(String path) {
        return removed.stream().anyMatch(gone -> gone.equals(path) || gone.startsWith(path + ".") || gone.startsWith(path + "["));
    }

    private void object(ObjectNode node, Class<?> type, String path) {
        Map<String, Type> fields = FIELDS.get(type);
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            String at = path.isEmpty() ? name : path + "." + name;
            if (!fields.containsKey(name)) {
                errors.add(new FieldError(at, "is not known here; allowed: " + String.join(", ", fields.keySet())));
                node.remove(name);
            } else if (!fits(node.get(name), fields.get(name), at)) {
                node.remove(name);
            }
        }
    }

    private boolean fits(JsonNode value, Type type, String path) {
        if (value.isNull()) {
            return true;
        }
        if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            return value instanceof ArrayNode list ? items(list, generic.getActualTypeArguments()[0], path)
                    : misfit(path, "must be a list");
        }
        if (type instanceof Class<?> inner && inner.isRecord()) {
            if (value instanceof ObjectNode object) {
                object(object, inner, path);
                return true;
            }
            return misfit(path, "must be an object");
        }
        String expected = Kind.of(type).expected(value);
        return expected == null || misfit(path, expected);
    }

    private boolean items(ArrayNode list, Type type, String path) {
        boolean fit = true;
        for (int place = 0; place < list.size(); place++) {
            String at = path + "[" + place + "]";
            fit &= list.get(place).isNull() ? misfit(at, "must not be null") : fits(list.get(place), type, at);
        }
        return fit;
    }

    private boolean misfit(String path, String expected) {
        errors.add(new FieldError(path, expected));
        removed.add(path);
        return false;
    }

    private static Map<String, Type> fields(Class<?> type) {
        Map<String, Type> fields = new LinkedHashMap<>();
        for (RecordComponent component : Arrays.asList(type.getRecordComponents())) {
            fields.put(Names.snake(component.getName()), component.getGenericType());
        }
        return fields;
    }
}
