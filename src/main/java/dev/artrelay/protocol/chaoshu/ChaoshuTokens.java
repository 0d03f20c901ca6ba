package dev.artrelay.protocol.chaoshu;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.artrelay.provider.ProviderFault;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** The upstream's token: the operator's, or one issued for the operator's key, kept and renewed before it ends. */
final class ChaoshuTokens {

    /** A token that ends sooner than this is not used any more. */
    private static final Duration MARGIN = Duration.ofSeconds(60);
    /** Of a token that does not say when it ends. */
    private static final Duration USUAL_LIFE = Duration.ofMinutes(10);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ChaoshuConfig config;
    private final Clock clock;
    private final AtomicReference<Token> known = new AtomicReference<>();

    ChaoshuTokens(ChaoshuConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** Whoever cannot get a token has sent nothing yet, whatever became of the question. */
    Uni<String> current(Supplier<Uni<ChaoshuAnswer>> issue) {
        Token token = known.get();
        if (config.token().isPresent()) {
            return Uni.createFrom().item(config.token().get());
        }
        return token != null && token.until.isAfter(clock.instant()) ? Uni.createFrom().item(token.text)
                : issue.get().map(this::keep)
                        .onFailure(fault -> fault instanceof ProviderFault.Unknown || fault instanceof ProviderFault.Unreadable)
                        .transform(fault -> new ProviderFault.NotSent("no token: " + fault.getMessage()));
    }

    /** It was refused; is there a chance that another will do, which may be there already? */
    boolean forget(String refused) {
        known.updateAndGet(token -> token != null && token.text.equals(refused) ? null : token);
        return config.token().isEmpty();
    }

    private String keep(ChaoshuAnswer answer) {
        if (!answer.well()) {
            throw new ProviderFault.Account("no token for this key: " + answer.message(), null);
        }
        String text = answer.data().asText("");
        if (text.isBlank()) {
            throw new ProviderFault.Unreadable("no token in the answer", "");
        }
        known.set(new Token(text, end(text)));
        return text;
    }

    private Instant end(String token) {
        Instant now = clock.instant();
        try {
            JsonNode claims = JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
            return claims.path("exp").isNumber() ? Instant.ofEpochSecond(claims.path("exp").asLong()).minus(MARGIN) : now.plus(USUAL_LIFE);
        } catch (IOException | IllegalArgumentException | ArrayIndexOutOfBoundsException notOurConcern) {
            return now.plus(USUAL_LIFE);
        }
    }

    private record Token(String text, Instant until) {
    }
}
