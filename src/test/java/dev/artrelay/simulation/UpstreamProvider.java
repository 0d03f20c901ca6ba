package dev.artrelay.simulation;

import dev.artrelay.provider.Assignment;
import dev.artrelay.provider.Capabilities;
import dev.artrelay.provider.Model;
import dev.artrelay.provider.Provider;
import dev.artrelay.provider.ProviderFault;
import dev.artrelay.task.Callback;
import dev.artrelay.task.Observation;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The adapter to an upstream: what each machine has of it. */
final class UpstreamProvider implements Provider {

    private final Upstream upstream;
    private final Remote remote;
    private final Fleet fleet;
    private final Promises promises;

    UpstreamProvider(Upstream upstream, Remote remote, Fleet fleet, Promises promises) {
        this.upstream = upstream;
        this.remote = remote;
        this.fleet = fleet;
        this.promises = promises;
    }

    @Override
    public String name() {
        return upstream.kind().word();
    }

    @Override
    public Set<Model> models() {
        return Set.of(upstream.model());
    }

    @Override
    public Capabilities capabilities() {
        return upstream.kind().capabilities(upstream.slots());
    }

    @Override
    public boolean configured() {
        return true;
    }

    @Override
    public Uni<Observation> submit(Assignment assignment) {
        return remote.call("submit " + Shown.id(assignment.task()) + " #" + assignment.attempt() + " to " + name(),
                        () -> upstream.submit(assignment))
                .invoke(news -> Poison.of(assignment.request()).taken("SUBMIT", fleet))
                .invoke(news -> promises.learned(assignment, news));
    }

    @Override
    public Uni<List<News>> look(List<Assignment> pending) {
        String whom = pending.stream().map(each -> Shown.id(each.task()) + " #" + each.attempt() + " " + each.upstreamId())
                .collect(Collectors.joining(", "));
        return remote.call("look at " + whom, () -> upstream.look(pending))
                .invoke(news -> pending.forEach(each -> Poison.of(each.request()).taken("LOOK", fleet)));
    }

    @Override
    public Uni<Void> cancel(Assignment assignment) {
        return remote.call("stop " + Shown.id(assignment.task()) + " " + assignment.upstreamId(), () -> upstream.stop(assignment));
    }

    @Override
    public Optional<Observation> read(Callback callback, Assignment assignment) {
        Poison.of(assignment.request()).taken("READ", fleet);
        Optional<CallbackBody> body = CallbackBody.read(callback.body());
        if (body.isEmpty()) {
            throw new ProviderFault.Unreadable("what is this", callback.body());
        }
        return body.filter(known -> known.signed() || !upstream.kind().signs()).map(known -> known.told(callback.attempt()));
    }
}
