package dev.artrelay.protocol.aliyun;

import dev.artrelay.provider.ProviderFault;
import dev.artrelay.task.Failure;
import dev.artrelay.task.Failure.Code;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * The gateway's errors, which are in headers, by what they mean for a submission.
 *
 * @param error {@code X-Ca-Error-Code}; empty or null if the error is the API's own
 * @param message {@code X-Ca-Error-Message}, or null
 * @param after how long to wait, or null
 * @see <a href="https://help.aliyun.com/en/api-gateway/error-codes">Error codes</a>
 */
record Refusals(int status, String error, String message, Duration after) {

    private static final Pattern THROTTLED = words("throttl|flow control|rate limit");
    private static final Pattern ACCOUNT =
            words("quota|arrears|subscription|expir|unauthori|appkey|appcode|appsecret|signature|content-md5|timestamp");
    private static final Pattern CONTENT =
            words("sensitive|illegal|violat|moderat|nsfw|porn|敏感|违规|违禁|违法|审核|涉黄|涉政");

    ProviderFault fault() {
        Failure.Upstream said = new Failure.Upstream(status, error, message);
        String told = "status " + status + (message == null ? "" : ": " + message);
        if (status >= 500) {
            return new ProviderFault.Unknown(told);
        }
        if (status == 429 || status == 403 && THROTTLED.matcher(text()).find()) {
            return new ProviderFault.Throttled(told, after, said);
        }
        if (status == 401 || status == 403 || status == 400 && ACCOUNT.matcher(text()).find()) {
            return new ProviderFault.Account(told, said);
        }
        return status >= 400 ? new ProviderFault.Rejected(reason(text()), told, said)
                : new ProviderFault.Unreadable(told, "");
    }

    /** Which of our words fits what was said of a picture that will not be made. */
    static Code reason(String said) {
        return CONTENT.matcher(said).find() ? Code.CONTENT_REJECTED : Code.UPSTREAM_REJECTED;
    }

    private String text() {
        return message == null ? "" : message;
    }

    private static Pattern words(String words) {
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE);
    }
}
