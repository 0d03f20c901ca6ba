package dev.artrelay.capacity;

import dev.artrelay.metric.Meters;
import dev.artrelay.store.MemoryRecords;
import dev.artrelay.store.Records;
import dev.artrelay.store.Tasks;
import dev.artrelay.wake.Wake;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Slots, queues and turns over any store, at providers that have so many slots. */
public final class Capacity {

    public final TakeSlot take;
    public final ReturnSlot giveBack;
    public final TendQueues queues;
    public final FindPlace places;

    final Slots slots;
    final Turns turns;
    final HandOver handOver;
    final SimpleMeterRegistry measured = new SimpleMeterRegistry();

    /**
     * @param counts by provider; may be changed later. A provider that is not named takes any number
     */
    public Capacity(Tasks tasks, Records records, Wake wake, Clock clock, Map<String, Integer> counts) {
        Caps caps = new Caps(null) {

            @Override
            List<String> providers() {
                return List.copyOf(counts.keySet());
            }

            @Override
            int of(String provider) {
                return counts.getOrDefault(provider, 0);
            }
        };
        slots = new Slots(records, clock);
        turns = new Turns(tasks, records);
        handOver = new HandOver(slots, turns, tasks, wake, clock);
        take = new TakeSlot(slots, turns, new Random(11));
        giveBack = new ReturnSlot(slots, handOver, caps);
        queues = new TendQueues(slots, turns, handOver, caps, tasks, new Meters(measured), clock, new Random(12));
        places = new FindPlace(turns);
    }

    /** Every provider takes any number. */
    public static Capacity free(Tasks tasks, Clock clock) {
        return new Capacity(tasks, new MemoryRecords(clock), (id, version, time) -> Uni.createFrom().voidItem(), clock, Map.of());
    }

    /** Those slots of a provider that have a holder, whether or not it needs them. */
    public List<Held> held(String provider, int count) {
        return slots.held(provider, count).await().indefinitely();
    }
}
