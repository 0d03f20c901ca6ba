package dev.artrelay.advance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.provider.Assignment;
import dev.artrelay.provider.ProviderFault;
import dev.artrelay.task.Observation;
import dev.artrelay.task.Task;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Workers die at every other act, before and after their writes; the limit holds all the same, and nothing is leaked. */
class CapacityHistoriesTest {

    private static final int HISTORIES = 200;
    private static final int EVENTS = 60;

    @Test
    void the_limit_holds_and_nothing_is_leaked_whoever_dies_when() {
        for (int seed = 0; seed < HISTORIES; seed++) {
            try {
                live(seed);
            } catch (AssertionError | RuntimeException broken) {
                throw new AssertionError("seed " + seed, broken);
            }
        }
    }

    private static void live(int seed) {
        Random random = new Random(seed);
        Chaos chaos = new Chaos(seed);
        int slots = 1 + random.nextInt(3);
        Theatre theatre = new Theatre(slots, chaos);
        theatre.onSubmit = assignment -> answer(assignment, random);
        List<Task> all = new ArrayList<>();
        for (int event = 0; event < EVENTS; event++) {
            happens(theatre, all, random);
            theatre.assertWithinTheLimit(all);
        }

        chaos.ends();
        theatre.onSubmit = assignment -> Uni.createFrom().item(new Observation.Submitted(assignment.attempt(), "up"));
        for (int minute = 0; minute < 8; minute++) {
            theatre.passes(Duration.ofMinutes(1));
            for (int round = 0; round < 5; round++) {
                all.forEach(task -> theatre.finishes(task.id()));
            }
            theatre.assertWithinTheLimit(all);
        }
        assertTrue(all.stream().allMatch(task -> theatre.now(task.id()).settled()), "all settled");
        assertEverySlotCanBeUsed(theatre, slots);
        theatre.passes(Duration.ofHours(1));
        theatre.assertAtRest();
    }

    private static void assertEverySlotCanBeUsed(Theatre theatre, int slots) {
        int before = theatre.submitted.size();
        for (int i = 0; i < slots; i++) {
            theatre.works(theatre.accepted("last", 0));
        }
        theatre.passes(Duration.ofMinutes(1));
        assertEquals(slots, theatre.submitted.size() - before, "in flight");
    }

    private static void happens(Theatre theatre, List<Task> all, Random random) {
        Task any = all.isEmpty() ? null : all.get(random.nextInt(all.size()));
        switch (any == null ? 0 : random.nextInt(6)) {
            case 0, 1 -> {
                Task task = theatre.accepted("client-" + random.nextInt(3), random.nextInt(3) - 1);
                all.add(task);
                theatre.works(task);
            }
            case 2 -> theatre.cancels(any);
            case 3, 4 -> theatre.finishes(any.id());
            default -> theatre.passes(Duration.ofSeconds(random.nextInt(90)));
        }
    }

    private static Uni<Observation> answer(Assignment assignment, Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> Uni.createFrom().failure(new ProviderFault.Throttled("busy", null, null));
            case 1 -> Uni.createFrom().failure(new ProviderFault.Unknown("no answer"));
            case 2 -> Uni.createFrom().failure(new Chaos.Killed());
            default -> Uni.createFrom().item(new Observation.Submitted(assignment.attempt(), "up"));
        };
    }
}
