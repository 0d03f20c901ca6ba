package dev.artrelay.capacity;

import dev.artrelay.store.Records.Row;
import dev.artrelay.task.Slot;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A slot that somebody has.
 *
 * @param client whose task it is
 * @param since when it was taken, or changed hands, to the millisecond: no two holdings of a slot say the same
 * @param until when it is surely free, whatever has happened to the task
 */
public record Held(Slot slot, TaskId task, String client, Instant since, Instant until) {

    /** Later than any task ends that has a deadline. */
    private static final Duration SURELY_OVER = Task.STORING_GRACE.plus(Task.SAFETY).plus(Task.SAFETY);

    /** For the attempt that is next. */
    static Held by(Task task, String provider, int number, Instant now) {
        return new Held(new Slot(provider, number, task.attempt()), task.id(), task.order().client(),
                now.truncatedTo(ChronoUnit.MILLIS), task.deadlineAt().plus(SURELY_OVER));
    }

    static String key(String provider, int number) {
        return "slot#" + provider + "#" + number;
    }

    static Held of(Row row) {
        String[] key = row.key().split("#");
        String[] text = row.text().split(" ");
        Slot slot = new Slot(key[1], Integer.parseInt(key[2]), Integer.parseInt(text[1]));
        return new Held(slot, new TaskId(text[0]), text[2], Instant.ofEpochMilli(Long.parseLong(text[3])), row.goneAt());
    }

    Row row() {
        return row(until);
    }

    /** A record past its end is not there. */
    Row freed() {
        return row(Instant.EPOCH);
    }

    private Row row(Instant end) {
        String text = task + " " + slot.attempt() + " " + client + " " + since.toEpochMilli();
        return new Row(key(slot.provider(), slot.number()), null, text, end);
    }
}
