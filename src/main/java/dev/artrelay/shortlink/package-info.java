/**
 * Short links: a short address in a code instead of a long one, so that the code has fewer modules and room for a picture.
 *
 * <p>Decisions:
 * <ul>
 * <li>A link is drawn by the worker, before anybody is asked to paint it, and not when a task is submitted: nothing is left
 * over of a submission that is refused, a repetition under the same idempotency key is the same task and so the same link, and
 * what a picture says can be shortened too. Should the worker die between the link and the task, the link is known to nobody.
 * <li>{@link dev.artrelay.shortlink.LinkCodes}: nine random characters and three that only we can make. So what we drew and
 * is not there any more is told from what we never drew (410, 404) for ever, by the code alone: no tombstones, and it does
 * not matter when the table deletes what has ended. An end stamped into the code was turned down: when a task's retention
 * ends is not known when its code is printed.
 * <li>A link lives with its task, which is looked at when it is followed: retention counts from the task's end, and a printed
 * code must not die earlier. Where its dialect ({@link dev.artrelay.shortlink.LinkLife}) or the operator says how long, it has
 * an end of its own and needs no task.
 * <li>A visit is counted by the very call that reads the row, so counting costs no time. One that takes long or fails gives
 * way to a plain read: a visit that is not counted is better than a code that leads nowhere. HEAD asks, and does not count.
 * <li>How often it was followed is not part of the task: a settled task is the same whenever it is asked for.
 * </ul>
 */
package dev.artrelay.shortlink;
