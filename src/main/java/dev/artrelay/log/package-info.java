/**
 * What the log can be searched by.
 *
 * <p>Decisions:
 * <ul>
 * <li>A line's fields are given where the line is written, and are gone with it. Turned down: a context that follows a task
 * through its calls. A worker's chain goes from thread to thread, many share one, and what it left behind would stick to the
 * lines of others.
 * <li>They are the logger's diagnostic context, which comes as the object {@code mdc} of a JSON line: {@code mdc.task_id} and
 * {@code mdc.trace_id}.
 * </ul>
 */
package dev.artrelay.log;
