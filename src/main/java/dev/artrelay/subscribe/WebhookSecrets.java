package dev.artrelay.subscribe;

import dev.artrelay.secret.Purpose;
import dev.artrelay.secret.Secrets;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** What signs webhooks: a secret for every client, for those named in its tasks, and one for every standing subscriber. */
@ApplicationScoped
public class WebhookSecrets {

    /** How long the secret before a rotation stays valid. */
    public static final Duration OVERLAP = Duration.ofHours(24);

    private final HookRows rows;
    private final Secrets secrets;
    private final Clock clock;

    WebhookSecrets(HookRows rows, Secrets secrets, Clock clock) {
        this.rows = rows;
        this.secrets = secrets;
        this.clock = clock;
    }

    public Uni<SigningSecrets> of(String client) {
        return rows.recent(client).map(hooks -> of(client, hooks));
    }

    /**
     * Makes a new secret; the one before stays valid for {@link #OVERLAP}, and none before that: to rotate twice within it
     * ends the first at once.
     */
    public Uni<SigningSecrets> rotate(String client) {
        return rows.change(client, hooks -> hooks.with(hooks.own().next(clock.instant()))).map(hooks -> of(client, hooks));
    }

    SigningSecrets of(String client, Hooks hooks) {
        return signing(hooks.own(), Purpose.WEBHOOK, client);
    }

    SigningSecrets of(String client, Subscriber subscriber) {
        return signing(subscriber.generation(), Purpose.SUBSCRIBER, client, subscriber.id());
    }

    private SigningSecrets signing(Generation generation, Purpose purpose, String... owner) {
        Instant end = generation.rotatedAt() == null ? null : generation.rotatedAt().plus(OVERLAP);
        boolean overlap = end != null && end.isAfter(clock.instant());
        List<String> now = derived(generation.number(), purpose, owner);
        List<String> before = overlap ? derived(generation.number() - 1, purpose, owner) : List.of();
        return new SigningSecrets(now.get(0), Stream.concat(now.stream().skip(1), before.stream()).toList(),
                overlap ? end : null);
    }

    /** More than one while the application secret is being rotated. */
    private List<String> derived(int generation, Purpose purpose, String... owner) {
        String[] parts = Stream.concat(Stream.of(owner), Stream.of(Integer.toString(generation))).toArray(String[]::new);
        return secrets.derivations(purpose, parts).stream()
                .map(key -> "whsec_" + Base64.getEncoder().encodeToString(key)).toList();
    }
}
