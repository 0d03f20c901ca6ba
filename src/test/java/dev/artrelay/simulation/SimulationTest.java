package dev.artrelay.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The invariants of the design hold in every history; how many, and from which seed on, can be told. */
@ExtendWith(Quiet.class)
class SimulationTest {

    private static final long HISTORIES = Long.getLong("simulation.histories", 2_000);
    private static final long FIRST_SEED = Long.getLong("simulation.seed", 0);
    /** In so many every fault strikes, and every end is reached. */
    private static final long ENOUGH = 1_000;
    private static final Set<String> ENDS = Set.of("succeeded", "canceled", "timed_out", "submit_unconfirmed", "content_rejected",
            "upstream_rejected", "not_scannable", "invalid_request", "upstream_account", "upstream_unavailable", "artwork_unavailable", "internal");

    @Test
    void the_invariants_hold_whatever_happens() {
        Report report = Simulation.run(FIRST_SEED, HISTORIES, Mutant.NONE);

        System.out.println(report);
        if (HISTORIES >= ENOUGH) {
            assertEquals(EnumSet.allOf(Fault.class), report.faults());
            assertTrue(report.ends().containsAll(ENDS), report::toString);
        }
    }

    @Test
    void the_same_seed_is_the_same_history() {
        assertEquals(journal(7), journal(7));
        assertFalse(journal(7).equals(journal(8)));
    }

    @Test
    void the_first_that_breaks_a_rule_is_told_by_its_seed_with_all_that_happened() {
        Mutant bug = Planted.GONE_IS_REFUSED;

        AssertionError told = assertThrows(AssertionError.class, () -> Simulation.run(0, ENOUGH, bug));

        long seed = Long.parseLong(told.getMessage().replaceFirst("(?s)^seed (\\d+): .*", "$1"));
        History again = new History(seed, bug, true);
        Violation violation = assertThrows(Violation.class, again::live);
        assertTrue(again.world().journal.lines().size() > 10);
        assertEquals("seed " + seed + ": " + violation + "\n" + again.world().journal, told.getMessage());
        assertTrue(Simulation.found(bug, seed).isEmpty());
    }

    private static List<String> journal(long seed) {
        History history = new History(seed, Mutant.NONE, true);
        history.live();
        return history.world().journal.lines();
    }
}
