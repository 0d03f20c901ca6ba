package dev.artrelay.provider;

import dev.artrelay.task.Observation;
import io.smallrye.mutiny.Uni;
import java.util.Set;

/** A provider that is set up, offers no model and is never asked: whoever extends it says what is different. */
public abstract class BareProvider implements Provider {

    private final String name;

    protected BareProvider(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<Model> models() {
        return Set.of();
    }

    @Override
    public Capabilities capabilities() {
        throw new UnsupportedOperationException("nobody asks what it can do");
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
