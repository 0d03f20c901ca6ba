/**
 * The scheduled poller: whatever the due index says is due is taken over and advanced. Wakes give speed, this gives
 * safety; either alone brings every task to its end.
 *
 * <p>Decisions:
 * <ul>
 * <li>Due rows are a stream read as fast as it is worked off, and not page after page: one slow task holds one of many hands,
 * and not the page behind it.
 * <li>A task that fails its worker again and again settles as {@code internal}; a row that cannot even be read is put aside for
 * an hour by a write that does not read it. Both raise the alarm {@code stuck-task}.
 * <li>A task that kills its process takes whatever was worked on beside it along, again and again, until all of them look as
 * guilty as it. So from the second strike on a task is taken over after all others and alone: what dies then, dies alone.
 * <li>What one run of a function cannot do, it hands over by wakes that name no version, since the index knows none. Who
 * follows one takes the task over as the sweep would, so that a doubled one finds it due no more. A process that stays begins
 * the next run at once instead.
 * </ul>
 */
package dev.artrelay.sweep;
