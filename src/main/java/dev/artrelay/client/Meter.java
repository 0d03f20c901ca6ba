package dev.artrelay.client;

import dev.artrelay.store.Records;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Counts the requests of one key: tokens come from its row in the table, a few at a time, and are then given out here.
 *
 * <p>The first time one token is fetched; while they are used up within their life, twice as many each time, up to a quarter
 * of the bucket. What was fetched and not used in time is lost, so a key never gets more than its rate.
 */
final class Meter {

    private static final Duration LIFE = Duration.ofSeconds(1);
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int ROUNDS = 20;

    private final ClientKey key;
    private final Records records;
    private final Clock clock;

    private Bucket bucket;
    private Records.Row row;
    private Uni<Void> fetching;
    private long tokens;
    private long lot = 1;
    private Instant end = Instant.MIN;

    Meter(ClientKey key, Records records, Clock clock) {
        this.key = key;
        this.records = records;
        this.clock = clock;
        this.bucket = Bucket.full(key.limits().perSecond());
    }

    /** A token is taken; fails with {@link LimitExceeded}, whose cost to the table is nothing while it is known that there is none. */
    Uni<Void> pass() {
        return pass(ROUNDS);
    }

    private synchronized Uni<Void> pass(int rounds) {
        Instant now = clock.instant();
        if (tokens > 0 && now.isBefore(end)) {
            tokens--;
            return Uni.createFrom().voidItem();
        }
        Duration next = bucket.untilNext(now);
        if (!next.isZero() || rounds == 0) {
            return Uni.createFrom().failure(() -> LimitExceeded.requests(key.limits().perSecond(), next));
        }
        return fetched(now).chain(() -> pass(rounds - 1));
    }

    /** Those who come while tokens are being fetched wait for the same ones. */
    private Uni<Void> fetched(Instant now) {
        if (fetching == null) {
            lot = now.isBefore(end) ? Math.min(lot * 2, Math.max(1, bucket.size() / 4)) : 1;
            fetching = fetch(lot).onTermination().invoke(this::done).memoize().indefinitely();
        }
        return fetching;
    }

    private synchronized void done() {
        fetching = null;
    }

    private Uni<Void> fetch(long wanted) {
        return known().chain(found -> found.map(there -> take(wanted, there)).orElseGet(() -> take(wanted, null)));
    }

    private synchronized Uni<Optional<Records.Row>> known() {
        Records.Row last = row;
        return last != null && last.goneAt().isAfter(clock.instant()) ? Uni.createFrom().item(Optional.of(last))
                : Uni.createFrom().deferred(() -> records.get("rate#" + key.id()));
    }

    private Uni<Void> take(long wanted, Records.Row before) {
        Instant now = clock.instant();
        Bucket there = before == null ? Bucket.full(key.limits().perSecond())
                : new Bucket(key.limits().perSecond(), Long.parseLong(before.text()));
        long granted = Math.min(wanted, there.tokens(now));
        if (granted == 0) {
            return Uni.createFrom().voidItem().invoke(() -> learn(there, before, 0));
        }
        Bucket left = there.without(granted, now);
        Records.Row after = new Records.Row("rate#" + key.id(), null, Long.toString(left.fullAt()), left.fullTime().plus(KEPT));
        Uni<Boolean> written = before == null ? records.add(after).map(Optional::isEmpty) : records.replace(before, after);
        return written.invoke(done -> learn(done ? left : bucket, done ? after : null, done ? granted : 0)).replaceWithVoid();
    }

    /** Somebody faster has changed the row: then it is read the next time. */
    private synchronized void learn(Bucket known, Records.Row now, long granted) {
        bucket = known;
        row = now;
        if (granted > 0) {
            tokens = granted;
            end = clock.instant().plus(LIFE);
        }
    }

    synchronized Allowance left() {
        Instant now = clock.instant();
        long here = now.isBefore(end) ? tokens : 0;
        long seconds = (long) Math.ceil(bucket.untilFull(now).toNanos() / 1e9);
        return new Allowance("requests", bucket.size(), bucket.window(), Math.min(bucket.size(), here + bucket.tokens(now)), seconds);
    }

    /** Does it hold nothing that is still good? */
    synchronized boolean idle() {
        return fetching == null && !clock.instant().isBefore(end) && bucket.untilFull(clock.instant()).isZero();
    }
}
