/**
 * Work on a task: read the row, do what {@link dev.artrelay.task.Task#next} says, one class per step, until there is
 * nothing to do but wait.
 *
 * <p>Decisions:
 * <ul>
 * <li>There are two kinds of write ({@link dev.artrelay.advance.Ledger}). A claim goes before an act that must not be done
 * twice, and whoever loses it leaves the task to the winner. What was learned is written on whichever row there is by then:
 * an acceptance is news, whoever holds the row.
 * <li>A result that is only in memory (the studio's) is not written before its images are kept; its submission can be asked
 * again, so a crash costs a painting and no write is spent on it.
 * <li>What nobody foresaw is a strike on the row, not a lost task: five in a row end it as {@code internal}.
 * <li>What is done about a code that does not scan ({@link dev.artrelay.advance.Judge}) happens before the one write that ends the
 * attempt: images are mended and painted over under names that are derived, so a worker that repeats it writes over what a
 * dead one left. Only a result is followed by another seed: the attempt has surely ended.
 * </ul>
 */
package dev.artrelay.advance;
