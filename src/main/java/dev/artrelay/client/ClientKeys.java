package dev.artrelay.client;

import dev.artrelay.client.ClientKey.Limits;
import dev.artrelay.secret.Purpose;
import dev.artrelay.secret.Secrets;
import dev.artrelay.store.Records;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The keys of all clients: made, listed, revoked, and recognised. */
@ApplicationScoped
public class ClientKeys {

    /** How many keys a listing shows. */
    public static final int LISTED = 1_000;

    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    private final Records records;
    private final Secrets secrets;
    private final DevelopmentKey development;
    private final Clock clock;
    private final RandomGenerator random;
    private final Recent<Optional<ClientKey>> recent;

    ClientKeys(Records records, Secrets secrets, DevelopmentKey development, Clock clock, RandomGenerator random) {
        this.records = records;
        this.secrets = secrets;
        this.development = development;
        this.clock = clock;
        this.random = random;
        this.recent = new Recent<>(REMEMBERED, clock);
    }

    /** A new key. This is the only time that its secret is told. */
    public Uni<Issued> issue(String client, Limits limits) {
        ClientKey key = new ClientKey(KeyText.freshId(random), client, limits, clock.instant());
        String text = new KeyText(key.id(), secrets.token(Purpose.API_KEY, key.id())).text();
        return records.add(KeyRow.of(key))
                .chain(taken -> taken.isPresent() ? issue(client, limits) : Uni.createFrom().item(new Issued(key, text)));
    }

    /** At most {@link #LISTED}, by id. */
    public Uni<List<ClientKey>> list() {
        return records.list(KeyRow.OWNER, LISTED).map(rows -> rows.stream().map(KeyRow::read).toList());
    }

    /**
     * Ends a key: at once in this process, within seconds in the others.
     *
     * @return was there such a key?
     */
    public Uni<Boolean> revoke(String id) {
        return KeyText.possible(id) ? revokePossible(id) : Uni.createFrom().item(false);
    }

    private Uni<Boolean> revokePossible(String id) {
        return records.get(KeyRow.key(id))
                .call(row -> row.isPresent() ? records.remove(KeyRow.key(id)) : Uni.createFrom().voidItem())
                .invoke(() -> recent.put(id, Optional.empty()))
                .map(Optional::isPresent);
    }

    /** Whose key this is; empty if it is nobody's. */
    public Uni<Optional<ClientKey>> whose(Credential credential) {
        return development.named(credential.key())
                .map(key -> Uni.createFrom().item(Optional.of(key)))
                .orElseGet(() -> KeyText.parse(credential.key()).filter(this::genuine).map(text -> read(text.id()))
                        .orElseGet(ClientKeys::nobody));
    }

    /**
     * The key that goes by this name in signatures: AppKey, SecretId. Whether a request knows its secret is for the caller to
     * check, against {@link #secretsOf}.
     *
     * @param name the key's id, alone or as it begins the key: {@code ar_<id>}
     */
    public Uni<Optional<ClientKey>> named(String name) {
        return development.named(name)
                .map(key -> Uni.createFrom().item(Optional.of(key)))
                .orElseGet(() -> readIfPossible(name.startsWith("ar_") ? name.substring("ar_".length()) : name));
    }

    /** The other half of the pair: AppSecret, SecretKey. Two while the application secret is being rotated, newest first. */
    public List<String> secretsOf(ClientKey key) {
        return development.is(key) ? List.of(key.id())
                : secrets.derivations(Purpose.API_KEY, key.id()).stream()
                        .map(derived -> Base64.getUrlEncoder().withoutPadding().encode(derived))
                        .map(text -> new String(text, StandardCharsets.US_ASCII)).toList();
    }

    private boolean genuine(KeyText key) {
        return secrets.matches(key.secret(), Purpose.API_KEY, key.id());
    }

    private Uni<Optional<ClientKey>> readIfPossible(String id) {
        return KeyText.possible(id) ? read(id) : nobody();
    }

    private Uni<Optional<ClientKey>> read(String id) {
        return recent.get(id, () -> records.get(KeyRow.key(id)).map(row -> row.map(KeyRow::read)));
    }

    private static Uni<Optional<ClientKey>> nobody() {
        return Uni.createFrom().item(Optional.empty());
    }

    /**
     * A key that was just made.
     *
     * @param text the whole key, to be shown once
     */
    public record Issued(ClientKey key, String text) {
    }
}
