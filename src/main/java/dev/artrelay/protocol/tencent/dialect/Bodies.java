package dev.artrelay.protocol.tencent.dialect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artrelay.protocol.tencent.wire.Json;

/** Bodies as they come in, of at most ten megabytes as at the provider's. */
public final class Bodies {

    public static final int LIMIT = 10_000_000;

    private Bodies() {
    }

    public static ObjectNode read(byte[] raw) {
        if (raw.length > LIMIT) {
            throw new TencentRefusal("RequestSizeLimitExceeded", "The request has more than 10 MB.");
        }
        return Json.read(raw).orElseThrow(() -> new TencentRefusal("InvalidRequest", "The body is not a JSON object."));
    }
}
