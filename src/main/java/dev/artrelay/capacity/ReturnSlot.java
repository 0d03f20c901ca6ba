package dev.artrelay.capacity;

import dev.artrelay.task.Slot;
import dev.artrelay.task.Task;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Gives back the slot of an attempt that is over. Never fails: what could not be given back the sweep finds. */
@ApplicationScoped
public class ReturnSlot {

    private static final Logger LOG = Logger.getLogger(ReturnSlot.class);

    private final Slots slots;
    private final HandOver handOver;
    private final Caps caps;

    ReturnSlot(Slots slots, HandOver handOver, Caps caps) {
        this.slots = slots;
        this.handOver = handOver;
        this.caps = caps;
    }

    /** After a change that was written: the slot that the task had before, and has no more. */
    public Uni<Void> after(Task before, Task written) {
        return before.slot().filter(had -> written.slot().filter(had::equals).isEmpty())
                .map(had -> surely(had, find(had, written)))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    /** A slot that was taken for a claim which somebody else has won. */
    public Uni<Void> unused(Held held) {
        return surely(held.slot(), release(held));
    }

    /** What the same attempt has been given anew since that change, while we stood still, is not ours to give back. */
    private Uni<?> find(Slot slot, Task written) {
        Instant changed = written.journal().last();
        return slots.holder(slot.provider(), slot.number())
                .map(found -> found.filter(held -> held.task().equals(written.id()) && held.slot().equals(slot))
                        .filter(held -> !held.since().isAfter(changed)))
                .chain(found -> found.<Uni<?>>map(this::release).orElseGet(() -> Uni.createFrom().voidItem()));
    }

    /** There may be fewer slots by now. */
    private Uni<?> release(Held held) {
        return held.slot().number() < caps.of(held.slot().provider()) ? handOver.of(held) : slots.free(held);
    }

    private static Uni<Void> surely(Slot slot, Uni<?> release) {
        return release.replaceWithVoid().onFailure().recoverWithUni(fault -> {
            LOG.warnf(fault, "slot %d at %s was not given back; the sweep will find it", slot.number(), slot.provider());
            return Uni.createFrom().voidItem();
        });
    }
}
