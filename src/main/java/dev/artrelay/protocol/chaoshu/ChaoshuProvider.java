package dev.artrelay.protocol.chaoshu;

import dev.artrelay.provider.Assignment;
import dev.artrelay.provider.Capabilities;
import dev.artrelay.provider.Model;
import dev.artrelay.provider.Provider;
import dev.artrelay.provider.ProviderFault;
import dev.artrelay.provider.Translation;
import dev.artrelay.task.Backoff;
import dev.artrelay.task.Conduct;
import dev.artrelay.task.ImageRequest;
import dev.artrelay.task.Observation;
import dev.artrelay.task.Phase;
import dev.artrelay.task.Recovery;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Runs tasks on 超数. It calls nobody back and keeps a result for five minutes: it is asked often, and never seldom. */
@ApplicationScoped
class ChaoshuProvider implements Provider {

    private static final Backoff LADDER = Backoff.parse("2s,3s,5s");
    /** A fifth of a result's life, whatever is configured. */
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final ChaoshuConfig config;
    private final ChaoshuUpstream upstream;

    ChaoshuProvider(ChaoshuConfig config, ChaoshuUpstream upstream) {
        this.config = config;
        this.upstream = upstream;
    }

    @Override
    public String name() {
        return "chaoshu";
    }

    @Override
    public Set<Model> models() {
        return Arrays.stream(Kind.values()).map(Kind::model).collect(Collectors.toSet());
    }

    /** A submission may take four calls: one for a token, one that finds it withdrawn, one for another, and one with that. */
    @Override
    public Capabilities capabilities() {
        Conduct conduct = new Conduct(config.timeout().multipliedBy(4).plusSeconds(5), Recovery.AWAIT_CALLBACK,
                Phase.SUBMITTING, looks());
        return new Capabilities(false, false, 1, false, conduct, config.quota());
    }

    private Backoff looks() {
        Backoff wished = config.poll().filter(poll -> !poll.never()).orElse(LADDER);
        return new Backoff(wished.waits().stream()
                .map(wait -> wait.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : wait).toList());
    }

    @Override
    public boolean configured() {
        return config.token().isPresent() || config.key().isPresent();
    }

    @Override
    public List<Complaint> complaints(String model, ImageRequest request) {
        return new ChaoshuRequest(Kind.ofModel(model), request).complaints();
    }

    @Override
    public List<String> remarks(Assignment assignment) {
        return translation(assignment)
                .remarks(request -> new ChaoshuRequest(Kind.ofModel(assignment.model()), request).remarks());
    }

    @Override
    public Uni<Observation> submit(Assignment assignment) {
        ChaoshuRequest request = new ChaoshuRequest(Kind.ofModel(assignment.model()), translation(assignment).request());
        return upstream.generate(assignment.trace(), request.fields())
                .map(answer -> new ChaoshuNews(answer, assignment).submitted());
    }

    /** Its styles are not published: those of its own clients are taken for some, and nobody else's. */
    static Translation translation(Assignment assignment) {
        return new Translation(assignment, style -> false);
    }

    @Override
    public Uni<List<News>> look(List<Assignment> pending) {
        List<Uni<Optional<News>>> looks = pending.stream().filter(each -> each.upstreamId() != null).map(this::look).toList();
        return looks.isEmpty() ? Uni.createFrom().item(List.of())
                : Uni.join().all(looks).andFailFast().map(found -> found.stream().flatMap(Optional::stream).toList());
    }

    private Uni<Optional<News>> look(Assignment assignment) {
        return upstream.status(assignment.trace(), assignment.upstreamId())
                .map(answer -> new ChaoshuNews(answer, assignment).looked())
                .map(news -> news.map(observation -> new News(assignment.task(), observation)))
                .onFailure(ProviderFault::ofOneLook).recoverWithItem(fault -> Optional.of(News.none(assignment, fault)));
    }
}
