package dev.artrelay.protocol.chaoshu;

import dev.artrelay.edge.OperationNotes;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme.In;

/** Writes this dialect's operations into the OpenAPI document. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class Documentation implements OASFilter {

    private static final String TAG = "超数 QRapi";
    private static final String BASE = "/QRapi/api/v1";
    private static final String TOKEN = "chaoshuToken";
    private static final String KEY = "chaoshuKey";

    private static final String ISSUED = """
            {"code": 200, "message": "成功", "data": "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpZCI6IuKApiJ9.c2lnbmF0dXJl"}""";
    private static final String TASK = """
            {"type": "upload_file", "str_message": "https://example.com/menu", "prompt": "a mountain lake at dawn",
             "url": "https://example.com/code.png", "modelType": "ink", "sampler_name": "euler"}""";
    private static final String TAKEN = """
            {"code": 200, "message": "成功", "data": "0199f3a0-8e4c-7cc1-b3f4-0a52b8a7d3c9"}""";
    private static final String STATE = """
            {"code": 200, "message": "成功", "data": {"id": "0199f3a0-8e4c-7cc1-b3f4-0a52b8a7d3c9", "status": "succeeded", "progress": 100,
             "url": "https://relay.example/artworks/0199f3a0/q.png", "urls": ["https://relay.example/artworks/0199f3a0/q.png"], "error": null}}""";
    private static final String REFUSAL = """
            {"code": 400, "message": "str_message or url is needed", "data": null}""";

    private static final Map<String, String> REFUSALS = Map.of("401", "No token and no key, or not a valid one",
            "429", "More requests a second, or more live tasks, than the key may have", "500", "Something went wrong on our side",
            "503", "The store cannot be reached");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        OperationNotes.scheme(document, KEY, In.QUERY, "key", "A client's key");
        OperationNotes.scheme(document, TOKEN, In.HEADER, "Authorization", "A token, or a client's key; bare or as `Bearer`");
        note(document, HttpMethod.GET, "/test", ISSUED).named(TAG, "chaoshuToken", "Issue a short-lived token for a key").behind(KEY);
        note(document, HttpMethod.POST, "/QRcode/generate", TAKEN).named(TAG, "chaoshuGenerate", "Submit a QR code or a picture").behind(TOKEN)
                .takes(TASK, "multipart/form-data", "application/x-www-form-urlencoded", "application/json")
                .refuses(Map.of("400", "Not valid, or nobody runs it", "413", "The body is too large"), REFUSAL);
        note(document, HttpMethod.GET, "/QRcode/queue-status", STATE).named(TAG, "chaoshuQueueStatus", "Show a task").behind(TOKEN)
                .refuses(Map.of("400", "No id", "404", "Unknown, another client's, or ended more than five minutes ago"), REFUSAL);
    }

    private static OperationNotes note(OpenAPI document, HttpMethod method, String path, String answer) {
        return OperationNotes.on(document, method, BASE + path).answers("200", "In the envelope of all answers", answer)
                .refuses(REFUSALS, REFUSAL).header("429", "Retry-After", "Seconds after which to ask again");
    }
}
