package dev.artrelay.subscribe;

import dev.artrelay.store.Records;
import dev.artrelay.subscribe.Errand.Kind;
import dev.artrelay.task.TaskId;
import dev.artrelay.wake.Wake;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The errands of all clients: rows of their own, woken like tasks, and found by the sweep where the wake is lost. One that is
 * done is remembered for a day.
 */
@ApplicationScoped
public class Errands {

    private static final String PENDING = "errands";
    private static final int TRIES = 10;
    private static final Duration HELD = Duration.ofMinutes(1);
    private static final Duration REMEMBERED = Duration.ofDays(1);
    private static final Duration GIVEN_UP = Duration.ofDays(7);

    private final Records records;
    private final Wake wake;
    private final Clock clock;

    Errands(Records records, Wake wake, Clock clock) {
        this.records = records;
        this.wake = wake;
        this.clock = clock;
    }

    /** A test event for this subscriber; the one that is under way, if there is one. */
    public Uni<Errand> test(String client, String subscriber) {
        return ask(Errand.test(client, subscriber, clock.instant()), TRIES);
    }

    /** All ends since then for this subscriber; the redelivery that is under way, if it does the same. */
    public Uni<Errand> redeliver(String client, String subscriber, Instant since) {
        return ask(Errand.redelivery(client, subscriber, since, clock.instant()), TRIES);
    }

    /** Under way, or done within the last day. */
    public Uni<Optional<Errand>> find(Kind kind, String client, String subscriber) {
        return records.get(key(Errand.id(kind, client, subscriber))).map(row -> row.map(Errands::errand));
    }

    private Uni<Errand> ask(Errand wanted, int tries) {
        return records.get(key(wanted.id())).chain(row -> {
            Optional<Errand> standing = row.map(Errands::errand).filter(there -> there.standsFor(wanted));
            return standing.isPresent() ? Uni.createFrom().item(standing.get())
                    : written(row, wanted).chain(done -> done ? roused(wanted) : again(wanted, tries - 1));
        });
    }

    private Uni<Errand> again(Errand wanted, int tries) {
        return tries == 0 ? Uni.createFrom().failure(new IllegalStateException("errand " + wanted.id() + " never stands still"))
                : ask(wanted, tries);
    }

    private Uni<Errand> roused(Errand errand) {
        return wakeAt(errand).replaceWith(errand);
    }

    private Uni<Void> wakeAt(Errand errand) {
        return wake.hint(errand.id(), 0, errand.heldUntil());
    }

    /** Those that are still to be done, of whichever client. */
    public Uni<List<TaskId>> pending(int limit) {
        return records.list(PENDING, limit).map(rows -> rows.stream().map(Errands::errand)
                .filter(errand -> !errand.heldUntil().isAfter(clock.instant())).map(Errand::id).toList());
    }

    /** Claims it; nothing if there is none, if it is done, or somebody else's. */
    public Uni<Optional<Errand>> hold(TaskId id) {
        return records.get(key(id)).chain(row -> {
            Instant now = clock.instant();
            Optional<Errand> free = row.map(Errands::errand).filter(each -> !each.done() && !each.heldUntil().isAfter(now));
            Optional<Errand> held = free.map(each -> each.held(now.plus(HELD)));
            return held.isEmpty() ? Uni.createFrom().item(held)
                    : written(row, held.get()).map(done -> held.filter(mine -> done));
        });
    }

    /** How it stands after a worker's turn; it goes on at once, if it is not done. Somebody may have asked for another since. */
    public Uni<Void> turned(Errand held, Errand after) {
        return records.replace(row(held), row(after))
                .chain(done -> done && !after.done() ? wakeAt(after) : Uni.createFrom().voidItem());
    }

    /** Nothing was done; it goes on then. */
    public Uni<Void> putOff(Errand held, Instant until) {
        return turned(held, held.held(until));
    }

    private Uni<Boolean> written(Optional<Records.Row> before, Errand after) {
        return before.map(there -> records.replace(there, row(after)))
                .orElseGet(() -> records.add(row(after)).map(Optional::isEmpty));
    }

    private static Records.Row row(Errand errand) {
        Instant end = errand.done() ? errand.outcome().at().plus(REMEMBERED) : errand.askedAt().plus(GIVEN_UP);
        return new Records.Row(key(errand.id()), errand.done() ? null : PENDING, HooksJson.text(errand), end);
    }

    private static Errand errand(Records.Row row) {
        return HooksJson.read(row, Errand.class);
    }

    private static String key(TaskId id) {
        return "errand#" + id;
    }
}
