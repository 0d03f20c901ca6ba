/**
 * Work on a task: read the row, do what {@link dev.artrelay.task.Task#next} says, one class per step, until there is
 * nothing to do but wait.
 *
 * <p>Decisions:
 * <ul>
 * <li>There are two kinds of write ({@link dev.artrelay.advance.Ledger}). A claim goes before an act that must not be done
 * twice, and whoever loses it leaves the task to the winner. What was learned is written on whichever row there is by then:
 * an acceptance is news, whoever holds the row.
 * <li>What a code is to say is found out before the first submission that needs it ({@link dev.artrelay.advance.PrepareContent})
 * and written on the row: a client's picture is fetched once, and the artwork is judged by what was read. Whether a runner can
 * do with the picture itself is data on its model. It is no step of its own: whether it is needed depends on the model that is
 * asked next, and a step is a function of the row alone.
 * <li>A result that is only in memory (the studio's) is not written before its images are kept; its submission can be asked
 * again, so a crash costs a painting and no write is spent on it.
 * <li>Nothing is claimed before its turn at the provider ({@link dev.artrelay.pace}): what waits long for it waits on its row.
 * <li>Whoever has heard of a task that goes on waits for the next rung of its ladder, whatever the news was: a provider that
 * counts percents would else be asked for each. The row does not say when it was asked last, which would cost a write a look.
 * <li>The images of a result are kept a few at a time and within a time that a function has, and those of all tasks together a
 * few for each processor: an image is in memory from its fetching to its storing, and waiting costs none. Turned down: streams
 * from fetch to store, since what is judged is read whole.
 * <li>What nobody foresaw is a strike on the row, not a lost task: five in a row end it as {@code internal}, which raises
 * the alarm {@code stuck-task}.
 * <li>Standing subscribers are found by whoever writes what has happened ({@link dev.artrelay.subscribe.Addressees#told}), and
 * told in that write. The task itself stays a function of its row.
 * <li>Of webhook attempts that are made side by side, each outcome is a write of its own. It costs a unit for each subscriber
 * beyond the first, and nobody's next attempt waits for somebody else's time limit.
 * <li>What is done about a code that does not scan ({@link dev.artrelay.advance.Judge}) happens before the one write that ends the
 * attempt. An image is stored when nothing more will be changed about it, under a name that is derived: whoever repeats it
 * stores the same, and nobody lays what came over what was mended. Only a result is followed by another seed: the attempt has
 * surely ended.
 * <li>A process that begins counts what it goes on with as a strike, and leaves suspects to the sweep: a task that it dies of
 * would else be the first that the next one begins with, for ever.
 * </ul>
 */
package dev.artrelay.advance;
