/**
 * What an operator has to be told.
 *
 * <p>An alarm is a log line under a logger of its own, because a line is there whichever way a function ends, costs nothing while nothing
 * happens, and serves a plain server as well. {@code infra/watch.yaml} counts them; {@code infra/runbook.md} says what to do. Metrics
 * sent by the functions themselves were turned down: they are lost exactly when something is wrong.
 */
package dev.artrelay.alarm;
