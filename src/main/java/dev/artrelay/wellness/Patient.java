package dev.artrelay.wellness;

import dev.artrelay.alarm.Alarm;
import dev.artrelay.store.Records;
import dev.artrelay.store.Records.Row;
import dev.artrelay.task.TaskId;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/** How one provider does, as this process hears it: when it falls ill a row says so to all others, and else nothing is written. */
final class Patient {

    private static final Logger LOG = Logger.getLogger(Patient.class);
    private static final Duration LASTS = Duration.ofMinutes(5);
    private static final Duration BETWEEN_ROWS = Duration.ofMinutes(1);

    private final String provider;
    private final Records records;
    private final Clock clock;
    private final Map<Call, Pulse> pulses = new EnumMap<>(Map.of(Call.SUBMIT, new Pulse(), Call.LOOK, new Pulse()));
    private Row told;
    private Instant quietUntil = Instant.EPOCH;

    Patient(String provider, Records records, Clock clock) {
        this.provider = provider;
        this.records = records;
        this.clock = clock;
    }

    /**
     * A call has ended; never fails. Whether a provider can be told to stop says nothing of its health.
     *
     * @param fault what went wrong, or null
     */
    Uni<Void> heard(Call call, TaskId about, Throwable fault) {
        return !pulses.containsKey(call) ? Uni.createFrom().voidItem() : Uni.createFrom().deferred(() -> act(call, about, fault))
                .onFailure().invoke(failure -> LOG.warnf(failure, "how %s does could not be told", provider))
                .onFailure().recoverWithNull();
    }

    private synchronized Uni<Void> act(Call call, TaskId about, Throwable fault) {
        Instant now = clock.instant();
        pulses.get(call).beat(about, fault, now);
        Optional<String> complaint = pulses.values().stream().flatMap(pulse -> pulse.complaint(now).stream()).findFirst();
        return complaint.map(reason -> unwell(new Illness(provider, reason, now.plus(LASTS)), now)).orElseGet(() -> well(now));
    }

    private Uni<Void> unwell(Illness illness, Instant now) {
        if (now.isBefore(quietUntil)) {
            return Uni.createFrom().voidItem();
        }
        quietUntil = now.plus(BETWEEN_ROWS);
        raise(illness);
        Row before = told != null && told.goneAt().isAfter(now) ? told : null;
        Row row = illness.row();
        told = row;
        return (before == null ? records.add(row).map(Optional::isEmpty) : records.replace(before, row))
                .onFailure().invoke(() -> keep(false, row))
                .invoke(written -> keep(written, row)).replaceWithVoid();
    }

    /** Where another process has said so its row is left alone: should it lapse, ours comes a minute later. */
    private synchronized void keep(boolean written, Row row) {
        told = !written && told == row ? null : told;
    }

    /** A refused account raises an alarm of its own with each submission that meets it. */
    private void raise(Illness illness) {
        if (!illness.ofAccount()) {
            Alarm.PROVIDER_UNWELL.raise("most calls of %s fail: %s", provider, illness.reason());
        }
    }

    /** Only who has said it takes it back: others may hear it differently. */
    private Uni<Void> well(Instant now) {
        Row before = told;
        told = null;
        return before == null ? Uni.createFrom().voidItem()
                : records.replace(before, new Row(before.key(), before.owner(), before.text(), now)).replaceWithVoid();
    }
}
