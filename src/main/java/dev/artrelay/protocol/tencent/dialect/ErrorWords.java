package dev.artrelay.protocol.tencent.dialect;

import dev.artrelay.task.Failure;
import java.util.Set;

/**
 * How a failure is said in the provider's words, whoever failed.
 *
 * @param number {@code ErrCode}: 40000 for what the client can change, 70000 for what it cannot
 * @param code {@code ErrCodeExt}
 */
record ErrorWords(int number, String code, String message) {

    static final ErrorWords NONE = new ErrorWords(0, "", "");
    static final ErrorWords CANCELED = new ErrorWords(40_000, "OperationCanceled", "The task was canceled.");

    private static final Set<String> KNOWN = Set.of("RequestLimitExceeded", "InvalidParameter.VoilationContent",
            "InvalidParameterValue", "FailedOperation", "InternalError", "InvalidParameter", "InvalidParameter.MediaFormat",
            "ContentModerationFailed", "ResourceInsufficient", "ModelGenerateFailed", "ResourceNotFound", "OperationCanceled",
            "TaskTimeout");

    /** What the provider itself said comes first, where it is one of the documented words. */
    static ErrorWords of(Failure failure) {
        Failure.Upstream said = failure.upstream();
        ErrorWords ours = of(failure.code(), failure.message());
        if (said == null || said.code() == null || !KNOWN.contains(said.code())) {
            return ours;
        }
        boolean silent = said.message() == null || said.message().isBlank();
        return new ErrorWords(ours.number, said.code(), silent ? ours.message : said.message());
    }

    private static ErrorWords of(Failure.Code code, String message) {
        return switch (code) {
            case INVALID_REQUEST -> new ErrorWords(40_000, "InvalidParameter", message);
            case CONTENT_REJECTED -> new ErrorWords(40_000, "ContentModerationFailed", message);
            case UPSTREAM_REJECTED, NOT_SCANNABLE -> new ErrorWords(40_000, "ModelGenerateFailed", message);
            case UPSTREAM_UNAVAILABLE -> new ErrorWords(70_000, "FailedOperation", message);
            case UPSTREAM_ACCOUNT -> new ErrorWords(70_000, "ResourceInsufficient", message);
            case TIMED_OUT -> new ErrorWords(70_000, "TaskTimeout", message);
            case SUBMIT_UNCONFIRMED, ARTWORK_UNAVAILABLE, INTERNAL -> new ErrorWords(70_000, "InternalError", message);
        };
    }
}
