package dev.artrelay.protocol.acedata.dialect;

import dev.artrelay.edge.OperationNotes;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;

/** Writes this dialect's operations into the OpenAPI document. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class Documentation implements OASFilter {

    private static final String TAG = "Ace Data Cloud";
    private static final String JSON = "application/json";

    private static final String QR = """
            {"type": "link", "content": "https://example.com/menu", "prompt": "a mountain lake at dawn", "preset": "sunset",
             "aspect_ratio": "1:1", "qrw": 1.5, "seed": 7, "ecl": "H", "async": true, "callback_url": "https://example.com/hooks/ace"}""";
    private static final String QR_DONE = """
            {"success": true, "task_id": "0199f3a0-8e4c-7cc1-b3f4-0a52b8a7d3c9", "trace_id": "0199f3a0-8e4c-4cc1-b3f4-0a52b8a7d3c9",
             "seed": 7, "image_url": "https://relay.example/artworks/0199f3a0/q.png", "image_width": 768, "image_height": 768}""";
    private static final String IMAGINE = """
            {"action": "generate", "prompt": "a lighthouse in a storm", "mode": "fast", "async": true,
             "callback_url": "https://example.com/hooks/ace"}""";
    private static final String IMAGINED = """
            {"success": true, "task_id": "0199f3a0-8e4c-7cc1-b3f4-0a52b8a7d3c9", "image_id": "1211290228438868029", "progress": 100,
             "image_url": "https://relay.example/artworks/0199f3a0/a.png", "image_width": 1024, "image_height": 1024,
             "actions": ["upscale1", "variation1", "reroll"]}""";
    private static final String QUESTION = """
            {"action": "retrieve", "id": "0199f3a0-8e4c-7cc1-b3f4-0a52b8a7d3c9"}""";
    private static final String RECORD = """
            {"id": "0199f3a0-8e4c-7cc1-b3f4-0a52b8a7d3c9", "type": "generate", "created_at": 1760000000.063, "started_at": 1760000000.5,
             "finished_at": null, "elapsed": null, "request": {"prompt": "a mountain lake at dawn"}, "response": null}""";
    private static final String REFUSAL = """
            {"error": {"code": "bad_request", "message": "prompt is required"}, "trace_id": "4cd5cf5c-6ff0-4f9e-bd4e-2d6d8f7c2d53"}""";

    private static final Map<String, String> REFUSALS = Map.of("400", "Not valid (`bad_request`), no token (`no_token`), or nobody runs it"
            + " (`api_not_implemented`)", "401", "Not a valid token", "403", "The content was refused", "413", "The body is too large",
            "429", "More requests a second, or more live tasks, than the key may have", "500", "Something went wrong on our side",
            "503", "The store cannot be reached");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        note(document, "/qrart/generate", "aceGenerate", "Submit an artistic QR code", QR, QR_DONE);
        note(document, "/midjourney/imagine", "aceImagine", "Submit a picture, or a follow-up on one", IMAGINE, IMAGINED);
        note(document, "/qrart/tasks", "aceQrArtTasks", "Show one QR task, or many", QUESTION, RECORD);
        note(document, "/midjourney/tasks", "aceMidjourneyTasks", "Show one picture's task, or many", QUESTION, RECORD);
    }

    private static void note(OpenAPI document, String path, String id, String summary, String request, String answer) {
        OperationNotes.on(document, HttpMethod.POST, path).named(TAG, id, summary).behind("client").takes(request, JSON)
                .answers("200", "As Ace Data Cloud answers: the result, or at once its `task_id`", answer)
                .refuses(REFUSALS, REFUSAL).header("429", "Retry-After", "Seconds after which to ask again");
    }
}
