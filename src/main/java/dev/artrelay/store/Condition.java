package dev.artrelay.store;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Under what condition a row is written: an expression of the table and the values it names. */
record Condition(String expression, Map<String, AttributeValue> values) {

    static final Condition ABSENT = new Condition("attribute_not_exists(" + TableDefinition.KEY + ")", Map.of());

    /** The table takes no empty map of values. */
    Map<String, AttributeValue> valuesOrNull() {
        return values.isEmpty() ? null : values;
    }
}
