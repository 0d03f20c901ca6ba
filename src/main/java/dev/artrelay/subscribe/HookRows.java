package dev.artrelay.subscribe;

import dev.artrelay.store.Records;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.UnaryOperator;

/** The one row of each client's webhooks, and what was read of it in the last few seconds. */
@ApplicationScoped
class HookRows {

    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final int MANY = 1_000;
    private static final int TRIES = 20;

    private final Records records;
    private final Clock clock;
    private final ConcurrentMap<String, Seen> seen = new ConcurrentHashMap<>();

    HookRows(Records records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    /** At most a few seconds old; what this process has changed is known at once. */
    Uni<Hooks> recent(String client) {
        return since(client, Instant.MIN);
    }

    /** The same, and newer than this time: whoever subscribed before it is there. */
    Uni<Hooks> since(String client, Instant time) {
        Seen known = seen.get(client);
        boolean good = known != null && known.at.isAfter(time) && known.at.plus(REMEMBERED).isAfter(clock.instant());
        return good ? Uni.createFrom().item(known.hooks) : read(client);
    }

    /** As it is now; fails as {@link NotUnderstood} where this release cannot tell. */
    Uni<Hooks> read(String client) {
        Instant begun = clock.instant();
        return records.get(key(client)).map(HookRows::hooks).map(hooks -> remembered(client, new Seen(hooks, begun)));
    }

    /** Whoever else changes it: what comes of it is as it is then. Left as it was, it is not written. */
    Uni<Hooks> change(String client, UnaryOperator<Hooks> change) {
        return change(client, change, TRIES);
    }

    private Uni<Hooks> change(String client, UnaryOperator<Hooks> change, int tries) {
        return records.get(key(client)).chain(row -> {
            Hooks before = hooks(row);
            Hooks after = change.apply(before);
            return (after.equals(before) ? Uni.createFrom().item(true) : write(client, row, after))
                    .chain(done -> done ? Uni.createFrom().item(remembered(client, new Seen(after, clock.instant())))
                            : again(client, change, tries - 1));
        });
    }

    private Uni<Hooks> again(String client, UnaryOperator<Hooks> change, int tries) {
        return tries == 0 ? Uni.createFrom().failure(new IllegalStateException("the webhooks of " + client + " never stand still"))
                : change(client, change, tries);
    }

    private Uni<Boolean> write(String client, Optional<Records.Row> before, Hooks after) {
        Records.Row row = new Records.Row(key(client), null, HooksJson.text(after), null);
        return before.map(there -> records.replace(there, row)).orElseGet(() -> records.add(row).map(Optional::isEmpty));
    }

    private static Hooks hooks(Optional<Records.Row> row) {
        return row.map(found -> HooksJson.read(found, Hooks.class)).orElse(Hooks.NONE);
    }

    /** A read that was begun before a change does not take its place. */
    private Hooks remembered(String client, Seen read) {
        if (seen.size() >= MANY) {
            seen.values().removeIf(old -> !old.at.plus(REMEMBERED).isAfter(clock.instant()));
        }
        seen.merge(client, read, (known, newer) -> known.at.isAfter(newer.at) ? known : newer);
        return read.hooks;
    }

    private static String key(String client) {
        return "hooks#" + client;
    }

    private record Seen(Hooks hooks, Instant at) {
    }
}
