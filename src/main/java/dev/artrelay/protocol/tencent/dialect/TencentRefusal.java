package dev.artrelay.protocol.tencent.dialect;

import java.io.Serial;

/** A request that is refused, in the provider's own error codes. */
public final class TencentRefusal extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final String code;

    public TencentRefusal(String code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    static TencentRefusal invalid(String message) {
        return new TencentRefusal("InvalidParameterValue", message);
    }

    static TencentRefusal missing(String field) {
        return new TencentRefusal("MissingParameter", "The request is missing a required parameter `" + field + "`.");
    }

    static TencentRefusal unknownTask() {
        return new TencentRefusal("InvalidParameterValue.TaskId", "The task does not exist, or is older than three days.");
    }

    public String code() {
        return code;
    }
}
