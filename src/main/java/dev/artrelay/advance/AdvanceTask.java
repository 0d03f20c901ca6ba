package dev.artrelay.advance;

import dev.artrelay.advance.Ledger.Entry;
import dev.artrelay.log.LogLine;
import dev.artrelay.store.StaleTask;
import dev.artrelay.store.Tasks;
import dev.artrelay.task.Step;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import dev.artrelay.wake.Wake;
import dev.artrelay.wake.WakeCall;
import dev.artrelay.wake.Worker;
import io.quarkus.arc.Unremovable;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** The one worker: does what is to be done about a task, step by step, until there is nothing to do but wait. */
@Unremovable
@ApplicationScoped
public class AdvanceTask implements Worker {

    private static final Logger LOG = Logger.getLogger(AdvanceTask.class);

    /** More steps than any task needs in one go; the rest is for another round. */
    private static final int STEPS = 20;

    private final Tasks tasks;
    private final Ledger ledger;
    private final Steps steps;
    private final RunErrand errands;
    private final Wake wake;
    private final Clock clock;

    AdvanceTask(Tasks tasks, Ledger ledger, Steps steps, RunErrand errands, Wake wake, Clock clock) {
        this.tasks = tasks;
        this.ledger = ledger;
        this.steps = steps;
        this.errands = errands;
        this.wake = wake;
        this.clock = clock;
    }

    /**
     * A wake that speaks of an older row finds nothing to do: the newer row has a wake of its own. One that speaks of no task
     * may be an errand's. What a sweep hands over is taken over, a suspect too: the sweep had no time for it.
     */
    @Override
    public Uni<Void> woken(TaskId id, long version) {
        return version == WakeCall.DUE ? takeOver(id) : follow(id, version);
    }

    private Uni<Void> follow(TaskId id, long version) {
        return tasks.get(id).chain(found -> found.isEmpty() ? errands.run(id)
                : found.filter(task -> task.keeping().version() == version).map(this::advance)
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    /** Goes on with what clients wanted sent beside their tasks, should its wakes be lost; begins nothing after this time. */
    public Uni<Void> runErrands(Instant until) {
        return errands.runAll(until);
    }

    /** The sweep has found it due: takes it over by pushing its due time, then goes on with it. */
    public Uni<Void> takeOver(TaskId id) {
        return takenUp(id, task -> false, task -> due(task) ? takeOver(task) : Uni.createFrom().voidItem()).replaceWithVoid();
    }

    /**
     * The same, beside others.
     *
     * @return false where it is left, since it is a {@link dev.artrelay.task.Keeping#suspect} and better taken over alone
     */
    public Uni<Boolean> takeOverUnlessSuspect(TaskId id) {
        return takenUp(id, task -> due(task) && task.keeping().suspect(),
                task -> due(task) ? takeOver(task) : Uni.createFrom().voidItem());
    }

    private boolean due(Task task) {
        Instant due = task.keeping().dueAt();
        return due != null && !due.isAfter(clock.instant());
    }

    private Uni<Void> takeOver(Task task) {
        return claimed(task, task.work().takenOver(clock.instant()));
    }

    private Uni<Void> claimed(Task task, Task taken) {
        return ledger.claim(task, taken)
                .chain(entry -> advance(entry.task()))
                .onFailure(StaleTask.class).recoverWithNull();
    }

    /**
     * Goes on with a task that is nobody's: after a start, when all wakes are lost.
     *
     * @return false where it is left until it is due, since it may be what made the start necessary
     */
    public Uni<Boolean> resume(TaskId id) {
        return takenUp(id, task -> task.keeping().suspect(), task -> due(task) ? takeOver(task) : resume(task));
    }

    private Uni<Void> resume(Task task) {
        Task resumed = task.work().resumed(clock.instant());
        return resumed.equals(task) ? advance(task) : claimed(task, resumed);
    }

    /** False where it is left; one that is not there leaves nothing to be done. */
    private Uni<Boolean> takenUp(TaskId id, Predicate<Task> left, Function<Task, Uni<Void>> act) {
        return tasks.get(id).chain(found -> found.filter(left).isPresent() ? Uni.createFrom().item(false)
                : found.map(act).orElseGet(() -> Uni.createFrom().voidItem()).replaceWith(true));
    }

    private Uni<Void> advance(Task task) {
        return advance(new Entry(task, List.of()), STEPS)
                .onFailure(StaleTask.class).recoverWithNull();
    }

    private Uni<Void> advance(Entry entry, int left) {
        Task task = entry.task();
        if (!entry.claims().isEmpty()) {
            return go(entry, () -> steps.deliver().attempt(entry), left);
        }
        return advance(entry, task.next(clock.instant()), left);
    }

    private Uni<Void> advance(Entry entry, Step step, int left) {
        Task task = entry.task();
        return switch (step.kind()) {
            case SUBMIT -> go(entry, () -> steps.prepare().open(task) ? steps.prepare().take(task) : steps.submit().take(task), left);
            case LOOK -> hear(entry, () -> look(task), left);
            case READ -> hear(entry, () -> steps.read().take(task), left);
            case KEEP -> go(entry, () -> steps.keep().take(task), left);
            case DELIVER -> go(entry, () -> steps.deliver().claim(task), left);
            case RECALL -> go(entry, () -> steps.recall().take(task), left);
            case EXPIRE -> go(entry, () -> steps.expire().take(task), left);
            case WAIT -> wakeAt(task, step.until());
            case REST -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> go(Entry entry, Supplier<Uni<Entry>> step, int left) {
        return left == 0 ? wakeAt(entry.task(), clock.instant())
                : stepping(entry, step).chain(next -> advance(next, left - 1));
    }

    /** What a provider says of a task that goes on does not say when it was asked, so the row alone would have it asked again at once. */
    private Uni<Void> hear(Entry entry, Supplier<Uni<Entry>> step, int left) {
        return left == 0 ? wakeAt(entry.task(), clock.instant())
                : stepping(entry, step).chain(next -> next.claims().isEmpty()
                        ? advance(next, next.task().nextLook(clock.instant()), left - 1) : advance(next, left - 1));
    }

    /** A look without news writes nothing but that it was survived. */
    private Uni<Entry> look(Task task) {
        return steps.look().take(task).chain(next -> next.task().equals(task)
                ? ledger.learn(task, held -> held.work().survived(task)) : Uni.createFrom().item(next));
    }

    private Uni<Entry> stepping(Entry entry, Supplier<Uni<Entry>> step) {
        return Uni.createFrom().deferred(step::get)
                .onFailure(fault -> !(fault instanceof StaleTask)).recoverWithUni(fault -> stumble(entry, fault));
    }

    private Uni<Entry> stumble(Entry entry, Throwable fault) {
        LogLine.with(entry.task().names(), () -> LOG.errorf(fault, "task %s met something nobody foresaw", entry.task().id()));
        String kind = fault.getClass().getSimpleName();
        return ledger.learn(entry.task(), task -> task.work().stumbled(kind, clock.instant()));
    }

    private Uni<Void> wakeAt(Task task, Instant time) {
        boolean near = !time.isAfter(clock.instant().plus(Task.WAKE_HORIZON));
        return near ? wake.at(task.id(), task.keeping().version(), time) : Uni.createFrom().voidItem();
    }
}
