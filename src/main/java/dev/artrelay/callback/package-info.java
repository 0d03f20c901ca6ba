/**
 * Callbacks in. The token in the address binds provider, task and attempt; a body is stored unread, and read by the worker:
 * an upstream is answered after one write, whatever it sent.
 *
 * <p>Accepted: while the answer to a submission is not known, an unsigned callback may say what the upstream calls the task, even if
 * the upstream cannot be asked about it just then. It is often the only word there will ever be of a task that is paid for. Whoever has
 * got hold of the address of that one attempt can name a false one in those seconds; the task then ends at its deadline, and nothing
 * that was not confirmed by a look becomes its result. Waiting for the look to succeed was turned down: the callback comes once.
 */
package dev.artrelay.callback;
