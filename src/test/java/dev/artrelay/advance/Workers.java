package dev.artrelay.advance;

import dev.artrelay.capacity.Capacity;
import dev.artrelay.pace.LinesByHand;
import dev.artrelay.provider.Assignment;
import dev.artrelay.provider.Provider;
import dev.artrelay.store.Tasks;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import dev.artrelay.time.Pause;
import dev.artrelay.wake.Wake;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.util.function.Function;

/** Workers of which a test needs a part. */
public final class Workers {

    private Workers() {
    }

    /** One that takes over as it is told. */
    public static AdvanceTask takingOver(Function<TaskId, Uni<Void>> act) {
        return new AdvanceTask(null, null, null, null, null) {

            @Override
            public Uni<Void> takeOver(TaskId id) {
                return act.apply(id);
            }
        };
    }

    /** One that looks at tasks of one provider, and can do nothing else. */
    public static AdvanceTask looking(Tasks tasks, Provider provider, Clock clock, Pause pause, Wake wake) {
        Ledger ledger = new Ledger(tasks, Capacity.free(tasks, clock).giveBack, clock);
        Assignments assignments = new Assignments(null, null) {

            @Override
            Provider provider(String model) {
                return provider;
            }

            @Override
            Assignment of(Task task, String upstreamId) {
                return new Assignment(task.id(), task.state().attempt(), task.state().model(), task.order(), upstreamId, null);
            }
        };
        LookAtTask look = new LookAtTask(assignments, LinesByHand.lines(clock, pause), new KeepArtworks(null, null, ledger, clock));
        return new AdvanceTask(tasks, ledger, new Steps(null, null, look, null, null, null, null, null), wake, clock);
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
