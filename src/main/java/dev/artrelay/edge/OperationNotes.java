package dev.artrelay.edge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme.In;

/**
 * What the OpenAPI document says of an operation whose bodies are no records of ours: a dialect's. Bodies are shown by
 * examples; those of requests also give the names and types of the fields.
 */
public final class OperationNotes {

    private static final String JSON = "application/json";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Operation operation;

    private OperationNotes(Operation operation) {
        this.operation = operation;
    }

    public static OperationNotes on(OpenAPI document, HttpMethod method, String path) {
        Operation operation = document.getPaths().getPathItem(path).getOperations().get(method);
        operation.setResponses(OASFactory.createAPIResponses());
        return new OperationNotes(operation);
    }

    /** A scheme that is more, or other, than a bearer's key. */
    public static void scheme(OpenAPI document, String name, In place, String parameter, String description) {
        document.getComponents().addSecurityScheme(name, OASFactory.createSecurityScheme().type(SecurityScheme.Type.APIKEY)
                .in(place).name(parameter).description(description));
    }

    public OperationNotes named(String tag, String id, String summary) {
        operation.tags(List.of(tag)).operationId(id).summary(summary);
        return this;
    }

    /** One of the schemes does; several in one, parted by spaces, go together. */
    public OperationNotes behind(String... schemes) {
        operation.setSecurity(Stream.of(schemes).map(OperationNotes::requirement).toList());
        return this;
    }

    private static SecurityRequirement requirement(String together) {
        SecurityRequirement requirement = OASFactory.createSecurityRequirement();
        Stream.of(together.split(" ")).forEach(requirement::addScheme);
        return requirement;
    }

    /** The body, as JSON whatever it travels as. */
    public OperationNotes takes(String example, String... types) {
        Content content = OASFactory.createContent();
        Stream.of(types).forEach(type -> content.addMediaType(type, OASFactory.createMediaType()
                .schema(shape(parsed(example))).example(plain(example))));
        operation.setRequestBody(OASFactory.createRequestBody().required(true).content(content));
        return this;
    }

    /** @param example JSON, or null if there is no body */
    public OperationNotes answers(String status, String description, String example) {
        APIResponse answer = OASFactory.createAPIResponse().description(description);
        operation.getResponses().addAPIResponse(status, example == null ? answer : answer.content(OASFactory.createContent()
                .addMediaType(JSON, OASFactory.createMediaType().schema(OASFactory.createSchema().addType(SchemaType.OBJECT))
                        .example(plain(example)))));
        return this;
    }

    /** Several that look the same. */
    public OperationNotes refuses(Map<String, String> statuses, String example) {
        new TreeMap<>(statuses).forEach((status, description) -> answers(status, description, example));
        return this;
    }

    /** Says which headers the answers with a status carry. */
    public OperationNotes header(String status, String name, String description) {
        operation.getResponses().getAPIResponse(status).addHeader(name, OASFactory.createHeader().description(description)
                .schema(OASFactory.createSchema().addType(SchemaType.STRING)));
        return this;
    }

    private static Schema shape(JsonNode example) {
        Schema schema = OASFactory.createSchema().addType(type(example));
        example.fields().forEachRemaining(field -> schema.addProperty(field.getKey(), shape(field.getValue())));
        return example.isArray() ? schema.items(shape(example.get(0))) : schema;
    }

    private static SchemaType type(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> SchemaType.OBJECT;
            case ARRAY -> SchemaType.ARRAY;
            case BOOLEAN -> SchemaType.BOOLEAN;
            case NUMBER -> value.isIntegralNumber() ? SchemaType.INTEGER : SchemaType.NUMBER;
            case STRING, BINARY, MISSING, NULL, POJO -> SchemaType.STRING;
        };
    }

    private static Object plain(String example) {
        return MAPPER.convertValue(parsed(example), Object.class);
    }

    private static JsonNode parsed(String example) {
        try {
            return MAPPER.readTree(example);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON: " + example, e);
        }
    }
}
