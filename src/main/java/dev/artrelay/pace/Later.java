package dev.artrelay.pace;

import java.time.Instant;

/**
 * Not now.
 *
 * @param at when to come back
 * @param shut is it the provider that wants to be left alone, and not our own measure that is full?
 */
public record Later(Instant at, boolean shut) {
}
