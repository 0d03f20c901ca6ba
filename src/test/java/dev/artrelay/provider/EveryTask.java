package dev.artrelay.provider;

import dev.artrelay.task.Backoff;
import dev.artrelay.task.Conduct;
import dev.artrelay.task.Phase;
import dev.artrelay.task.Recovery;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A provider that would take every task and is never asked to. */
public final class EveryTask extends BareProvider {

    public static final String MODEL = "every/task";

    public EveryTask() {
        super("every");
    }

    /** This one and no other. */
    public static Providers alone() {
        return new Providers(List.of(new EveryTask()), Map::of);
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
}
