/**
 * Remembers: the tasks, and the small records beside them, in one DynamoDB table.
 *
 * <p>Decisions:
 * <ul>
 * <li>One row for a task, small enough that a typical one costs one write unit at each step: few attributes with short names
 * for what the table must see, the rest packed with a dictionary of our own words. Turned down: hot and cold rows (two writes
 * where both change, and a transaction to keep them together), an attribute for each component (three times the size).
 * <li>Every full write is fenced by the version and leaves a token. When the SDK sends a write once more whose answer was
 * lost, its condition fails; our token on the row in the way says that it had succeeded. The version does not matter then: a
 * callback may have come in since, and taking our own claim for somebody else's would leave the task with nobody.
 * <li>A callback is received without reading the row, in one conditional update. The due index is left alone where the task is
 * looked for soon in any case, which is the rule. Where it is not, that update is refused and a second one moves it. The
 * second is not fenced by the due time it saw: a sweep in between costs the task two minutes at most, once.
 * <li>The row counts its own bytes, since an update without a read cannot. Callbacks may fill it to less than a full write
 * may, so that whatever they leave behind can still be worked on and settled.
 * <li>DynamoDB deletes expired rows when it likes. Readers look at the clock; a removed task that was submitted under an
 * idempotency key leaves a tombstone as long as the key is good, since what is not there could be run a second time.
 * <li>The list index holds keys only, so a listed task may turn out to be gone. Projecting its end would cost two more writes
 * for each task that settles.
 * <li>A record is replaced by what it says, as a digest: its owners read and compare text, and need no versions.
 * <li>Whoever changes a task writes it here, so it is here that the log is told of it, once and in one form
 * ({@link dev.artrelay.store.Chronicle}), and that lives are measured ({@link dev.artrelay.store.Tally}).
 * <li>An index is one constant of {@link dev.artrelay.store.TableDefinition} and the same in {@code template.yaml}.
 * </ul>
 */
package dev.artrelay.store;
