/**
 * What time it is, and chance: the things that a test must be able to replace.
 *
 * <p>Nobody keeps a time of the clock or a throw of the {@link dev.artrelay.time.Dice} from the start of the process: it may be
 * restored from a picture that was taken weeks ago, in many copies.
 */
package dev.artrelay.time;
