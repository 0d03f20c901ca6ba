package dev.artrelay.capacity;

import dev.artrelay.capacity.HandOver.Outcome;
import dev.artrelay.metric.Measure;
import dev.artrelay.metric.Meters;
import dev.artrelay.store.Tasks;
import dev.artrelay.store.Tasks.Waiting;
import dev.artrelay.task.Task;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Puts queues in order after whatever has happened: nobody waits while a slot is free, or is held by nobody in truth. */
@ApplicationScoped
public class TendQueues {

    private static final Logger LOG = Logger.getLogger(TendQueues.class);

    /** How many slots of a provider are given in one go; the next comes soon. */
    private static final int AT_ONCE = 100;

    private final Slots slots;
    private final Turns turns;
    private final HandOver handOver;
    private final Caps caps;
    private final Tasks tasks;
    private final Meters meters;
    private final Clock clock;
    private final RandomGenerator random;

    TendQueues(Slots slots, Turns turns, HandOver handOver, Caps caps, Tasks tasks, Meters meters, Clock clock,
            RandomGenerator random) {
        this.slots = slots;
        this.turns = turns;
        this.handOver = handOver;
        this.caps = caps;
        this.tasks = tasks;
        this.meters = meters;
        this.clock = clock;
        this.random = random;
    }

    /** All queues there are; never fails. It costs half a read unit for each where nobody waits. */
    public Uni<Void> all() {
        return Multi.createFrom().iterable(caps.providers())
                .onItem().transformToUniAndConcatenate(provider -> surely(provider, () -> turns.length(provider)
                        .chain(waiting -> waiting > 0 ? tended(provider, waiting) : Uni.createFrom().voidItem())))
                .collect().asList().replaceWithVoid();
    }

    private Uni<Void> tended(String provider, int waiting) {
        meters.amount(Measure.QUEUE_WAITING, waiting, provider);
        return tended(provider);
    }

    /**
     * A task has joined a queue. If a slot became free meanwhile, nobody may have seen it wait, so whoever is first in the
     * index looks after all. Never fails.
     */
    public Uni<Void> joined(Task waiter) {
        return waiter.queuedAt().map(provider -> surely(provider, () -> turns.all(provider, 1)
                        .map(first -> first.isEmpty() || first.get(0).id().equals(waiter.id()))
                        .chain(foremost -> foremost ? tended(provider) : Uni.createFrom().voidItem())))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private static Uni<Void> surely(String provider, Supplier<Uni<Void>> act) {
        return Uni.createFrom().deferred(act::get).onFailure().recoverWithUni(fault -> {
            LOG.warnf(fault, "the queue for %s was not looked after; the next sweep will do it", provider);
            return Uni.createFrom().voidItem();
        });
    }

    private Uni<Void> tended(String provider) {
        int count = caps.of(provider);
        return count == 0 ? letAllIn(provider)
                : slots.held(provider, count).call(held -> remember(provider, held))
                        .chain(held -> neglected(held).map(neglected -> acts(provider, count, held, neglected)))
                        .chain(TendQueues::inTurn);
    }

    /** The turn may have been taken by somebody who found nobody waiting, or died before saying so. */
    private Uni<Void> remember(String provider, List<Held> held) {
        return held.stream().max(Comparator.comparing(Held::since))
                .map(latest -> turns.took(new Turn(provider, latest.client(), latest.since())))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    /**
     * Held by nobody in truth. What changed hands a moment ago may still be on its way, and its task is not asked; of very
     * many the others are asked another time.
     */
    private Uni<List<Neglected>> neglected(List<Held> held) {
        Instant longAgo = clock.instant().minus(Task.SAFETY);
        List<Held> all = new ArrayList<>(held.stream().filter(each -> each.since().isBefore(longAgo)).toList());
        Collections.rotate(all, all.size() > AT_ONCE ? random.nextInt(all.size()) : 0);
        List<Held> old = all.subList(0, Math.min(AT_ONCE, all.size()));
        return tasks.get(old.stream().map(Held::task).toList())
                .map(found -> found.stream().collect(Collectors.toMap(Task::id, Function.identity())))
                .map(found -> old.stream().map(each -> new Neglected(each, Optional.ofNullable(found.get(each.task()))))
                        .filter(each -> each.standing() != Standing.HELD).toList());
    }

    private List<Supplier<Uni<Outcome>>> acts(String provider, int count, List<Held> held, List<Neglected> neglected) {
        Set<Integer> taken = held.stream().map(each -> each.slot().number()).collect(Collectors.toSet());
        Stream<Supplier<Uni<Outcome>>> repairs = neglected.stream().map(each -> () -> repaired(each));
        Stream<Supplier<Uni<Outcome>>> gifts = IntStream.range(0, count).filter(number -> !taken.contains(number))
                .mapToObj(number -> () -> handOver.ofFree(provider, number));
        return Stream.concat(repairs, gifts).limit(AT_ONCE).toList();
    }

    private Uni<Outcome> repaired(Neglected slot) {
        return slot.standing() == Standing.PROMISED ? handOver.promised(slot.held, slot.task.orElseThrow())
                : handOver.of(slot.held);
    }

    /** One after the other, until nobody waits. */
    private static Uni<Void> inTurn(List<Supplier<Uni<Outcome>>> acts) {
        return Multi.createFrom().iterable(acts).onItem().transformToUniAndConcatenate(Supplier::get)
                .select().first(outcome -> outcome != Outcome.FREE)
                .collect().asList().replaceWithVoid();
    }

    /** There is no limit any more. */
    private Uni<Void> letAllIn(String provider) {
        return turns.all(provider, AT_ONCE)
                .chain(waiting -> tasks.get(waiting.stream().map(Waiting::id).toList()))
                .chain(waiters -> Multi.createFrom().iterable(waiters)
                        .onItem().transformToUniAndConcatenate(handOver::letIn)
                        .collect().asList().replaceWithVoid());
    }

    /** A slot whose holder does not use it, or does not know that it could. */
    private record Neglected(Held held, Optional<Task> task) {

        private Standing standing() {
            return Standing.of(held, task);
        }
    }
}
