package dev.artrelay.protocol.aliyun;

import java.io.Serial;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** A request that is refused as the gateway does it: all in headers, the body empty, and never with the status that is charged. */
final class AliyunRefusal extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private static final Pattern UNPRINTABLE = Pattern.compile("[^\\x20-\\x7e]+");
    private static final int LONGEST = 2_000;

    private final GatewayError error;

    private AliyunRefusal(GatewayError error, String message) {
        super(message, null, false, false);
        this.error = error;
    }

    static AliyunRefusal of(GatewayError error) {
        return new AliyunRefusal(error, error.message());
    }

    static AliyunRefusal of(GatewayError error, String detail) {
        return new AliyunRefusal(error, error.message() + ": " + detail);
    }

    /** The gateway says what it would have signed, its line breaks as number signs, so that the client finds the difference. */
    static AliyunRefusal signature(String stringToSign) {
        return new AliyunRefusal(GatewayError.INVALID_SIGNATURE,
                GatewayError.INVALID_SIGNATURE.message() + ":`" + stringToSign.replace('\n', '#') + "`");
    }

    int status() {
        return error.status();
    }

    Map<String, String> headers(String requestId) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("X-Ca-Error-Message", header(getMessage()));
        headers.put(Answers.REQUEST_ID, requestId);
        if (error.code() != null) {
            headers.put("X-Ca-Error-Code", error.code());
        }
        return headers;
    }

    /** A header is one line of ASCII: anything else in it is escaped as in a URL. */
    private static String header(String text) {
        String line = UNPRINTABLE.matcher(text).replaceAll(found -> URLEncoder.encode(found.group(), StandardCharsets.UTF_8));
        return line.substring(0, Math.min(line.length(), LONGEST));
    }
}
