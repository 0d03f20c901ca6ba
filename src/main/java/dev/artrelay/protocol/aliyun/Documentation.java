package dev.artrelay.protocol.aliyun;

import dev.artrelay.edge.OperationNotes;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme.In;

/** Writes this dialect's operations into the OpenAPI document. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class Documentation implements OASFilter {

    private static final String TAG = "Aliyun AI art";
    private static final String APP_CODE = "appCode";
    private static final String APP_KEY = "appKey";
    private static final String SIGNATURE = "appSignature";

    private static final String TASK = """
            {"text": "https://example.com/menu", "style_id": "landscape_mountain", "call_back": "https://example.com/hooks/aliyun",
             "is_use_temp_short_link": "1"}""";
    private static final String TAKEN = """
            {"showapi_res_code": 0, "showapi_res_error": "", "showapi_res_id": "66b1f2a09c3d4e5f60718293",
             "showapi_res_body": {"ret_code": 0, "task_id": "0199f3a0-8e4c-7cc1-b3f4-0a52b8a7d3c9"}}""";
    private static final String QUESTION = """
            {"task_id": "0199f3a0-8e4c-7cc1-b3f4-0a52b8a7d3c9"}""";
    private static final String STATE = """
            {"showapi_res_code": 0, "showapi_res_error": "", "showapi_res_id": "66b1f2a09c3d4e5f60718293",
             "showapi_res_body": {"ret_code": 0, "task_id": "0199f3a0-8e4c-7cc1-b3f4-0a52b8a7d3c9", "status": "succeeded", "progress": 100,
              "resList": ["https://relay.example/artworks/0199f3a0/q.png"]}}""";
    private static final String PAGE = """
            {"page": "1"}""";
    private static final String LIST = """
            {"showapi_res_code": 0, "showapi_res_error": "", "showapi_res_id": "66b1f2a09c3d4e5f60718293",
             "showapi_res_body": {"ret_code": 0, "page": 1, "has_next": false, "list": [
              {"task_id": "0199f3a0-8e4c-7cc1-b3f4-0a52b8a7d3c9", "status": "queued", "progress": null, "resList": []}]}}""";

    private static final Map<String, String> REFUSALS = Map.of("400", "The reason is in the headers: not valid, an unknown AppCode or AppKey, or a wrong signature",
            "401", "No AppCode and no signature", "413", "The body is too large",
            "429", "More requests a second, or more live tasks, than the key may have", "500", "Something went wrong on our side",
            "503", "The store cannot be reached");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        OperationNotes.scheme(document, APP_CODE, In.HEADER, "Authorization", "`APPCODE <key>`");
        OperationNotes.scheme(document, APP_KEY, In.HEADER, "X-Ca-Key", "The id in a client's key");
        OperationNotes.scheme(document, SIGNATURE, In.HEADER, "X-Ca-Signature",
                "The gateway's HMAC-SHA256 over the request, beside `X-Ca-Signature-Headers`; the secret is that in a client's key");
        note(document, AliyunResource.SUBMIT, TASK, TAKEN).named(TAG, "aliyunSubmitTask", "Submit an artistic QR code");
        note(document, AliyunResource.QUERY, QUESTION, STATE).named(TAG, "aliyunQueryTask", "Show a task")
                .answers("404", "Unknown, or another client's; the reason is in the headers", null);
        note(document, AliyunResource.LIST, PAGE, LIST).named(TAG, "aliyunTaskList", "List tasks, newest first, 20 a page");
    }

    private static OperationNotes note(OpenAPI document, String path, String request, String answer) {
        OperationNotes notes = OperationNotes.on(document, HttpMethod.POST, path).behind(APP_CODE, APP_KEY + " " + SIGNATURE)
                .takes(request, "application/x-www-form-urlencoded", "application/json")
                .answers("200", "In ShowAPI's envelope", answer).refuses(REFUSALS, null);
        for (String header : List.of("X-Ca-Error-Message", "X-Ca-Error-Code", "X-Ca-Request-Id")) {
            notes.header("400", header, "As the gateway tells of refusals: with an empty body");
        }
        return notes.header("429", "Retry-After", "Seconds after which to ask again");
    }
}
