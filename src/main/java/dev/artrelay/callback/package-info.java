/**
 * Callbacks in. The token in the address binds provider, task and attempt; a body is stored unread, and read by the worker:
 * an upstream is answered after one write, whatever it sent.
 *
 * <p>Accepted: while the answer to a submission is not known, an unsigned callback may say what the upstream calls the task, even if
 * the upstream cannot be asked about it just then. It is often the only word there will ever be of a task that is paid for. Whoever has
 * got hold of the address of that one attempt can name a false one in those seconds; the task then ends at its deadline, and nothing
 * that was not confirmed by a look becomes its result. Waiting for the look to succeed was turned down: the callback comes once.
 *
 * <p>A right token outlives its task. Whoever calls about a task that is forgotten is told that there is no such address, like
 * whoever never had one: to say 200 would be to say that something was kept. One that has settled is still there, and its upstream
 * gets its 200 however often it repeats itself. Tencent's address is that of all tasks, so there nobody is refused for one.
 */
package dev.artrelay.callback;
