/**
 * Tasks in flight, as many as a provider takes: slots, who waits for one, and whose turn it is.
 *
 * <p>Decisions:
 * <ul>
 * <li>A slot is a record that names task and attempt; whether it is really held, the task's row says
 * ({@code Standing}). So no counter can leak: what a crash leaves behind names an attempt that is over, or a task that was
 * never told, and either is found. Turned down: a counter, and one row with all holders (every claim would pay for its
 * length).
 * <li>It is held from the claim until the provider has answered for the attempt or the task is settled. While pictures are
 * copied ({@code Finishing}) the provider has nothing more to do for us, so the slot is somebody else's by then. A cancelled
 * task gives it back at once, though a provider that cannot be told may go on with it for a while.
 * <li>A slot's record ends for good a few minutes after its task's deadline, whatever has happened to the task. After an outage that
 * outlasts it, the slot may be taken before the task is settled; it would have been given back at the deadline all the same,
 * whether the provider was still at work or not. Turned down: to take it anew for the last look, which begins nothing.
 * <li>A slot that comes back changes hands by one conditional write and is never free while somebody waits; who comes new
 * and finds somebody waiting joins the queue. So nobody is overtaken, but within the moment that the index lags behind.
 * <li>Every change of hands says the millisecond, and every write is fenced by all that the record said. Who gives back late,
 * or twice, changes nothing.
 * <li>Who joins a queue looks whether it is its head, and then for free slots: one may have become free after it had looked and
 * before it could be seen. The sweep does the same for every queue, and asks the tasks of those slots that changed hands more
 * than {@link dev.artrelay.task.Task#SAFETY} ago. A slot lost in a crash costs its provider that long and one sweep, as a
 * lost wake costs a task, and only while somebody waits: else nobody misses it, and nobody pays for the search.
 * <li>Turns go round the clients, over all slots of a provider; within a client by priority, then age. Who was served last is a
 * record of its own, written with each turn. It is a hint: if it is lost, somebody waits one turn longer. Turned down: to go on
 * from the client of the slot that comes back, which needs no record, but gives each slot a circle of its own, so that
 * nobody could be told a place.
 * <li>Waiting costs no attempt, no call and no look. A task waits where it is to go next: a full provider is no reason to try
 * the next one of its route, which was named for a provider that fails.
 * </ul>
 */
package dev.artrelay.capacity;
