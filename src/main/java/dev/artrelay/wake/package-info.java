/**
 * "Look at this task then". A queue with delay where functions do the work, timers where a process stays.
 *
 * <p>A wake names the version of the row it speaks of. A row that has moved on has a newer wake, sent by whoever moved it;
 * the old one finds nothing to do. So a task has one chain of looks, however often callbacks, clients and sweeps wake it.
 */
package dev.artrelay.wake;
