package dev.artrelay.task;

import static dev.artrelay.task.TaskFixtures.ARTWORKS;
import static dev.artrelay.task.TaskFixtures.REFUSED;
import static dev.artrelay.task.TaskFixtures.RESULT;

import dev.artrelay.task.TaskState.Submitting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * One task's life in a world where everything goes wrong now and then: workers die before and after their writes, wakes are
 * lost and doubled, upstreams lie, call back late, twice and about earlier attempts, subscribers are down. The same seed
 * gives the same life. The world calms down in the end, but for a step that kills every worker, in some.
 */
final class RandomHistory {

    private static final List<Conduct> CONDUCTS = List.of(TaskFixtures.REPEATABLE, TaskFixtures.LOOKED_UP, TaskFixtures.POLLED,
            TaskFixtures.SILENT);
    private static final List<Duration> DEADLINES = List.of(Duration.ofSeconds(10), Duration.ofMinutes(10),
            Duration.ofMinutes(40), Duration.ofHours(24));
    /** What can kill a worker that only reads, reckons and writes otherwise. */
    private static final List<Step.Kind> DEADLY = List.of(Step.Kind.SUBMIT, Step.Kind.LOOK, Step.Kind.READ, Step.Kind.KEEP,
            Step.Kind.DELIVER, Step.Kind.RECALL);
    private static final int STORMY_EVENTS = 40;
    private static final int EVENTS = 3_000;

    private final Random random;
    private final Conduct conduct;
    private final Step.Kind poison;
    private final boolean slots;
    private final List<Subscription> standing;
    private final TaskInvariants invariants;
    private final Set<Step.Kind> steps = EnumSet.noneOf(Step.Kind.class);
    private final Map<Instant, List<Observation>> late = new HashMap<>();

    private Task row;
    private Instant now;
    private Instant wake;
    private int events;

    RandomHistory(int seed) {
        random = new Random(seed);
        conduct = pick(CONDUCTS);
        poison = oneIn(6) ? pick(DEADLY) : null;
        Order.Webhook hook = oneIn(3) ? null : TaskFixtures.hook(EventType.values());
        slots = oneIn(3);
        standing = oneIn(3) ? List.of() : List.of(new Subscription("wh_1", TaskFixtures.HOOK, List.of(EventType.values())),
                new Subscription("wh_2", TaskFixtures.HOOK, EventType.TERMINAL));
        String[] route = oneIn(2) ? new String[] {"one/a"} : new String[] {"one/a", "two/b"};
        row = Task.accepted(TaskFixtures.ID, TaskFixtures.retrying(TaskFixtures.order(pick(DEADLINES), hook, route), random.nextInt(3)));
        now = row.createdAt();
        wake = now;
        invariants = new TaskInvariants("seed " + seed);
        invariants.hold(row, row, now);
    }

    TaskState end() {
        return row.state();
    }

    Set<Step.Kind> steps() {
        return steps;
    }

    /** To the end: at rest, with nothing left to be looked for. */
    void live() {
        while (row.keeping().dueAt() != null && events++ < EVENTS) {
            now = soonest();
            if (row.queuedAt().isPresent() && oneIn(3)) {
                write(row.admission().called(random.nextInt(3), now));
                wake = oneIn(5) ? null : now;
            } else if (late.containsKey(now)) {
                late.remove(now).forEach(news -> write(row.observe(news, now)));
            } else if (wake != null && !wake.isAfter(now)) {
                wake = null;
                work();
            } else if (!row.keeping().dueAt().isAfter(now)) {
                write(row.work().takenOver(now));
                work();
            } else {
                interrupt();
            }
        }
        invariants.atRest(row, now);
    }

    /** The next wake, the next sweep (once a minute) that finds it due, or something nobody expected. */
    private Instant soonest() {
        Instant due = row.keeping().dueAt();
        long second = due.getEpochSecond();
        Instant next = due.isAfter(now) ? Instant.ofEpochSecond(second + 60 - second % 60) : now;
        next = wake != null && wake.isBefore(next) ? wake : next;
        for (Instant news : late.keySet()) {
            next = news.isBefore(next) ? news : next;
        }
        Instant surprise = now.plusMillis(random.nextInt(90_000));
        next = stormy() && oneIn(3) && surprise.isBefore(next) ? surprise : next;
        return next.isBefore(now) ? now : next;
    }

    private void interrupt() {
        int attempt = 1 + random.nextInt(Math.max(1, row.state().attempt()) + 1);
        switch (random.nextInt(12)) {
            case 0 -> write(row.canceled(model -> oneIn(2), now));
            case 1 -> write(row.webhooks().redelivered(standing, now));
            case 2, 3, 4 -> work();
            case 5 -> write(row.work().takenOver(now));
            case 6, 7 -> invariants.news(row, row = row.observe(news(attempt), now), attempt, now);
            default -> {
                if (!row.settled() && row.inbox().size() < 8) {
                    write(row.received(new Callback("one", attempt, now, "{}")));
                    wake = oneIn(5) ? wake : now;
                }
            }
        }
    }

    /** A worker's round: until there is nothing to do but wait, or the worker dies. */
    private void work() {
        Step step = row.next(now);
        for (int round = 0; round < 50; round++) {
            steps.add(step.kind());
            if (step.kind() == Step.Kind.WAIT || step.kind() == Step.Kind.REST) {
                wakeAt(step);
                return;
            }
            boolean claimsFirst = step.kind() == Step.Kind.SUBMIT || step.kind() == Step.Kind.DELIVER;
            if (dies(!claimsFirst && step.kind() == poison)) {
                return;
            }
            if (stormy() && oneIn(30)) {
                write(row.work().stumbled("boom", now));
            } else if (!doing(step)) {
                return;
            }
            boolean heard = step.kind() == Step.Kind.LOOK || step.kind() == Step.Kind.READ;
            step = heard ? row.nextLook(now) : row.next(now);
        }
        throw new AssertionError(invariants.told("works without end", row, now));
    }

    private boolean doing(Step step) {
        return switch (step.kind()) {
            case SUBMIT -> submit();
            case READ -> read(row.inbox().get(0));
            case KEEP -> keep(row.state().attempt());
            case DELIVER -> deliver();
            case RECALL -> write(oneIn(2) ? row.recalling().done("told", now) : row.recalling().failed(oneIn(2), "boom", now));
            case EXPIRE -> write(row.expired(now));
            case LOOK -> look();
            case WAIT, REST -> throw new IllegalStateException("nothing to do");
        };
    }

    private boolean read(Callback callback) {
        return write(row.read(callback, "read", now).observe(news(callback.attempt()), now));
    }

    private boolean keep(int attempt) {
        if (oneIn(4)) {
            invariants.ended(attempt);
            return write(row.images(attempt).unscannable(now));
        }
        return write(oneIn(3) ? row.images(attempt).keepLater("404", now) : oneIn(10) ? row.images(attempt).spoilt(REFUSED, now)
                : row.images(attempt).kept(ARTWORKS, now));
    }

    private boolean submit() {
        if (slots && row.state() instanceof TaskState.Accepted && row.slot().isEmpty() && oneIn(2)) {
            return write(row.admission().queued(now));
        }
        Task claimed = (slots && row.slot().isEmpty() && row.state() instanceof TaskState.Accepted ? row.admission().holding(0) : row)
                .submitting(conduct, now);
        write(claimed);
        Submitting asked = (Submitting) claimed.state();
        if (dies(poison == Step.Kind.SUBMIT)) {
            return false;
        }
        Observation answer = answer(asked.attempt());
        invariants.sent(asked, answer);
        now = now.plusMillis(random.nextInt(1_000));
        if (stormy() && oneIn(8)) {
            late.computeIfAbsent(now.plusMillis(random.nextInt(200_000)), at -> new ArrayList<>()).add(answer);
            return false;
        }
        return write(row.observe(answer, now));
    }

    private Observation answer(int attempt) {
        return switch (random.nextInt(stormy() ? 10 : 4)) {
            case 0 -> TaskFixtures.finished(attempt);
            case 1, 2, 3 -> TaskFixtures.submitted(attempt);
            case 4 -> new Observation.Broken(attempt, null, REFUSED);
            case 5, 6 -> TaskFixtures.unconfirmed(attempt);
            case 7 -> new Observation.Declined(attempt, true, null, TaskFixtures.ARREARS);
            default -> new Observation.Declined(attempt, false, oneIn(2) ? null : Duration.ofSeconds(random.nextInt(2_000)),
                    REFUSED);
        };
    }

    /** Most bring no news; that nobody can tell what came of a submission is news too, once. */
    private boolean look() {
        if (random.nextInt(4) == 0) {
            return write(row.observe(news(row.state().attempt()), now));
        }
        Task doubted = row.observe(TaskFixtures.unconfirmed(row.state().attempt()), now);
        return doubted == row || write(doubted);
    }

    private Observation news(int attempt) {
        String id = oneIn(4) ? null : "up-" + attempt;
        return switch (random.nextInt(5)) {
            case 0 -> new Observation.Submitted(attempt, id);
            case 1, 2 -> new Observation.Progress(attempt, id, oneIn(3) ? null : random.nextInt(120), Phase.UPSTREAM_RUNNING);
            case 3 -> new Observation.Finished(attempt, id, RESULT);
            default -> new Observation.Broken(attempt, id, REFUSED);
        };
    }

    private boolean deliver() {
        Task before = row;
        write(row.webhooks().claimed(now, delivery -> stormy() && oneIn(8) ? now.plusMillis(random.nextInt(120_000)) : now));
        if (dies(poison == Step.Kind.DELIVER)) {
            return false;
        }
        for (Delivery delivery : row.webhooks().claimedSince(before)) {
            invariants.sent(delivery, now);
            Fate fate = !stormy() || oneIn(3) ? Fate.DELIVERED
                    : oneIn(10) ? Fate.GONE : Fate.refused(Duration.ofSeconds(random.nextInt(10_000)), random.nextDouble());
            write(row.webhooks().attempted(delivery, TaskFixtures.answer(delivery, 0, now), fate, now));
        }
        return true;
    }

    private void wakeAt(Step step) {
        boolean carried = step.kind() == Step.Kind.WAIT && !step.until().isAfter(now.plus(Task.WAKE_HORIZON));
        wake = carried && !(stormy() && oneIn(6)) ? step.until() : null;
    }

    private boolean dies(boolean surely) {
        boolean dead = surely || stormy() && oneIn(15);
        if (dead) {
            invariants.died(now);
            wake = null;
        }
        return dead;
    }

    private boolean write(Task next) {
        Task before = row;
        row = next.webhooks().toldTo(standing, before, now).stored(before.keeping().version() + 1);
        invariants.hold(before, row, now);
        return true;
    }

    private boolean stormy() {
        return events < STORMY_EVENTS;
    }

    private boolean oneIn(int chances) {
        return random.nextInt(chances) == 0;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
