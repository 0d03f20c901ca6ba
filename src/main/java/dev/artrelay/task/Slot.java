package dev.artrelay.task;

/**
 * One of the places that a provider has for tasks in flight, as an attempt has it.
 *
 * @param number from 0
 */
public record Slot(String provider, int number, int attempt) {
}
