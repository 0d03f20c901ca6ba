package dev.artrelay.protocol.tencent.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import dev.artrelay.provider.ProviderFault;
import dev.artrelay.task.Failure;
import dev.artrelay.task.Failure.Code;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * An answer that is a refusal, and the stage that it speaks of.
 *
 * @param code empty if nothing was refused in words
 */
record Refused(int status, String code, String message) {

    private static final List<String> ACCOUNT = List.of("AuthFailure", "UnauthorizedOperation", "FailedOperation.InvalidVodUser",
            "InvalidParameterValue.SubAppId", "LimitExceeded.Quota", "insufficient_user_quota", "insufficient_quota", "quota_not_enough",
            "invalid_api_key");
    private static final List<String> BUSY = List.of("RequestLimitExceeded", "LimitExceeded", "ResourceInsufficient", "FailedOperation",
            "ServiceUnavailable");
    private static final List<String> UNKNOWN = List.of("InternalError");
    /** A repeat of an attempt's own SessionId: it was made, though nobody told us its id. */
    private static final String REPEATED = "InvalidParameterValue.SessionId";

    /** {@code Response.Error} of the cloud, or the {@code error} of a relay. */
    static Refused of(int status, JsonNode body) {
        JsonNode cloud = body.at("/Response/Error");
        if (!cloud.isMissingNode() && !cloud.isNull()) {
            return new Refused(status, cloud.path("Code").asText("Error"), cloud.path("Message").asText(""));
        }
        JsonNode relay = body.path("error");
        return relay.isObject() ? new Refused(status, words(relay), relay.path("message").asText(""))
                : new Refused(status, relay.isTextual() ? "error" : "", relay.asText(""));
    }

    private static String words(JsonNode error) {
        return Stream.of(error.path("code"), error.path("type")).map(word -> word.asText("")).filter(word -> !word.isBlank())
                .findFirst().orElse("error");
    }

    boolean said() {
        return !code.isEmpty();
    }

    ProviderFault byCode() {
        if (is(ACCOUNT)) {
            return account();
        }
        if (code.equals(REPEATED)) {
            return new ProviderFault.Unknown("this attempt was made before; its id is still to be found");
        }
        if (is(UNKNOWN)) {
            return new ProviderFault.Unknown("the provider failed: " + code);
        }
        return is(BUSY) ? new ProviderFault.Throttled("the provider is busy", null, upstream()) : rejected();
    }

    ProviderFault byStatus(Duration retryAfter, Supplier<ProviderFault> otherwise) {
        return switch (status) {
            case 429 -> new ProviderFault.Throttled("too many requests", retryAfter, upstream());
            case 401, 402, 403 -> account();
            default -> status >= 500 ? new ProviderFault.Unknown("the provider answered " + status)
                    : status >= 400 ? said() ? byCode() : rejected() : otherwise.get();
        };
    }

    private boolean is(List<String> codes) {
        return codes.stream().anyMatch(each -> code.equals(each) || code.startsWith(each + "."));
    }

    /** What it says may name the operator's account, and is not for clients. */
    private ProviderFault account() {
        return new ProviderFault.Account("the provider's account does not allow it", new Failure.Upstream(status, code, null));
    }

    private ProviderFault rejected() {
        Code kind = ErrorCode.moderation(code) ? Code.CONTENT_REJECTED : Code.UPSTREAM_REJECTED;
        return new ProviderFault.Rejected(kind, "the provider refused the request", upstream());
    }

    private Failure.Upstream upstream() {
        return new Failure.Upstream(status, code, message);
    }
}
