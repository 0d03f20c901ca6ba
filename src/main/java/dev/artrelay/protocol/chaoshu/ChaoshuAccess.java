package dev.artrelay.protocol.chaoshu;

import dev.artrelay.client.Admission;
import dev.artrelay.client.ClientKey;
import dev.artrelay.client.ClientKeys;
import dev.artrelay.client.Credential;
import dev.artrelay.secret.Secrets;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Finds out who calls: by a token of ours or by the key itself, behind {@code Bearer} or bare. */
@ApplicationScoped
class ChaoshuAccess {

    private final ClientKeys keys;
    private final Admission admission;
    private final ClientTokens tokens;

    ChaoshuAccess(ClientKeys keys, Admission admission, Secrets secrets, ChaoshuConfig config, Clock clock) {
        this.keys = keys;
        this.admission = admission;
        this.tokens = new ClientTokens(secrets, config.tokenTtl(), clock);
    }

    /** A token for whoever shows a key. */
    Uni<String> token(String key) {
        return key == null || key.isBlank() ? Uni.createFrom().failure(ChaoshuRefusal::unknownCaller)
                : keys.whose(new Credential(key)).map(ChaoshuAccess::known).call(admission::admit).map(tokens::issue);
    }

    /** Whose request it is; nobody's is a {@link ChaoshuRefusal}. */
    Uni<ClientKey> admit(UnaryOperator<String> headers) {
        return Credential.from(headers).map(this::whose)
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()))
                .map(ChaoshuAccess::known)
                .call(admission::admit);
    }

    /** A token of a revoked key is worth nothing. */
    private Uni<Optional<ClientKey>> whose(Credential shown) {
        return tokens.key(shown.key()).map(keys::named).orElseGet(() -> keys.whose(shown));
    }

    private static ClientKey known(Optional<ClientKey> found) {
        return found.orElseThrow(ChaoshuRefusal::unknownCaller);
    }
}
