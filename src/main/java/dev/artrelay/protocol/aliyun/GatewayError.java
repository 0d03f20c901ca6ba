package dev.artrelay.protocol.aliyun;

/**
 * The gateway's refusals: status, the six characters of {@code X-Ca-Error-Code}, and the words its clients know.
 *
 * @see <a href="https://help.aliyun.com/en/api-gateway/error-codes">Error codes</a>
 */
enum GatewayError {
    EMPTY_SIGNATURE(401, "A401AC", "Empty Signature"),
    INVALID_APP_CODE(400, "A400AC", "Invalid AppCode `not exists`"),
    INVALID_APP_KEY(400, "A400IK", "Invalid AppKey"),
    INVALID_SIGNATURE(400, "A403IS", "Invalid Signature, Server StringToSign"),
    INVALID_TIMESTAMP(400, "I400HD", "Invalid Timestamp"),
    TIMESTAMP_EXPIRED(400, "I400HD", "Timestamp Expired"),
    NONCE_USED(400, "I400HD", "Nonce Used"),
    INVALID_CONTENT_MD5(400, "I400BD", "Invalid Content-MD5"),
    INVALID_BODY(400, "I400BD", "Invalid Request Body"),
    UNSUPPORTED_MULTIPART(400, "I400BD", "Unsupported Multipart"),
    THROTTLED(429, "T429IN", "Throttled"),
    NO_SUCH_PATH(404, "I404NF", "Invalid Url"),
    INVALID_METHOD(405, "I405UM", "Invalid HttpMethod"),
    BODY_TOO_LARGE(413, "I413RL", "Request body too large"),
    NO_SUCH_TASK(404, "I404NF", "Task not exists"),
    /** The API's own, therefore without a code: nobody runs such tasks. */
    NO_PROVIDER(400, null, "No provider"),
    INTERNAL(500, "X500ER", "Internal Error"),
    UNAVAILABLE(503, "X503BZ", "Service Unavailable");

    private final int status;
    private final String code;
    private final String message;

    GatewayError(int status, String code, String message) {
        this.status = status;
        this.code = code;
        this.message = message;
    }

    int status() {
        return status;
    }

    /** Null where the error is the API's own. */
    String code() {
        return code;
    }

    String message() {
        return message;
    }
}
