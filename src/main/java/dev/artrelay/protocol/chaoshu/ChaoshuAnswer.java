package dev.artrelay.protocol.chaoshu;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.artrelay.deliver.RetryAfter;
import dev.artrelay.edge.AnswerObject;
import dev.artrelay.provider.ProviderFault;
import dev.artrelay.task.Failure;
import dev.artrelay.task.Failure.Code;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * An answer of the upstream: {@code {code, message, data}}, of which nothing need be there.
 *
 * @param code 200 if it does not say
 * @param data missing if it is not there, which is something else than null
 */
record ChaoshuAnswer(long code, String message, JsonNode data) {

    static final int OK = 200;
    /** A picture may come inline. */
    static final int LARGEST = 24 << 20;

    private static final Pattern CONTENT =
            Pattern.compile("sensitive|illegal|violat|moderat|nsfw|敏感|违规|违禁|违法|审核", Pattern.CASE_INSENSITIVE);

    /** A status that refuses is a code that refuses: the page knows only 200. */
    static ChaoshuAnswer of(RestResponse<byte[]> answer, Instant now) {
        int status = answer.getStatus();
        if (status / 100 == 2) {
            return read(answer.getEntity());
        }
        if (status / 100 == 4 && status != 429) {
            return new ChaoshuAnswer(status, "status " + status, MissingNode.getInstance());
        }
        throw fault(status, "status " + status, RetryAfter.read(answer.getHeaderString(HttpHeaders.RETRY_AFTER), now).orElse(null), status);
    }

    static ChaoshuAnswer read(byte[] body) {
        JsonNode tree = AnswerObject.read(body);
        JsonNode code = tree.path("code");
        boolean number = code.isIntegralNumber() || code.asText().matches("\\d{1,9}");
        boolean silent = code.isMissingNode() || code.isNull();
        return new ChaoshuAnswer(silent ? OK : number ? code.asLong() : -1, tree.path("message").asText(""), tree.path("data"));
    }

    boolean well() {
        return code == OK;
    }

    /** Is it about who asks, or how often, rather than about what was asked? */
    boolean aboutUs() {
        return code == 401 || code == 402 || code == 403 || code == 429;
    }

    /** Is it about trouble on their side, which says nothing of what was asked? */
    boolean theirs() {
        return theirs(code);
    }

    private static boolean theirs(long code) {
        return code >= 500 && code < 600;
    }

    /** What a code that is not 200 means. */
    ProviderFault fault() {
        return fault(code, message.isBlank() ? "code " + code : message, null, null);
    }

    private static ProviderFault fault(long code, String message, Duration after, Integer status) {
        Failure.Upstream said = new Failure.Upstream(status, Long.toString(code), message);
        if (code == 429) {
            return new ProviderFault.Throttled(message, after, said);
        }
        if (code == 401 || code == 402 || code == 403) {
            return new ProviderFault.Account(message, said);
        }
        if (theirs(code)) {
            return new ProviderFault.Unknown(message);
        }
        return code >= 300 && code < 400 ? new ProviderFault.Unreadable(message, "")
                : new ProviderFault.Rejected(reason(message), message, said);
    }

    static Code reason(String message) {
        return CONTENT.matcher(message).find() ? Code.CONTENT_REJECTED : Code.UPSTREAM_REJECTED;
    }
}
