package dev.artrelay.protocol.acedata.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import dev.artrelay.protocol.acedata.AceDataJson;
import dev.artrelay.provider.ProviderFault;
import dev.artrelay.task.Failure;
import dev.artrelay.task.Failure.Code;
import dev.artrelay.task.Failure.Upstream;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What Ace Data Cloud says went wrong, from any of its shapes: {@code error} as an object or as a bare text, or
 * {@code code} and {@code detail} at the top. Both are null where it says nothing.
 */
record AceDataError(String code, String message) {

    private static final String ACCOUNT_MESSAGE = "the account with Ace Data Cloud cannot be used for this";
    private static final Set<String> ACCOUNT = Set.of("no_token", "invalid_token", "token_expired", "token_mismatched",
            "disabled", "used_up", "no_api", "api_not_implemented");
    private static final Set<String> PASSING = Set.of("too_many_requests", "api_error");
    private static final Pattern MODERATION = Pattern.compile("moderat|sensitive|nsfw|banned", Pattern.CASE_INSENSITIVE);

    static AceDataError of(JsonNode body) {
        JsonNode error = body.path("error");
        if (error.isObject()) {
            return new AceDataError(AceDataJson.text(error, "code"), message(error));
        }
        return error.isTextual() ? new AceDataError(null, error.asText())
                : new AceDataError(AceDataJson.text(body, "code"), message(body));
    }

    private static String message(JsonNode error) {
        String message = AceDataJson.text(error, "message");
        return message == null ? AceDataJson.text(error, "detail") : message;
    }

    boolean said() {
        return code != null || message != null;
    }

    /**
     * What it means that a call was answered so.
     *
     * @param after what the answer says of when to come again, or null
     */
    ProviderFault fault(int status, Duration after) {
        if (status >= 500 || status == 408) {
            return new ProviderFault.Unknown("Ace Data Cloud answered " + status + " after it was called");
        }
        if (account() || status == 401 || status == 402) {
            return new ProviderFault.Account(ACCOUNT_MESSAGE, new Upstream(status, code, null));
        }
        if (status == 429 || "too_many_requests".equals(code)) {
            return new ProviderFault.Throttled("Ace Data Cloud has too much to do", after, upstream(status));
        }
        Code why = moderated() || status == 403 && said() ? Code.CONTENT_REJECTED : Code.UPSTREAM_REJECTED;
        return new ProviderFault.Rejected(why, told(), upstream(status));
    }

    /** What it means that a submission was answered with 200 and this. */
    ProviderFault faultOfAnswer() {
        return passing() || timedOut() ? new ProviderFault.Unknown("Ace Data Cloud failed while it took the task") : fault(200, null);
    }

    /** What it means for a task that ended so. */
    Failure failure() {
        return account() ? new Failure(Code.UPSTREAM_ACCOUNT, ACCOUNT_MESSAGE, new Upstream(null, code, null))
                : new Failure(end(), told(), said() ? upstream(null) : null);
    }

    private Code end() {
        if (moderated()) {
            return Code.CONTENT_REJECTED;
        }
        return passing() ? Code.UPSTREAM_UNAVAILABLE : timedOut() ? Code.TIMED_OUT : Code.UPSTREAM_REJECTED;
    }

    private boolean account() {
        return code != null && ACCOUNT.contains(code);
    }

    private boolean passing() {
        return code != null && PASSING.contains(code);
    }

    private boolean timedOut() {
        return "timeout".equals(code);
    }

    private boolean moderated() {
        return "forbidden".equals(code) || code != null && MODERATION.matcher(code).find()
                || message != null && MODERATION.matcher(message).find();
    }

    private String told() {
        return message == null ? "Ace Data Cloud did not make the picture" : message;
    }

    private Upstream upstream(Integer status) {
        return new Upstream(status, code, message);
    }
}
