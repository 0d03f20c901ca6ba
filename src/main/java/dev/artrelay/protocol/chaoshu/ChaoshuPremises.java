package dev.artrelay.protocol.chaoshu;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.artrelay.edge.Premises;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** 超数's three addresses, and all that are beside them. */
@Singleton
class ChaoshuPremises implements Premises {

    private static final String BASE = "/QRapi";
    private static final Map<String, String> ADDRESSES = Map.of(BASE + "/api/v1/test", "GET", BASE + "/api/v1/QRcode/generate", "POST",
            BASE + "/api/v1/QRcode/queue-status", "GET");

    private final ObjectMapper json;

    ChaoshuPremises(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public Optional<Set<String>> methods(String path) {
        return path.equals(BASE) || path.startsWith(BASE + "/")
                ? Optional.of(Optional.ofNullable(ADDRESSES.get(path)).map(Set::of).orElse(Set.of())) : Optional.empty();
    }

    @Override
    public long largestBody() {
        return ChaoshuResource.LARGEST_BODY;
    }

    @Override
    public Answer turnedAway(Reason reason, String path) {
        ChaoshuRefusal refusal = switch (reason) {
            case NOTHING_HERE -> ChaoshuRefusal.nothingHere();
            case WRONG_METHOD -> ChaoshuRefusal.wrongMethod();
            case TOO_LARGE -> ChaoshuRefusal.tooLarge();
        };
        try {
            return Answer.json(refusal.code(), json.writeValueAsBytes(refusal.envelope()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
