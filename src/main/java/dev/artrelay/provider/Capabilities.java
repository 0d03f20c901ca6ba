package dev.artrelay.provider;

import dev.artrelay.task.Conduct;

/**
 * What a provider can do, as data: the core uses it and knows no brand.
 *
 * @param callback does it push news?
 * @param signed can a push be told from a forged one without asking back?
 * @param looks how many tasks one look can ask about; 0 if it cannot be asked
 * @param cancels can it be told to stop?
 * @param conduct time limits and ladder
 * @param quota how much of it we may use
 */
public record Capabilities(boolean callback, boolean signed, int looks, boolean cancels, Conduct conduct, Quota quota) {
}
