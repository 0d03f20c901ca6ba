package dev.artrelay.client;

import dev.artrelay.secret.Purpose;
import dev.artrelay.secret.Secrets;
import dev.artrelay.store.Records;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The secret of every client that signs the webhooks named in its tasks. */
@ApplicationScoped
public class WebhookSecrets {

    /** How long the secret before a rotation stays valid. */
    public static final Duration OVERLAP = Duration.ofHours(24);

    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    private final Records records;
    private final Secrets secrets;
    private final Clock clock;
    private final Recent<Generation> recent;

    WebhookSecrets(Records records, Secrets secrets, Clock clock) {
        this.records = records;
        this.secrets = secrets;
        this.clock = clock;
        this.recent = new Recent<>(REMEMBERED, clock);
    }

    public Uni<SigningSecrets> of(String client) {
        return recent.get(client, () -> records.get(Generation.key(client)).map(Generation::read))
                .map(generation -> signing(client, generation));
    }

    /** Makes a new secret; the one before stays valid for {@link #OVERLAP}, and none before that. */
    public Uni<SigningSecrets> rotate(String client) {
        return records.get(Generation.key(client)).chain(row -> replace(client, row)).invoke(next -> recent.put(client, next))
                .map(generation -> signing(client, generation));
    }

    /** Of two who rotate at the same moment, one does; both are told what came of it. */
    private Uni<Generation> replace(String client, Optional<Records.Row> before) {
        Generation next = Generation.read(before).next(clock.instant());
        Records.Row after = next.row(client);
        Uni<Boolean> written = before.map(row -> records.replace(row, after))
                .orElseGet(() -> records.add(after).map(Optional::isEmpty));
        return written.chain(done -> done ? Uni.createFrom().item(next)
                : records.get(Generation.key(client)).map(Generation::read));
    }

    private SigningSecrets signing(String client, Generation generation) {
        Instant end = generation.rotatedAt() == null ? null : generation.rotatedAt().plus(OVERLAP);
        boolean overlap = end != null && end.isAfter(clock.instant());
        List<String> now = derived(client, generation.number());
        List<String> before = overlap ? derived(client, generation.number() - 1) : List.of();
        return new SigningSecrets(now.get(0), Stream.concat(now.stream().skip(1), before.stream()).toList(),
                overlap ? end : null);
    }

    /** More than one while the application secret is being rotated. */
    private List<String> derived(String client, int generation) {
        return secrets.derivations(Purpose.WEBHOOK, client, Integer.toString(generation)).stream()
                .map(key -> "whsec_" + Base64.getEncoder().encodeToString(key)).toList();
    }
}
