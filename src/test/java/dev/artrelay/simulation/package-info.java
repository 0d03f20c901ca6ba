/**
 * A deterministic simulation: the real code of {@code client}, {@code accept}, {@code callback}, {@code advance},
 * {@code deliver}, {@code subscribe} and {@code sweep} on several machines, in a world that is not kind to it. One thread, one
 * clock, one seed for each history; as many histories at a time as there are processors.
 *
 * <p>A {@link dev.artrelay.simulation.History} is a {@link dev.artrelay.simulation.World} from its seed to its rest: clients
 * come, a storm of faults ({@link dev.artrelay.simulation.Fault}) rages for a while, calm returns, time runs on until nothing
 * is left to do. After every step the {@link dev.artrelay.simulation.Invariants} are asked, and at rest once more. What is
 * true is known outside of what is tested: an upstream counts what it was sent and knows what it made, subscribers and clients
 * remember what they were told.
 *
 * <pre>
 * ./mvnw test -Dtest=SimulationTest                                          two thousand histories, as in verify
 * ./mvnw test -Dtest=SimulationTest -Dsimulation.histories=1000000           a million: about one and a half hours of one processor
 * ./mvnw test -Dtest=SimulationTest -Dsimulation.histories=1 -Dsimulation.seed=4711     one again
 * ./mvnw test -Dtest=MutationTest                                            every planted bug ({@code Planted}, {@code PlantedBeside})
 * </pre>
 *
 * <p>Decisions:
 * <ul>
 * <li>Every await of the real code is a {@link dev.artrelay.simulation.Remote} call: it arrives after a random while, and its
 * answer after another. A machine that dies in between never hears it; one that stands still hears it after somebody else has
 * taken its work over. So crashes and late workers need no hooks in main code.
 * <li>About half of the faults are off in each history, and the others are rarer or commoner than usual. With all of them on,
 * no history came far enough for the rare ones.
 * <li>A violation is remembered and not thrown where it is seen: there the code under test would take it for one more fault.
 * <li>A journal is only kept in a replay.
 * <li>What holds is asked after every step, so only of what can have changed: of live tasks, of providers with slots. Whatever
 * else a step costs is the real code itself, and Mutiny.
 * <li>Rows go through their stored form in one history of ten: that takes most of the time, and has tests of its own.
 * <li>Bugs are planted in decorators, so that main code has no switches for them.
 * <li>Pictures carry their codes as words behind the pixels ({@link dev.artrelay.simulation.Inscribed}), and a stand-in reads
 * them ({@link dev.artrelay.simulation.Eyes}): what follows from a verdict is simulated, how one is come by has tests of its own.
 * <li>In some histories processes stay, and each begins by going on with everything; in others a sweep has so little time that
 * it hands nearly all over: what is handed over together dies together.
 * <li>After everything has come to rest, clients fill all places they have once more: none may have been lost.
 * <li>A task whose look, submission or picture kills its worker ({@link dev.artrelay.simulation.Poison}) does so for ever, not
 * only in the storm. It may take its neighbours' workers along, so bounds on time are counted from the last death.
 * </ul>
 */
package dev.artrelay.simulation;
