package dev.artrelay.advance;

import dev.artrelay.capacity.Capacity;
import dev.artrelay.capacity.ReturnSlot;
import dev.artrelay.deliver.Lanes;
import dev.artrelay.pace.LinesByHand;
import dev.artrelay.provider.Assignment;
import dev.artrelay.provider.Provider;
import dev.artrelay.store.MemoryRecords;
import dev.artrelay.store.Records;
import dev.artrelay.store.Tasks;
import dev.artrelay.subscribe.SubscribersByHand;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import dev.artrelay.time.Pause;
import dev.artrelay.wake.Wake;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;

/** Workers of which a test needs a part. */
public final class Workers {

    private Workers() {
    }

    /** One that takes over as it is told. */
    public static AdvanceTask takingOver(Function<TaskId, Uni<Void>> act) {
        return takingOver(Set.of(), act);
    }

    /** The same, but for suspects: those only alone. */
    public static AdvanceTask takingOver(Set<TaskId> suspects, Function<TaskId, Uni<Void>> act) {
        return new AdvanceTask(null, null, null, null, null, null) {

            @Override
            public Uni<Void> runErrands(Instant until) {
                return Uni.createFrom().voidItem();
            }

            @Override
            public Uni<Boolean> takeOverUnlessSuspect(TaskId id) {
                return suspects.contains(id) ? Uni.createFrom().item(false) : act.apply(id).replaceWith(true);
            }

            @Override
            public Uni<Void> takeOver(TaskId id) {
                return act.apply(id);
            }
        };
    }

    /** One that looks at tasks of one provider, and can do nothing else. */
    public static AdvanceTask looking(Tasks tasks, Provider provider, Clock clock, Pause pause, Wake wake) {
        Ledger ledger = ledger(tasks, new MemoryRecords(clock), Capacity.free(tasks, clock).giveBack, clock);
        Assignments assignments = new Assignments(null, null, null) {

            @Override
            Provider provider(String model) {
                return provider;
            }

            @Override
            Assignment of(Task task, String upstreamId) {
                return new Assignment(task.id(), task.state().attempt(), task.state().model(), task.order(), upstreamId, null, task.trace());
            }
        };
        LookAtTask look = new LookAtTask(assignments, LinesByHand.lines(clock, pause), new KeepArtworks(null, null, ledger, clock));
        return new AdvanceTask(tasks, ledger, new Steps(null, null, look, null, null, null, null, null), null, wake, clock) {

            @Override
            public Uni<Void> runErrands(Instant until) {
                return Uni.createFrom().voidItem();
            }
        };
    }

    /** Writes of tasks whose clients have no standing subscribers yet. */
    static Ledger ledger(Tasks tasks, Records records, ReturnSlot slots, Clock clock) {
        return new Ledger(tasks, SubscribersByHand.of(records, null, clock, new Random(1), null).addressees(), slots,
                new Postman(null, null, new Lanes()), clock);
    }

    /** Nothing is left to find out about any task. */
    static PrepareContent prepared() {
        return new PrepareContent(null, null, null, null, null) {

            @Override
            boolean open(Task task) {
                return false;
            }
        };
    }
}
