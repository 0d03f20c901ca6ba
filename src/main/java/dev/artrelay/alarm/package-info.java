/**
 * What an operator has to be told.
 *
 * <p>An alarm is a log line under a logger of its own, because a line is there whichever way a function ends, costs nothing while nothing
 * happens, and serves a plain server as well. {@code infra/watch.yaml} counts them; {@code infra/runbook.md} says what to do. It is
 * written at once: what {@code dev.artrelay.metric} measures is written when an invocation ends, and is lost with one that does not.
 */
package dev.artrelay.alarm;
