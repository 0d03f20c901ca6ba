package dev.artrelay.protocol.aliyun;

import dev.artrelay.accept.Acceptance;
import dev.artrelay.accept.Acceptance.Refused;
import dev.artrelay.accept.Acceptance.Taken;
import dev.artrelay.accept.Acceptance.Unserved;
import dev.artrelay.provider.Provider.Complaint;
import dev.artrelay.task.Task;
import java.util.Map;

/** Tells tasks that were taken from submissions that were not. */
final class AliyunAcceptances {

    private static final Map<String, String> FIELDS = Map.of("content", "text", "content_image_url", "qr_code_url",
            "style", "style_id", "prompt", "your_prompt");

    private AliyunAcceptances() {
    }

    static Task taken(Acceptance acceptance) {
        if (acceptance instanceof Taken taken) {
            return taken.task();
        }
        if (acceptance instanceof Refused refused) {
            throw AliyunRefusal.of(GatewayError.INVALID_BODY, text(refused.complaints().get(0)));
        }
        if (acceptance instanceof Unserved unserved) {
            throw AliyunRefusal.of(GatewayError.NO_PROVIDER, unserved.message());
        }
        throw new IllegalStateException("this dialect has no keys that repeat: " + acceptance);
    }

    /** What is wrong with a picture that was looked at later is told by its field, too. */
    static String named(String message) {
        return message.replace("content_image_url", FIELDS.get("content_image_url"));
    }

    private static String text(Complaint complaint) {
        return FIELDS.getOrDefault(complaint.field(), complaint.field()) + " " + complaint.message();
    }
}
