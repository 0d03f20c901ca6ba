/**
 * Can it be scanned: reads a picture's code under a few conditions that every scanner meets.
 *
 * <p>A verdict is a value about the picture; what follows from it for a task is decided where results are kept.
 */
package dev.artrelay.verdict;
