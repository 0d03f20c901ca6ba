package dev.artrelay.simulation;

import dev.artrelay.callback.ReceiveCallback.Reception;
import dev.artrelay.provider.Assignment;
import dev.artrelay.task.Failure;
import dev.artrelay.task.Observation;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import dev.artrelay.task.TaskState.Failed;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** 12: what was learned is kept, however late: an id, a result. What an upstream made in time is not lost. */
final class NewsIsKept implements Invariant {

    /** More than the longest wait of a ladder, a lost wake and a sweep. */
    private static final Duration TIME_TO_NOTICE = Duration.ofMinutes(9);

    private record Attempt(TaskId task, int number) {
    }

    private final Set<Attempt> named = new HashSet<>();
    private final Set<UpstreamTask> called = new HashSet<>();
    private final World world;

    NewsIsKept(World world) {
        this.world = world;
    }

    @Override
    public void changed(Task before, Task after) {
        if (after != null && after.state().upstreamId() != null) {
            named.add(new Attempt(after.id(), after.state().attempt()));
        }
    }

    /** A task that ends with another attempt need not remember what it knew of this one. */
    @Override
    public void learned(Assignment assignment, Observation news) {
        Optional<Task> row = world.tasks.row(assignment.task());
        if (news instanceof Observation.Submitted && row.isPresent()) {
            Task task = row.get();
            boolean concerned = task.settled() || task.state().attempt() == assignment.attempt();
            boolean known = task.state().upstreamId() != null || named.contains(new Attempt(task.id(), assignment.attempt()));
            world.require(!concerned || known, "an id that was told is known", task);
        }
    }

    @Override
    public void received(UpstreamTask task, CallbackBody body, boolean forged, Reception reception) {
        boolean end = body != null && !body.word().equals("progress");
        boolean kept = end && !forged && reception == Reception.STORED && !task.disowned();
        if (kept && world.upstreams.kind(task) == Kind.SILENT && world.tasks.row(task.task()).filter(this::live).isPresent()) {
            called.add(task);
        }
    }

    private boolean live(Task task) {
        return world.scheduler.now().plus(world.fleet.skew()).isBefore(task.deadlineAt());
    }

    @Override
    public void atRest() {
        world.tasks.rows().stream().filter(NewsIsKept::gaveUp)
                .filter(task -> Poison.of(task.order().request()) == Poison.NONE).forEach(this::nothingWasThere);
    }

    private static boolean gaveUp(Task task) {
        return task.state() instanceof Failed end && (end.failure().code() == Failure.Code.TIMED_OUT
                || end.failure().code() == Failure.Code.SUBMIT_UNCONFIRMED);
    }

    private void nothingWasThere(Task task) {
        world.require(called.stream().noneMatch(made -> made.task().equals(task.id()) && !followed(task, made)),
                "a result that was called in is not lost", task);
        for (int attempt = 1; attempt <= task.keeping().sequence(); attempt++) {
            world.upstreams.known(task.id(), attempt).filter(made -> !made.disowned() && !followed(task, made) && findable(task, made))
                    .ifPresent(made -> world.require(!inTime(task, made), "a result that was there is not lost", task));
        }
    }

    /** Was its result no good, and another seed allowed for it? What was made beside a refusal is nobody's, and takes none. */
    private boolean followed(Task task, UpstreamTask made) {
        String expected = task.order().content();
        long spoilt = IntStream.rangeClosed(1, made.attempt()).mapToObj(attempt -> world.upstreams.known(task.id(), attempt))
                .flatMap(Optional::stream).filter(each -> !each.disowned() && each.spoilt(world.scheduler.now(), expected)).count();
        return made.spoilt(world.scheduler.now(), expected) && spoilt <= task.keeping().reseeds();
    }

    private boolean findable(Task task, UpstreamTask made) {
        return switch (world.upstreams.kind(made)) {
            case LISTING, REPEATABLE, PAINTER -> true;
            case ASKED, SIGNED -> task.state().upstreamId() != null;
            case SILENT -> false;
        };
    }

    private boolean inTime(Task task, UpstreamTask made) {
        Instant peace = world.fleet.peaceBefore(task.deadlineAt());
        Instant there = made.done().isBefore(peace) ? peace : made.done();
        return !made.done().equals(Instant.MAX) && there.plus(TIME_TO_NOTICE).isBefore(task.deadlineAt());
    }
}
