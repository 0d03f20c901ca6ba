package dev.artrelay.protocol.acedata.dialect;

import dev.artrelay.task.Failure;

/** How a task that has no picture is told: a code of theirs, and why. */
record ErrorWords(String code, String message) {

    static final ErrorWords CANCELED = new ErrorWords("task_canceled", "The task was canceled.");

    static ErrorWords of(Failure failure) {
        return new ErrorWords(code(failure.code()), failure.message());
    }

    private static String code(Failure.Code code) {
        return switch (code) {
            case CONTENT_REJECTED -> ErrorCode.FORBIDDEN.word();
            case INVALID_REQUEST -> ErrorCode.BAD_REQUEST.word();
            case TIMED_OUT, SUBMIT_UNCONFIRMED -> "timeout";
            case UPSTREAM_UNAVAILABLE, UPSTREAM_ACCOUNT, INTERNAL -> ErrorCode.API_ERROR.word();
            case UPSTREAM_REJECTED, NOT_SCANNABLE, ARTWORK_UNAVAILABLE -> "task_failed";
        };
    }
}
