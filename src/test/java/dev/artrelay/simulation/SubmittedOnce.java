package dev.artrelay.simulation;

import dev.artrelay.provider.Assignment;
import dev.artrelay.task.Recovery;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * 5: one submission for each attempt, claimed before; the next attempt only where the last one surely did not happen. What may be
 * asked again may be asked late, too: by a machine that stood still while others asked for it, and for another seed.
 */
final class SubmittedOnce implements Invariant {

    private final Set<String> claimed = new HashSet<>();
    private final Set<String> sent = new HashSet<>();
    private final Map<TaskId, Integer> attempts = new HashMap<>();
    private final World world;

    SubmittedOnce(World world) {
        this.world = world;
    }

    @Override
    public void changed(Task before, Task after) {
        if (after != null && after.state().attempt() > 0) {
            claimed.add(after.id() + "/" + after.state().attempt());
        }
    }

    @Override
    public void submitted(Kind kind, Assignment assignment) {
        String attempt = assignment.task() + "/" + assignment.attempt();
        Task row = world.tasks.row(assignment.task()).orElse(null);
        world.require(claimed.contains(attempt), "an attempt is claimed before it is sent", row);
        world.require(sent.add(attempt) || kind.recovery == Recovery.ASK_AGAIN, "an attempt is sent once", row);
        int latest = attempts.merge(assignment.task(), assignment.attempt(), Math::max);
        int last = kind.recovery == Recovery.ASK_AGAIN ? assignment.attempt() : latest;
        for (int other = 1; other <= last; other++) {
            boolean taken = other != assignment.attempt()
                    && world.upstreams.known(assignment.task(), other).filter(task -> !task.disowned() && !spoilt(task, row)).isPresent();
            world.require(!taken, "nothing is sent while another attempt may be under way", row);
        }
    }

    /** Only what has surely ended is followed by another seed. */
    private boolean spoilt(UpstreamTask made, Task row) {
        return row != null && row.keeping().reseeds() > 0 && made.spoilt(world.scheduler.now(), row.order().content());
    }
}
