package dev.artrelay.protocol.tencent;

import dev.artrelay.edge.Premises;
import dev.artrelay.protocol.tencent.dialect.Bodies;
import dev.artrelay.protocol.tencent.dialect.Envelope;
import dev.artrelay.protocol.tencent.wire.Json;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The cloud API's one address, and those of the relays. */
@Singleton
class TencentPremises implements Premises {

    static final String RELAY = "/tencent-vod";

    private static final String CLOUD = "/";
    private static final String CREATE = RELAY + "/v1/aigc-image";
    private static final String QUEUE = CREATE + "/requests/";
    private static final Map<Pattern, String> ADDRESSES = Map.of(Pattern.compile(CLOUD), "POST", Pattern.compile(CREATE), "POST",
            Pattern.compile(RELAY + "/v1/query/[^/]+"), "GET", Pattern.compile(QUEUE + "[^/]+(/status)?"), "GET",
            Pattern.compile(QUEUE + "[^/]+/cancel"), "PUT");

    @Override
    public Optional<Set<String>> methods(String path) {
        return path.equals(CLOUD) || path.equals(RELAY) || path.startsWith(RELAY + "/")
                ? Optional.of(ADDRESSES.entrySet().stream().filter(each -> each.getKey().matcher(path).matches())
                        .map(each -> Set.of(each.getValue())).findFirst().orElse(Set.of())) : Optional.empty();
    }

    @Override
    public long largestBody() {
        return Bodies.LIMIT;
    }

    /** As the cloud does: what it can still say itself has status 200, whatever went wrong. A method is refused by its front. */
    @Override
    public Answer turnedAway(Reason reason, String path) {
        int status = path.equals(CLOUD) && reason == Reason.TOO_LARGE ? 200 : reason.status();
        return Answer.json(status, Json.bytes(path.equals(CLOUD) ? Envelope.refusal(RelayRefusals.of(reason.status()))
                : RelayRefusals.body(path, RelayRefusals.of(reason.status()))));
    }
}
