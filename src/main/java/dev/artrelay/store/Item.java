package dev.artrelay.store;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A row as the table has it: attributes by name. An attribute that is set to null is left out. */
record Item(Map<String, AttributeValue> attributes) {

    /** DynamoDB's own limit is 400 kB. */
    static final int LIMIT = 350_000;

    static Item keyed(String key) {
        return new Item(new HashMap<>()).with(TableDefinition.KEY, key);
    }

    static Map<String, AttributeValue> key(String key) {
        return Map.of(TableDefinition.KEY, AttributeValue.fromS(key));
    }

    Item with(String name, String text) {
        return with(name, text == null ? null : AttributeValue.fromS(text));
    }

    Item with(String name, Long number) {
        return with(name, number == null ? null : number(number));
    }

    Item with(String name, byte[] bytes) {
        return with(name, bytes == null ? null : bytes(bytes));
    }

    Item with(String name, AttributeValue value) {
        if (value != null) {
            attributes.put(name, value);
        }
        return this;
    }

    static AttributeValue number(long number) {
        return AttributeValue.fromN(Long.toString(number));
    }

    static AttributeValue bytes(byte[] bytes) {
        return AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(bytes));
    }

    boolean has(String name) {
        return attributes.containsKey(name);
    }

    String key() {
        return text(TableDefinition.KEY);
    }

    String text(String name) {
        return has(name) ? attributes.get(name).s() : null;
    }

    Long number(String name) {
        return has(name) ? Long.valueOf(attributes.get(name).n()) : null;
    }

    byte[] bytes(String name) {
        return has(name) ? attributes.get(name).b().asByteArrayUnsafe() : null;
    }

    List<AttributeValue> list(String name) {
        return has(name) ? attributes.get(name).l() : List.of();
    }

    /** Itself, unless it is too large to be written. */
    Item fitting() {
        int size = size();
        if (size > LIMIT) {
            throw new RowTooLarge(key(), size);
        }
        return this;
    }

    /**
     * Its size in bytes as DynamoDB counts it; a write unit is 1,024 of them.
     *
     * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html">Item
     *      sizes</a>
     */
    int size() {
        return size(attributes);
    }

    static int size(AttributeValue value) {
        return switch (value.type()) {
            case S -> utf8(value.s());
            case N -> (value.n().length() + 1) / 2 + 1;
            case B -> value.b().asByteArrayUnsafe().length;
            case BOOL, NUL -> 1;
            case L -> 3 + value.l().stream().mapToInt(each -> 1 + size(each)).sum();
            case M -> 3 + value.m().size() + size(value.m());
            case SS, NS, BS, UNKNOWN_TO_SDK_VERSION -> throw new IllegalArgumentException("no such attribute: " + value);
        };
    }

    private static int size(Map<String, AttributeValue> attributes) {
        return attributes.entrySet().stream().mapToInt(each -> utf8(each.getKey()) + size(each.getValue())).sum();
    }

    private static int utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
