package dev.artrelay.task;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The invariants of a task hold after every step of thousands of random histories. */
class TaskHistoriesTest {

    private static final int HISTORIES = 2_000;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void the_invariants_hold_whatever_happens(int block) {
        IntStream.range(block * HISTORIES, (block + 1) * HISTORIES).forEach(seed -> new RandomHistory(seed).live());
    }

    @Test
    void the_histories_reach_every_end_and_every_step() {
        Set<Status> ends = EnumSet.noneOf(Status.class);
        Set<Step.Kind> steps = EnumSet.noneOf(Step.Kind.class);
        Set<Failure.Code> codes = EnumSet.noneOf(Failure.Code.class);
        IntStream.range(0, HISTORIES).mapToObj(RandomHistory::new).forEach(history -> {
            history.live();
            ends.add(history.end().status());
            steps.addAll(history.steps());
            if (history.end() instanceof TaskState.Failed failed) {
                codes.add(failed.failure().code());
            }
        });

        assertTrue(ends.containsAll(Set.of(Status.SUCCEEDED, Status.FAILED, Status.CANCELED)), ends::toString);
        assertTrue(steps.containsAll(EnumSet.allOf(Step.Kind.class)), steps::toString);
        assertTrue(codes.containsAll(Set.of(Failure.Code.TIMED_OUT, Failure.Code.SUBMIT_UNCONFIRMED,
                Failure.Code.UPSTREAM_UNAVAILABLE, Failure.Code.UPSTREAM_ACCOUNT,
                Failure.Code.ARTWORK_UNAVAILABLE, Failure.Code.INTERNAL)), codes::toString);
    }
}
