package dev.artrelay.simulation;

import dev.artrelay.provider.Assignment;
import dev.artrelay.provider.Capabilities;
import dev.artrelay.provider.Model;
import dev.artrelay.provider.Provider;
import dev.artrelay.task.Callback;
import dev.artrelay.task.Observation;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A provider behind a provider: what a mutant does not change. */
class PassingProvider implements Provider {

    final Provider provider;

    PassingProvider(Provider provider) {
        this.provider = provider;
    }

    @Override
    public String name() {
        return provider.name();
    }

    @Override
    public Set<Model> models() {
        return provider.models();
    }

    @Override
    public Capabilities capabilities() {
        return provider.capabilities();
    }

    @Override
    public boolean configured() {
        return provider.configured();
    }

    @Override
    public Uni<Observation> submit(Assignment assignment) {
        return provider.submit(assignment);
    }

    @Override
    public Uni<List<News>> look(List<Assignment> pending) {
        return provider.look(pending);
    }

    @Override
    public Uni<Void> cancel(Assignment assignment) {
        return provider.cancel(assignment);
    }

    @Override
    public Optional<Observation> read(Callback callback, Assignment assignment) {
        return provider.read(callback, assignment);
    }
}
