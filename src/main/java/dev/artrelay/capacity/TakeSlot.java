package dev.artrelay.capacity;

import dev.artrelay.task.Task;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Takes a free slot for a task that comes to a provider; it does not overtake those who wait. */
@ApplicationScoped
public class TakeSlot {

    /** Of the slots that look free, how many are tried: others try, too. */
    private static final int TRIES = 4;

    private final Slots slots;
    private final Turns turns;
    private final RandomGenerator random;

    TakeSlot(Slots slots, Turns turns, RandomGenerator random) {
        this.slots = slots;
        this.turns = turns;
        this.random = random;
    }

    /**
     * A slot for its next attempt, to be claimed now; nothing if it has to wait.
     *
     * @param count how many slots the provider has
     */
    public Uni<Optional<Held>> take(Task task, String provider, int count) {
        return turns.queued(provider).chain(queued -> queued ? Uni.createFrom().item(Optional.empty())
                : slots.take(provider, random.nextInt(count), task)
                        .chain(lucky -> lucky.isPresent() ? Uni.createFrom().item(lucky) : search(task, provider, count)));
    }

    private Uni<Optional<Held>> search(Task task, String provider, int count) {
        return slots.held(provider, count).chain(held -> first(free(held, count), task, provider));
    }

    private Uni<Optional<Held>> first(List<Integer> free, Task task, String provider) {
        return free.isEmpty() ? Uni.createFrom().item(Optional.empty())
                : slots.take(provider, free.get(0), task).chain(taken -> taken.isPresent() ? Uni.createFrom().item(taken)
                        : first(free.subList(1, free.size()), task, provider));
    }

    private List<Integer> free(List<Held> held, int count) {
        Set<Integer> taken = held.stream().map(each -> each.slot().number()).collect(Collectors.toSet());
        List<Integer> free = new ArrayList<>(IntStream.range(0, count).filter(number -> !taken.contains(number)).boxed().toList());
        Collections.rotate(free, random.nextInt(count));
        return free.subList(0, Math.min(TRIES, free.size()));
    }
}
