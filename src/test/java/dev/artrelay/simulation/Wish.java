package dev.artrelay.simulation;

import dev.artrelay.accept.Acceptance;
import dev.artrelay.accept.ForgetTask.Forgetting;
import dev.artrelay.accept.RetryTask.Retrial;
import dev.artrelay.accept.Submission;
import dev.artrelay.client.ClientKey;
import dev.artrelay.client.ClientKey.Limits;
import dev.artrelay.client.LimitExceeded;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One thing that a client wants, and all it does about it: submits, repeats itself, looks, calls off, forgets. */
final class Wish {

    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration LATE = Duration.ofMinutes(25);
    private static final int LOOKS = 4;

    private final Submission submission;
    private final Client client;
    private final World world;
    private final Chance chance;
    private boolean followed;
    private int tries;

    Wish(Submission submission, Client client, World world) {
        this.submission = submission;
        this.client = client;
        this.world = world;
        this.chance = world.chance;
    }

    void submit() {
        tries++;
        world.front.<Acceptance>ask(client.key(), "submit " + submission.model() + " " + submission.idempotency(),
                crew -> capped(crew.clients(client.key()).accept().accept(submission)), this::answered, this::unanswered);
        if (submission.idempotency() != null && tries < 4 && chance.oneIn(3)) {
            later(this::submit);
        }
    }

    /** Turned away because of its live tasks, it was so for a reason. */
    private <T> Uni<T> capped(Uni<T> asked) {
        Instant now = world.scheduler.now();
        return asked.onFailure(LimitExceeded.class).invoke(() -> world.invariants.all(each -> each.full(client.key(), now)));
    }

    /** Without a key nobody knows whether to send it again. */
    private void unanswered() {
        if (submission.idempotency() != null && tries < 8) {
            later(this::submit);
        }
    }

    private void answered(Acceptance answer) {
        world.invariants.all(each -> each.answered(submission, answer));
        if (answer instanceof Acceptance.Taken taken) {
            world.tell(taken.task());
            if (!followed) {
                followed = true;
                follow(taken.task().id());
                later(this::contradict);
            }
        }
    }

    private void contradict() {
        if (submission.idempotency() != null && chance.oneIn(3)) {
            Submission other = new Submission(submission.client(), submission.model(), submission.request(), submission.webhook(),
                    submission.terms(), submission.origin(),
                    new Submission.Idempotency(submission.idempotency().key(), "another"), submission.uploads());
            world.front.<Acceptance>ask(client.key(), "submit another", crew -> capped(crew.clients(client.key()).accept().accept(other)),
                    answer -> world.invariants.all(each -> each.answered(other, answer)), () -> { });
        }
    }

    /** What it does about a task of its own. */
    private void follow(TaskId id) {
        for (int count = 0; count < LOOKS; count++) {
            later(() -> look(id));
        }
        sometimes(4, () -> cancel(id));
        sometimes(5, () -> forget(id));
        sometimes(6, () -> redeliver(id));
        sometimes(4, () -> retry(id));
        sometimes(4, () -> intrude(id));
    }

    private void look(TaskId id) {
        world.front.<Optional<Task>>ask(client.key(), "look at " + Shown.id(id), crew -> crew.clients(client.key()).find().find(client.name(), id),
                found -> shown(id, found), () -> { });
    }

    private void cancel(TaskId id) {
        world.front.<Optional<Task>>ask(client.key(), "cancel " + Shown.id(id), crew -> crew.clients(client.key()).cancel().cancel(client.name(), id),
                found -> {
                    shown(id, found);
                    found.ifPresent(task -> world.require(task.settled(), "a task that was called off has ended", task));
                }, () -> { });
    }

    private void redeliver(TaskId id) {
        world.invariants.all(each -> each.redelivers(id));
        world.front.<Optional<Task>>ask(client.key(), "redeliver " + Shown.id(id),
                crew -> crew.clients(client.key()).redeliver().redeliver(client.name(), id), found -> shown(id, found), () -> { });
    }

    private void forget(TaskId id) {
        world.invariants.all(each -> each.forgets(id));
        world.front.<Forgetting>ask(client.key(), "forget " + Shown.id(id), crew -> crew.clients(client.key()).forget().forget(client.name(), id),
                answer -> { }, () -> { });
    }

    private void retry(TaskId id) {
        world.front.<Optional<Retrial>>ask(client.key(), "retry " + Shown.id(id), crew -> capped(crew.clients(client.key()).retry().retry(client.name(), id, null)),
                answer -> {
                    if (answer.isPresent() && answer.get() instanceof Retrial.Again again
                            && again.acceptance() instanceof Acceptance.Taken taken) {
                        world.tell(taken.task());
                        later(() -> look(taken.task().id()));
                    }
                }, () -> { });
    }

    /** Another client tries its luck. */
    private void intrude(TaskId id) {
        String stranger = "stranger to " + client.name();
        ClientKey key = new ClientKey("of-stranger", stranger, Limits.NONE, Scheduler.START);
        world.front.<Optional<?>>ask(key, "stranger at " + Shown.id(id), crew -> switch (chance.below(4)) {
            case 0 -> crew.clients(key).find().find(stranger, id).map(found -> found);
            case 1 -> crew.clients(key).cancel().cancel(stranger, id).map(found -> found);
            case 2 -> crew.clients(key).redeliver().redeliver(stranger, id).map(found -> found);
            default -> crew.clients(key).forget().forget(stranger, id)
                    .map(what -> what == Forgetting.UNKNOWN ? Optional.empty() : Optional.of(what));
        }, answer -> world.require(answer.isEmpty(), "nobody reads or changes another client's task", null), () -> { });
    }

    private void shown(TaskId id, Optional<Task> found) {
        found.ifPresentOrElse(world::tell, () -> world.invariants.all(each -> each.missed(id)));
    }

    private void sometimes(int chances, Runnable act) {
        if (chance.oneIn(chances)) {
            later(act);
        }
    }

    private void later(Runnable act) {
        world.scheduler.after(chance.between(SOON, LATE), act);
    }
}
