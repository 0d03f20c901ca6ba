/**
 * What a task is: its states, what may be observed of it, and what is to be done next. JDK only, no I/O, no clock of its
 * own: every transition is a pure function of the task and the time it is told.
 *
 * <p>Decisions:
 * <ul>
 * <li>A task is one record, as it is one row: parts that change each for itself would have to agree on a version, a journal and a
 * due time. What can happen to it lies by theme in views of it that hold nothing but the task and give the next one:
 * {@link dev.artrelay.task.Admission}, {@link dev.artrelay.task.Images}, {@link dev.artrelay.task.Recalling},
 * {@link dev.artrelay.task.Webhooks}, {@link dev.artrelay.task.Work}.
 * <li>{@link dev.artrelay.task.Task#next} is a function of the row alone. What it needs to know of a provider
 * ({@link dev.artrelay.task.Conduct}) is therefore copied on the row with the attempt.
 * <li>A look that brings no news is not written: the rungs of a ladder are fixed instants
 * ({@link dev.artrelay.task.Backoff#rungAfter}), the same for whoever asks.
 * <li>An attempt at a webhook, like a submission, is claimed by the write before it, and where something is written anyway
 * the claim rides on that write.
 * <li>A round asks each model of the route once. Its end is decided by the best answer of the round and not by the last: one
 * that may have the task later keeps it waiting, whoever else is in trouble with an account.
 * <li>A phase is a function of the state, never of the time: it comes in webhooks too, which must agree with what a client is
 * shown. So a submission whose worker is gone becomes unconfirmed by a write, when it is found.
 * <li>Strikes count only rounds that should have written and did not. They end a task that fails its workers, and never one
 * that merely waits long. Asking a provider again makes up for none: only its answer does.
 * <li>A claim of a webhook attempt lasts as long as the wait after it would. So an attempt that nobody ended (its worker is
 * gone) counts as refused: twelve in all, and none before its rung, as subscribers are promised.
 * <li>A task keeps its client's W3C trace context ({@link dev.artrelay.task.Trace}), and its calls go out in that trace, each as
 * a span of its own: submissions, looks at it alone, recalls, webhooks. Where the client named none, the trace has the task's
 * id, which is as good as random: nothing needs to be kept, and one leads to the other. Upstreams are told too, as that is what a
 * trace is for: its id says nothing about anybody, and they know the task's from where to call back. What asks about many tasks
 * is in nobody's trace, nor is the fetching of pictures, from whoever's addresses. A repetition under an idempotency key leaves
 * the first trace; a retry and a follow-up are in that of the request for them.
 * <li>{@code tracestate} is not passed on, though the standard would rather have 512 characters of it kept: what tracing systems
 * tell each other beside the trace could double what each write of a row costs, and would be told to strangers. Without it the
 * calls are found under the trace's id all the same. Of the flags only {@code sampled} is known to the recommendation in force. A
 * trace that begins with a task has it: the log tells all of such a task.
 * <li>Nothing new is begun after the deadline and a grace, but what is known by then (an unread callback, a result not yet
 * copied) is tried once: after an outage of ours a result that is paid for is not thrown away.
 * <li>A task that waits for a slot is {@code Accepted} and has nothing to do but wait for its deadline: who gives slots, and
 * in which order, is no business of the row's. It knows the number of its slot from the claim on, or from its turn, until its
 * result is known or its attempt is over; copying pictures takes nothing of the provider, so {@code Finishing} has none.
 * <li>Cancelling settles at once. What the provider still does is news that changes nothing but its id. It is told afterwards, a
 * few times at most ({@link dev.artrelay.task.Recall}): the task is due until then, and its end does not hang on it. Where it
 * cannot be told, the journal says so in the same write.
 * </ul>
 */
package dev.artrelay.task;
