package dev.artrelay.provider;

import dev.artrelay.task.Backoff;
import dev.artrelay.task.Conduct;
import dev.artrelay.task.Observation;
import dev.artrelay.task.Phase;
import dev.artrelay.task.Recovery;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A provider that would take every task and is never asked to. */
public final class EveryTask implements Provider {

    public static final String MODEL = "every/task";

    /** This one and no other. */
    public static Providers alone() {
        return new Providers(List.of(new EveryTask()), Map::of);
    }

    @Override
    public String name() {
        return "every";
    }

    @Override
    public Set<Model> models() {
        return Set.of(new Model(MODEL, true, "For tests"));
    }

    @Override
    public Capabilities capabilities() {
        Conduct conduct = new Conduct(Duration.ofSeconds(30), Recovery.ASK_AGAIN, Phase.RENDERING, Backoff.NEVER);
        return new Capabilities(false, false, 1, false, conduct, Quota.NONE);
    }

    @Override
    public boolean configured() {
        return true;
    }

    @Override
    public Uni<Observation> submit(Assignment assignment) {
        throw new UnsupportedOperationException("nobody works here");
    }
}
