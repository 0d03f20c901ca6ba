package dev.artrelay.simulation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every planted bug is found; if one is not, the simulation does not look where it should. */
@ExtendWith(Quiet.class)
class MutationTest {

    private static final long SEEDS = 1_000;

    @ParameterizedTest
    @EnumSource
    void a_planted_bug_is_found(Planted bug) {
        isFound(bug);
    }

    @ParameterizedTest
    @EnumSource
    void one_beside_the_life_of_tasks_is_found_as_well(PlantedBeside bug) {
        isFound(bug);
    }

    private static void isFound(Mutant bug) {
        Optional<String> found = Simulation.found(bug, SEEDS);

        assertTrue(found.isPresent(), () -> bug + " is not found in " + SEEDS + " histories");
        System.out.println(bug + ": " + found.get());
    }
}
