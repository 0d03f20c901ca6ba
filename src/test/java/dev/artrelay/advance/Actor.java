package dev.artrelay.advance;

import dev.artrelay.provider.Assignment;
import dev.artrelay.provider.BareProvider;
import dev.artrelay.provider.Capabilities;
import dev.artrelay.provider.Model;
import dev.artrelay.provider.Quota;
import dev.artrelay.task.Backoff;
import dev.artrelay.task.Callback;
import dev.artrelay.task.Conduct;
import dev.artrelay.task.Observation;
import dev.artrelay.task.Phase;
import dev.artrelay.task.Recovery;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** A provider that does what its script says, and counts how often it was called. */
@Alternative
@Singleton
class Actor extends BareProvider {

    static final String FIRST = "actor/first";
    static final String SECOND = "actor/second";
    static final String QR = "actor/qr";

    final List<Integer> submitted = new ArrayList<>();
    final List<String> canceled = new ArrayList<>();
    List<String> remarks = List.of();
    boolean cancels;
    int looks;
    Function<Assignment, Uni<Observation>> onSubmit;
    Function<Assignment, Optional<Observation>> onLook;
    Function<Callback, Optional<Observation>> onRead;
    Supplier<Uni<Void>> onCancel;

    Actor() {
        super("actor");
    }

    /** Forgets what it was told and was asked, and takes whatever it is given. */
    void begins() {
        submitted.clear();
        canceled.clear();
        remarks = List.of();
        cancels = true;
        looks = 0;
        onSubmit = assignment -> Uni.createFrom().item(new Observation.Submitted(assignment.attempt(), "up-1"));
        onLook = assignment -> Optional.empty();
        onRead = callback -> Optional.empty();
        onCancel = () -> Uni.createFrom().voidItem();
    }

    @Override
    public Set<Model> models() {
        return Set.of(new Model(FIRST, false, "For tests"), new Model(SECOND, false, "For tests"), new Model(QR, true, "For tests"));
    }

    @Override
    public Capabilities capabilities() {
        Conduct conduct = new Conduct(Duration.ofSeconds(30), Recovery.LOOK_UP, Phase.SUBMITTING, Backoff.parse("2s,5s,30s"));
        return new Capabilities(true, false, 50, cancels, conduct, Quota.NONE);
    }

    @Override
    public List<String> remarks(Assignment assignment) {
        return remarks;
    }

    @Override
    public Uni<Observation> submit(Assignment assignment) {
        submitted.add(assignment.attempt());
        return onSubmit.apply(assignment);
    }

    @Override
    public Uni<List<News>> look(List<Assignment> pending) {
        looks++;
        return Uni.createFrom().item(pending.stream()
                .flatMap(each -> onLook.apply(each).map(news -> new News(each.task(), news)).stream()).toList());
    }

    @Override
    public Uni<Void> cancel(Assignment assignment) {
        canceled.add(assignment.upstreamId());
        return onCancel.get();
    }

    @Override
    public Optional<Observation> read(Callback callback, Assignment assignment) {
        return onRead.apply(callback);
    }
}
