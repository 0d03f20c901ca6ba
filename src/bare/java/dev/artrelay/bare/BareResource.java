package dev.artrelay.bare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The least that can be done in the place of a submission, a status call and a callback: JSON in, the one call to the table
 * that each of them makes, to rows in the same indexes and of the same size, JSON out. No keys, rules, signatures or wakes.
 */
@Path("/bare")
public class BareResource {

    private static final String TABLE = "artrelay";

    private final DynamoDbAsyncClient table;

    BareResource(DynamoDbAsyncClient table) {
        this.table = table;
    }

    @POST
    public Uni<Response> submit(ObjectNode body) {
        String id = UUID.randomUUID().toString();
        body.put("id", id);
        Map<String, AttributeValue> row = Map.of("pk", text(key(id)), "v", number(1), "z", text(body.toString()),
                "live", AttributeValue.fromBool(true), "owner", text("bare"), "sort", text(id),
                "due_shard", text(id.substring(35)), "due_at", number(System.currentTimeMillis() + 120_000),
                "inbox", AttributeValue.fromL(List.of()));
        return Uni.createFrom()
                .completionStage(() -> table.putItem(put -> put.tableName(TABLE).item(row)
                        .conditionExpression("attribute_not_exists(pk)")))
                .map(done -> Response.status(202).entity(body).build());
    }

    @GET
    @Path("/{id}")
    public Uni<String> show(@PathParam("id") String id) {
        return Uni.createFrom()
                .completionStage(() -> table.getItem(get -> get.tableName(TABLE).key(Map.of("pk", text(key(id))))
                        .consistentRead(true)))
                .map(answer -> answer.item().get("z").s());
    }

    @POST
    @Path("/{id}/callback")
    public Uni<String> receive(@PathParam("id") String id, JsonNode body) {
        Map<String, AttributeValue> values = Map.of(":next", number(1), ":one", AttributeValue.fromL(List.of(text(body.toString()))));
        return Uni.createFrom()
                .completionStage(() -> table.updateItem(one -> one.tableName(TABLE).key(Map.of("pk", text(key(id))))
                        .updateExpression("SET v = v + :next, inbox = list_append(inbox, :one)")
                        .conditionExpression("attribute_exists(live)").expressionAttributeValues(values)))
                .map(done -> "{\"success\":true}");
    }

    private static String key(String id) {
        return "b#" + id;
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    private static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }
}
