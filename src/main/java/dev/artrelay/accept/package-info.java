/**
 * What a client can do with tasks, whatever its dialect: submit, find, cancel, retry, follow up, forget, have its webhooks sent again.
 *
 * <p>Decisions:
 * <ul>
 * <li>An idempotency key is one conditional record that says which task it means. There is no state "in progress": every
 * repetition adds that task if it is not there, so nothing can get stuck, whoever dies where. A repetition is answered with
 * the task as it was accepted, which follows from the request and the id alone: the time that a task gets on top, where it
 * could only be added long after its key was claimed, is in the row and not in that answer.
 * <li>A cap on a client key's live tasks is kept by rows that name them: a task needs a place in one before it is added, and
 * whoever finds all taken looks which tasks have settled since. Nothing is given back when a task settles, so nothing can
 * leak. Turned down: a counter, which leaks on a crash. A key without a cap costs nothing; one with a cap a read and a write.
 * <li>A deduplication id and its task are written in one transaction: it must never point at a task that does not exist.
 * <li>A follow-up has its parent's client, terms and webhook, told in the dialect of its parent, as a retry has; how the
 * provider is asked for it is the provider's to say.
 * <li>The row is the truth, the wake a hint: an acceptance stands even if its wake could not be sent.
 * <li>Cancelling settles a task here, so it is here, too, that standing subscribers are told of it.
 * </ul>
 */
package dev.artrelay.accept;
