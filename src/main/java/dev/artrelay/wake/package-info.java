/**
 * "Look at this task then". A queue with delay where functions do the work, timers where a process stays.
 *
 * <p>A wake names the version of the row it speaks of. A row that has moved on has a newer wake, sent by whoever moved it;
 * the old one finds nothing to do. So a task has one chain of looks, however often callbacks, clients and sweeps wake it.
 *
 * <p>Whoever has written a row and cannot send its wake goes on ({@link dev.artrelay.wake.Wake#hint}): the row is due some time
 * behind the wake. Only a worker that has nothing else left to do fails ({@link dev.artrelay.wake.Wake#at}), so that the queue
 * gives it its message once more.
 */
package dev.artrelay.wake;
