package dev.artrelay.protocol.acedata.dialect;

/** Why a call was refused, in Ace Data Cloud's words, with the status that goes with it there. */
enum ErrorCode {
    BAD_REQUEST("bad_request", 400, "The request cannot be served."),
    NO_TOKEN("no_token", 400, "The token is not specified."),
    API_NOT_IMPLEMENTED("api_not_implemented", 400, "The API is not implemented."),
    INVALID_TOKEN("invalid_token", 401, "The specified token is invalid or wrong."),
    FORBIDDEN("forbidden", 403, "This is not allowed."),
    NO_API("no_api", 404, "There is no such API."),
    WRONG_METHOD("no_api", 405, "This API takes POST only."),
    TOO_LARGE("bad_request", 413, "The json payload is too large."),
    TOO_MANY_REQUESTS("too_many_requests", 429, "You have exceeded the rate limit."),
    API_ERROR("api_error", 500, "Internal server error."),
    UNAVAILABLE("api_error", 503, "Internal server error.");

    private final String word;
    private final int status;
    private final String message;

    ErrorCode(String word, int status, String message) {
        this.word = word;
        this.status = status;
        this.message = message;
    }

    /**
     * What the framework refuses is finer than their words.
     *
     * @param shown has a token been shown? None is a bad request here, and a wrong one is not
     */
    static ErrorCode of(int status, boolean shown) {
        return switch (status) {
            case 401 -> shown ? INVALID_TOKEN : NO_TOKEN;
            case 403 -> FORBIDDEN;
            case 404 -> NO_API;
            case 405 -> WRONG_METHOD;
            case 413 -> TOO_LARGE;
            case 429 -> TOO_MANY_REQUESTS;
            case 503 -> UNAVAILABLE;
            default -> status < 500 ? BAD_REQUEST : API_ERROR;
        };
    }

    String word() {
        return word;
    }

    int status() {
        return status;
    }

    /** Where there is nothing to add. */
    String message() {
        return message;
    }
}
