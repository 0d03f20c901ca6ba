/**
 * The scheduled poller: whatever the due index says is due is taken over and advanced. Wakes give speed, this gives
 * safety; either alone brings every task to its end.
 */
package dev.artrelay.sweep;
