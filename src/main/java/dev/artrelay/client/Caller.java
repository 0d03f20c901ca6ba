package dev.artrelay.client;

import dev.artrelay.task.Trace;
import jakarta.enterprise.context.RequestScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who makes this request, once admitted, what is left of its limits, and which trace the request is part of. */
@RequestScoped
public class Caller {

    private final List<Allowance> allowances = new ArrayList<>();

    private ClientKey key;
    private Trace trace;
    private LimitExceeded refusal;

    /** The client's name, which owns its tasks. */
    public String client() {
        return key().client();
    }

    public ClientKey key() {
        if (key == null) {
            throw new IllegalStateException("nobody has been let in: the resource lacks a gate");
        }
        return key;
    }

    /** How many of its tasks may be live, if there is a limit to it; nobody has none. */
    public Optional<Integer> liveTasks() {
        return Optional.ofNullable(key).map(known -> known.limits().liveTasks());
    }

    /** It has as many live tasks as it may have: the failure with which to turn it away. */
    public LimitExceeded full(Duration after) {
        int most = key().limits().liveTasks();
        has(new Allowance("live-tasks", most, null, 0, null));
        turnedAway(LimitExceeded.liveTasks(most, after));
        return refusal;
    }

    /** The trace that its request is part of, if it named one. */
    public Optional<Trace> trace() {
        return Optional.ofNullable(trace);
    }

    void isPartOf(Trace named) {
        trace = named;
    }

    void is(ClientKey known) {
        key = known;
    }

    void has(Allowance left) {
        allowances.add(left);
    }

    void turnedAway(LimitExceeded why) {
        refusal = why;
    }

    List<Allowance> allowances() {
        return List.copyOf(allowances);
    }

    Optional<LimitExceeded> refusal() {
        return Optional.ofNullable(refusal);
    }
}
