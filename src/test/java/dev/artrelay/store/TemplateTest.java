package dev.artrelay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Node;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;

/** The table that {@code template.yaml} makes on AWS is the one that the code expects. */
class TemplateTest {

    private static final CreateTableRequest EXPECTED = new TableDefinition("any").request();

    private final Map<String, Object> table = table();

    @Test
    void it_has_the_key_that_rows_have() {
        assertEquals(keys(EXPECTED.keySchema()), table.get("KeySchema"));
        assertEquals("PAY_PER_REQUEST", table.get("BillingMode"));
    }

    @Test
    void it_has_the_attributes_that_keys_are_made_of() {
        assertEquals(EXPECTED.attributeDefinitions().stream().map(TemplateTest::attribute).collect(Collectors.toSet()),
                Set.copyOf((List<?>) table.get("AttributeDefinitions")));
    }

    @Test
    void it_has_the_indexes() {
        var expected = EXPECTED.globalSecondaryIndexes().stream().map(index -> Map.of(
                "IndexName", index.indexName(),
                "KeySchema", keys(index.keySchema()),
                "Projection", Map.of("ProjectionType", "KEYS_ONLY"))).collect(Collectors.toSet());

        assertEquals(expected, Set.copyOf((List<?>) table.get("GlobalSecondaryIndexes")));
    }

    @Test
    void its_rows_expire() {
        assertEquals(Map.of("AttributeName", TableDefinition.TTL, "Enabled", true), table.get("TimeToLiveSpecification"));
    }

    private static List<Map<String, String>> keys(List<KeySchemaElement> keys) {
        return keys.stream()
                .map(key -> Map.of("AttributeName", key.attributeName(), "KeyType", key.keyTypeAsString())).toList();
    }

    private static Map<String, String> attribute(AttributeDefinition definition) {
        return Map.of("AttributeName", definition.attributeName(), "AttributeType", definition.attributeTypeAsString());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> table() {
        Map<String, Map<String, Map<String, Object>>> template = template();
        List<Map<String, Object>> tables = template.get("Resources").values().stream()
                .filter(resource -> "AWS::DynamoDB::Table".equals(resource.get("Type"))).toList();
        assertEquals(1, tables.size(), "tables in the template");
        return (Map<String, Object>) tables.get(0).get("Properties");
    }

    private static <T> T template() {
        try (var yaml = Files.newBufferedReader(Path.of("template.yaml"))) {
            return new Yaml(new WithoutIntrinsics()).load(yaml);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads {@code !Ref}, {@code !Sub} and the like as nothing: no key of the table is made of them. */
    private static final class WithoutIntrinsics extends SafeConstructor {

        WithoutIntrinsics() {
            super(new LoaderOptions());
            yamlMultiConstructors.put("!", new AbstractConstruct() {
                @Override
                public Object construct(Node node) {
                    return null;
                }
            });
        }
    }
}
