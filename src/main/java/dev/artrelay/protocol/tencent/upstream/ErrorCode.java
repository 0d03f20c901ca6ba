package dev.artrelay.protocol.tencent.upstream;

import dev.artrelay.task.Failure.Code;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What the words in {@code ErrCodeExt} mean: why a task that was taken has failed. */
final class ErrorCode {

    /** The same task may succeed another time. */
    private static final Set<String> PASSING = Set.of("RequestLimitExceeded", "FailedOperation", "InternalError",
            "ResourceInsufficient", "TaskTimeout", "OperationCanceled");

    private ErrorCode() {
    }

    static Code of(String code) {
        return moderation(code) ? Code.CONTENT_REJECTED
                : code.isEmpty() || PASSING.contains(code) ? Code.UPSTREAM_UNAVAILABLE : Code.UPSTREAM_REJECTED;
    }

    /** Spelled {@code VoilationContent} by the provider. */
    static boolean moderation(String code) {
        String plain = code.toLowerCase(Locale.ROOT);
        return Stream.of("voilation", "violation", "moderation", "sensitive", "content_policy").anyMatch(plain::contains);
    }
}
