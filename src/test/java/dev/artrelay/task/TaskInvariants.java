package dev.artrelay.task;

import dev.artrelay.task.TaskState.Submitting;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What holds of a task after every step, whatever happens to it. */
final class TaskInvariants {

    private static final Duration SWEEP = Duration.ofMinutes(1);

    private final String history;
    private final Map<Integer, Observation> answers = new HashMap<>();
    private final Map<String, Instant> attempts = new HashMap<>();
    private final Set<Integer> ended = new HashSet<>();
    private Instant lastDeath = Instant.MIN;
    private int deaths;

    TaskInvariants(String history) {
        this.history = history;
    }

    void hold(Task before, Task after, Instant now) {
        require(!before.settled() || sameEnd(before, after), "one end, and it never changes", after, now);
        require(progressOf(after) >= progressOf(before) || attemptOf(after) != attemptOf(before) || after.settled()
                || !(after.state() instanceof TaskState.Running), "progress never goes back", after, now);
        require(after.keeping().sequence() >= before.keeping().sequence(), "the sequence only grows", after, now);
        require(before.state().status() == after.state().status()
                || after.keeping().sequence() > before.keeping().sequence(), "a new status is counted", after, now);
        slot(before, after, now);
        due(after, now);
        require(after.settled() || now.isBefore(latestEnd(after)), "settled in time", after, now);
    }

    /** News of an earlier attempt, or of one that never was, changes nothing that counts. */
    void news(Task before, Task after, int attempt, Instant now) {
        boolean concerned = before.state().attempt() == attempt;
        require(concerned || before.state().status() == after.state().status() && before.keeping().equals(after.keeping()),
                "news of another attempt changes nothing", after, now);
        hold(before, after, now);
    }

    void sent(Submitting asked, Observation answer) {
        int attempt = asked.attempt();
        boolean repeatable = asked.conduct().recovery() == Recovery.ASK_AGAIN;
        require(!answers.containsKey(attempt) || repeatable, "an attempt is sent once", null, asked.since());
        require(answers.entrySet().stream().filter(earlier -> earlier.getKey() != attempt)
                .allMatch(earlier -> earlier.getValue() instanceof Observation.Declined || ended.contains(earlier.getKey())),
                "the last one surely did not happen, or is over", null, asked.since());
        answers.merge(attempt, answer, (first, again) -> first);
    }

    /** The result of this attempt is known, and no good. */
    void ended(int attempt) {
        ended.add(attempt);
    }

    /** Never earlier than its rung, and twelve times at most. */
    void sent(Delivery delivery, Instant now) {
        require(delivery.tries() <= 12, "twelve attempts", null, now);
        Instant last = attempts.put(delivery.subscriber() + " " + delivery.event() + " " + delivery.sequence(), now);
        require(delivery.tries() == 1 || last == null
                || !now.isBefore(last.plus(Delivery.LADDER.after(delivery.tries() - 1))), "no attempt before its rung", null, now);
    }

    void died(Instant now) {
        lastDeath = now;
        deaths++;
    }

    void atRest(Task task, Instant now) {
        require(task.settled(), "settled in the end", task, now);
        require(task.keeping().dueAt() == null, "never due in the end", task, now);
        require(task.deliveries().stream().allMatch(Delivery::ended), "everybody told in the end", task, now);
        require(task.goneAt().isPresent(), "gone some day", task, now);
        require(task.inbox().isEmpty(), "nothing unread in the end", task, now);
    }

    String told(String rule, Task task, Instant now) {
        return history + ", " + now + ": " + rule + "\n" + task;
    }

    /** From the claim or the call until the attempt is over; and nobody waits who has one. */
    private void slot(Task before, Task after, Instant now) {
        boolean over = after.attempt() != before.attempt() || after.settled() || after.state() instanceof TaskState.Finishing;
        require(before.slot().isEmpty() || over || before.slot().equals(after.slot()), "a slot is kept", after, now);
        require(after.slot().isEmpty() || !over && after.queuedAt().isEmpty(), "no slot without need", after, now);
    }

    private void due(Task task, Instant now) {
        Instant due = task.keeping().dueAt();
        boolean recall = task.state() instanceof TaskState.Canceled end && end.recall() != null && !task.keeping().struckOut();
        boolean rest = task.settled() && task.deliveries().stream().allMatch(Delivery::ended) && !recall;
        require(rest == (due == null), "due unless at rest", task, now);
        if (due != null) {
            Step step = task.next(now);
            Instant wait = step.kind() == Step.Kind.WAIT && step.until().isAfter(now) ? step.until() : now;
            require(!due.isAfter(wait.plus(Task.SAFETY)), "due soon enough", task, now);
            require(!wait.isAfter(now.plus(Task.WAKE_HORIZON)) || due.equals(wait), "long waits are due exactly", task, now);
        }
    }

    /** By its deadline, a grace, the safety time and one sweep; later only if workers died of it after the deadline. */
    private Instant latestEnd(Task task) {
        Duration lost = lastDeath.isAfter(task.deadlineAt()) ? Task.SAFETY.plus(SWEEP).multipliedBy(deaths) : Duration.ZERO;
        return task.deadlineAt().plus(Task.STORING_GRACE).plus(Task.SAFETY).plus(SWEEP).plus(lost).plusSeconds(1);
    }

    private static boolean sameEnd(Task before, Task after) {
        String known = before.state().upstreamId();
        return before.state().status() == after.state().status() && before.finishedAt().equals(after.finishedAt())
                && Objects.equals(before.state().model(), after.state().model())
                && (known == null || known.equals(after.state().upstreamId()));
    }

    private static int progressOf(Task task) {
        return task.state().progress() == null ? -1 : task.state().progress();
    }

    private static int attemptOf(Task task) {
        return task.state().attempt();
    }

    private void require(boolean holds, String rule, Task task, Instant now) {
        if (!holds) {
            throw new AssertionError(told(rule, task, now));
        }
    }
}
