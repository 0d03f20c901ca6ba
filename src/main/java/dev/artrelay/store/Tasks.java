package dev.artrelay.store;

import dev.artrelay.task.Callback;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All tasks there are. A task whose retention has ended is not there, whether or not its row still is. Every method fails
 * with the table's own exception where the table cannot be reached, and nothing is then known of a write.
 */
public interface Tasks {

    /** How many callbacks a row holds unread. */
    int INBOX_LIMIT = 8;

    /** Into how many shards, from 0, the due tasks are spread. */
    int SHARDS = 16;

    /**
     * Adds a task unless its id is taken, be it by a task that has been removed.
     *
     * @return was it added?
     */
    Uni<Boolean> add(Task task);

    /**
     * Adds a task together with the record that reserves its deduplication id: both, or neither.
     *
     * @return nothing if both were added, else the record that was there first (our own, if the task was there already)
     */
    Uni<Optional<Records.Row>> add(Task task, Records.Row reservation);

    Uni<Optional<Task>> get(TaskId id);

    /** Those of the ids (at most 100) that are there, in no particular order. */
    Uni<List<Task>> get(List<TaskId> ids);

    /**
     * Replaces the row, if it is still the one that was read.
     *
     * @return the task as stored, one version on; fails with {@link StaleTask} if somebody was faster, with
     *         {@link RowTooLarge} if it has outgrown a row. A write that had succeeded and whose answer was lost is
     *         recognised on the way, and is no failure.
     */
    Uni<Task> replace(Task before, Task after);

    /**
     * Puts a callback into the inbox of a live task in one write, without reading the row; it takes a second one where the
     * task was not due soon, and now is.
     *
     * @return the row's new version, or nothing if the task is not there, has settled or holds {@link #INBOX_LIMIT} unread;
     *         fails with {@link RowTooLarge} where those unread leave no room for this one
     */
    Uni<Optional<Long>> receive(TaskId id, Callback callback);

    /** Forgets a task, if it is still the one that was read or forgotten already; fails with {@link StaleTask}. */
    Uni<Void> remove(Task task);

    /**
     * A page of what is due in a shard, oldest first, at most limit (≤ 1,000); a hint that may be a moment old.
     *
     * @param after the last entry of the page before, or null
     */
    Uni<List<Due>> due(int shard, Due after, Instant until, int limit);

    /**
     * Has a row looked for later, without reading what it says: nothing happens if it is due at another time by now. Not meant
     * for rows that can be read: they know themselves when they are due.
     */
    Uni<Void> postpone(Due due, Instant until);

    /**
     * A client's tasks, newest first, at most limit (≤ 1,000), older than the given id if there is one. A hint that may be a
     * moment old: some of them may be gone.
     */
    Uni<List<TaskId>> list(String client, TaskId olderThan, int limit);

    /**
     * Who waits for a slot at a provider, by client, of one client by priority, then the oldest first; at most limit
     * (≤ 1,000). A hint that may be a moment old: some of them may wait no more.
     *
     * @param beyond only of clients that come after this one, or null for all
     */
    Uni<List<Waiting>> waiting(String provider, String beyond, int limit);

    /** An entry of the waiting index. */
    record Waiting(String client, int priority, TaskId id) {
    }

    /** An entry of the due index. */
    record Due(TaskId id, Instant at) {
    }
}
