package dev.artrelay.task;

import java.time.Duration;

/**
 * How a provider wants to be treated, as far as a task's next step depends on it. It is copied on the row with the attempt,
 * so that the next step is a function of the row alone.
 *
 * @param submitLimit after which an unanswered submission counts as unknown
 * @param recovery what to do about an unknown one
 * @param submitting the phase to show meanwhile
 * @param looks when to look, counted from the submission; {@link Backoff#NEVER} where only callbacks tell
 */
public record Conduct(Duration submitLimit, Recovery recovery, Phase submitting, Backoff looks) {
}
