package dev.artrelay.protocol.tencent;

import dev.artrelay.edge.OperationNotes;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme.In;

/** Writes this dialect's operations into the OpenAPI document: the relays' form, and the cloud's own. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class Documentation implements OASFilter {

    private static final String RELAY = "Tencent relay";
    private static final String JSON = "application/json";
    private static final String TC3 = "tc3";
    private static final String PICTURES = "/tencent-vod/v1/aigc-image";
    private static final String REQUEST = PICTURES + "/requests/{id}";

    private static final String TASK = """
            {"model_name": "GEM", "model_version": "2.5", "prompt": "convert this image to anime style", "negative_prompt": "blur",
             "file_infos": [{"type": "Url", "url": "https://example.com/house.png", "text": "the house"}],
             "output_config": {"storage_mode": "Temporary", "resolution": "1080P", "aspect_ratio": "1:1"}, "session_id": "image-task-67890",
             "session_context": "echoed", "tasks_priority": 10}""";
    private static final String TAKEN = """
            {"Response": {"TaskId": "0199f3a0-8e4c-7cc1-b3f4-0a52b8a7d3c9", "RequestId": "f50d7667-72d8-46bb-a7e3-0613588971b6"},
             "status": "IN_QUEUE", "request_id": "0199f3a0-8e4c-7cc1-b3f4-0a52b8a7d3c9", "queue_position": 0, "logs": null, "metrics": {},
             "response_url": "https://relay.example/tencent-vod/v1/aigc-image/requests/0199f3a0",
             "status_url": "https://relay.example/tencent-vod/v1/aigc-image/requests/0199f3a0/status",
             "cancel_url": "https://relay.example/tencent-vod/v1/aigc-image/requests/0199f3a0/cancel"}""";
    private static final String DETAIL = """
            {"Response": {"TaskType": "AigcImageTask", "Status": "FINISH", "CreateTime": "2026-03-01T10:00:00Z",
             "AigcImageTask": {"TaskId": "0199f3a0-8e4c-7cc1-b3f4-0a52b8a7d3c9", "Status": "FINISH", "ErrCode": 0, "Progress": 100,
              "Output": {"FileInfos": [{"FileType": "png", "FileUrl": "https://relay.example/artworks/0199f3a0/a.png"}]}},
             "RequestId": "12082802-fe37-410e-ae20-0cf14e91e018"}}""";
    private static final String STATUS = """
            {"status": "COMPLETED", "request_id": "0199f3a0-8e4c-7cc1-b3f4-0a52b8a7d3c9", "logs": null, "metrics": {"inference_time": 3.7}}""";
    private static final String CANCELED = """
            {"status": "CANCELLATION_REQUESTED"}""";
    private static final String NO_REQUEST = """
            {"detail": "Request not found"}""";
    private static final String REFUSAL = """
            {"Response": {"Error": {"Code": "RequestLimitExceeded", "Message": "There are too many requests; try again in a moment."},
              "RequestId": "8e2c8f98-4e2e-4ba8-a2c1-a01ea5947c8e"},
             "error": {"message": "There are too many requests; try again in a moment.", "type": "rate_limit_error", "code": "RequestLimitExceeded"}}""";
    private static final String ACTION = """
            {"SubAppId": 251007502, "ModelName": "GEM", "ModelVersion": "2.5", "Prompt": "a cat", "SessionId": "image-task-67890"}""";
    private static final String ACTED = """
            {"Response": {"TaskId": "0199f3a0-8e4c-7cc1-b3f4-0a52b8a7d3c9", "RequestId": "f50d7667-72d8-46bb-a7e3-0613588971b6"}}""";

    private static final Map<String, String> REFUSALS = Map.of("401", "No key, or not a valid one",
            "429", "More requests a second, or more live tasks, than the key may have", "500", "Something went wrong on our side",
            "503", "The store cannot be reached");
    private static final Map<String, String> OF_A_BODY = Map.of("400", "The body is not a JSON object", "413", "The body is too large");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        OperationNotes.scheme(document, TC3, In.HEADER, "Authorization",
                "`TC3-HMAC-SHA256 …`, signed with the pair that a client's key is: SecretId and SecretKey");
        relay(document, HttpMethod.POST, PICTURES, REFUSAL).named(RELAY, "relayCreate", "Submit a picture").takes(TASK, JSON)
                .answers("200", "Taken; or, as the cloud says it, refused: `Response.Error`", TAKEN).refuses(OF_A_BODY, REFUSAL);
        relay(document, HttpMethod.GET, "/tencent-vod/v1/query/{id}", REFUSAL).named(RELAY, "relayQuery", "Show a task")
                .answers("200", "As the cloud's DescribeTaskDetail; an unknown id is a `Response.Error`", DETAIL);
        relay(document, HttpMethod.GET, REQUEST + "/status", NO_REQUEST).named(RELAY, "relayStatus", "How a request stands")
                .answers("200", "It has ended", STATUS).answers("202", "It waits or runs", STATUS).answers("404", "Unknown", NO_REQUEST);
        relay(document, HttpMethod.GET, REQUEST, NO_REQUEST).named(RELAY, "relayResult", "A request's result")
                .answers("200", "The pictures", DETAIL).answers("400", "It has not ended", NO_REQUEST)
                .answers("404", "Unknown", NO_REQUEST).answers("422", "It failed", NO_REQUEST);
        relay(document, HttpMethod.PUT, REQUEST + "/cancel", NO_REQUEST).named(RELAY, "relayCancel", "Cancel a request")
                .answers("200", "Canceled before it ran", CANCELED).answers("202", "Canceled while it ran", CANCELED)
                .answers("400", "It has ended", CANCELED).answers("404", "Unknown", CANCELED);
        OperationNotes.on(document, HttpMethod.POST, "/").named("Tencent Cloud VOD", "cloudAction", "Run an action of version 2018-07-17")
                .behind(TC3).takes(ACTION, JSON).answers("200", "What the action says, or `Response.Error`", ACTED);
        document.getPaths().getPathItem("/").getPOST().parameters(List.of(header("X-TC-Action", "CreateAigcImageTask", "DescribeTaskDetail",
                "DescribeTasks"), header("X-TC-Version", "2018-07-17"), header("X-TC-Timestamp")));
        document.getComponents().removeSchema("HttpServerRequest");
    }

    private static OperationNotes relay(OpenAPI document, HttpMethod method, String path, String refusal) {
        return OperationNotes.on(document, method, path).behind("client").refuses(REFUSALS, refusal)
                .header("429", "Retry-After", "Seconds after which to ask again");
    }

    private static Parameter header(String name, String... values) {
        var schema = OASFactory.createSchema().addType(SchemaType.STRING);
        return OASFactory.createParameter().name(name).in(Parameter.In.HEADER).required(true)
                .schema(values.length == 0 ? schema : schema.enumeration(List.of((Object[]) values)));
    }
}
