/**
 * How a process calls providers: as many at a time and as many a second as each may be called, and about several tasks in one
 * request where that can be ({@link dev.artrelay.pace.Line}). Slots, which all processes share, are not its business.
 *
 * <p>Decisions:
 * <ul>
 * <li>A look waits a moment for others ({@link dev.artrelay.pace.LookTogether}). Turned down: looks at whole multiples of a
 * grid, which delays every look by half the grid on average and still leaves a remainder of a request each time; whoever is due
 * within the same moment shares a request anyway, and a full one waits for nobody. Callbacks that are to be confirmed wait a
 * fifth of that, and take along whoever waits. Models are gathered apart: a provider may have a path for each.
 * What workers may have died of is asked about alone: an answer that nobody survives would take the news of all who were asked
 * about with it, each time.
 * <li>A submission that finds no token soon is put off on its row, and holds neither a claim nor a worker meanwhile. A look is
 * left out: there is another one later. So looks wait less long than submissions, and submissions that were put off come back
 * a little more slowly than tokens are made: neither can keep the other from being served.
 * <li>Tokens are not saved up. A bucket that holds a second's worth lets twice as many pass in the second after a rest.
 * <li>A provider that said when to come back is left alone until then, by looks and cancels as well; its submissions go to the
 * next of their route, as they would had they been refused one by one.
 * </ul>
 */
package dev.artrelay.pace;
