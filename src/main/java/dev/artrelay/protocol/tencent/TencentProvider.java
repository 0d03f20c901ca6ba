package dev.artrelay.protocol.tencent;

import dev.artrelay.artwork.ArtworkStore;
import dev.artrelay.edge.InputImages;
import dev.artrelay.protocol.tencent.TencentConfig.Mode;
import dev.artrelay.protocol.tencent.upstream.Answers;
import dev.artrelay.protocol.tencent.upstream.Cloud;
import dev.artrelay.protocol.tencent.upstream.CreateBody;
import dev.artrelay.protocol.tencent.upstream.Reading;
import dev.artrelay.protocol.tencent.upstream.Relay;
import dev.artrelay.protocol.tencent.upstream.Remarks;
import dev.artrelay.protocol.tencent.upstream.Upstream;
import dev.artrelay.protocol.tencent.wire.Json;
import dev.artrelay.protocol.tencent.wire.Spelling;
import dev.artrelay.provider.Assignment;
import dev.artrelay.provider.Capabilities;
import dev.artrelay.provider.Model;
import dev.artrelay.provider.Provider;
import dev.artrelay.provider.ProviderFault;
import dev.artrelay.task.Backoff;
import dev.artrelay.task.Callback;
import dev.artrelay.task.Conduct;
import dev.artrelay.task.ImageRequest;
import dev.artrelay.task.Observation;
import dev.artrelay.task.Phase;
import dev.artrelay.task.Recovery;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tencent's pictures, through a relay or at the cloud API itself. */
@ApplicationScoped
public class TencentProvider implements Provider {

    static final String NAME = "tencent";
    static final Model PICTURES = new Model(NAME + "/aigc-image", false,
            "Pictures by the models that Tencent Cloud VOD offers (Gemini, Hunyuan, Kling, Vidu, Qwen …)");

    private static final Backoff LADDER = Backoff.parse("2s,3s,5s,5s,10s,15s,30s");
    private static final Duration WRITING = Duration.ofSeconds(5);

    private final TencentConfig config;
    private final InputImages images;
    private final Clock clock;
    private volatile Upstream upstream;

    TencentProvider(TencentConfig config, ArtworkStore artworks, Clock clock) {
        this.config = config;
        this.images = new InputImages(artworks);
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Model> models() {
        return Set.of(PICTURES);
    }

    /** Notifications are signed, if at all, without their body: they are hints. Only the cloud has a list to look things up in. */
    @Override
    public Capabilities capabilities() {
        Recovery recovery = config.spoken() == Mode.CLOUD ? Recovery.LOOK_UP : Recovery.AWAIT_CALLBACK;
        Conduct conduct = new Conduct(config.timeout().plus(WRITING), recovery, Phase.SUBMITTING,
                config.poll().orElse(LADDER));
        return new Capabilities(config.spoken() == Mode.CLOUD, false, 1, false, conduct, config.quota());
    }

    @Override
    public boolean pushesToOneAddress() {
        return true;
    }

    @Override
    public boolean configured() {
        return config.complete();
    }

    @Override
    public List<Complaint> complaints(String model, ImageRequest request) {
        List<Complaint> complaints = new ArrayList<>();
        if (request.prompt() == null && request.images().isEmpty()) {
            complaints.add(new Complaint("prompt", "is needed where there are no images"));
        }
        Map<String, Object> options = Json.map(Spelling.plain(Json.tree(request.options())));
        if (options.containsKey("model_name") != options.containsKey("model_version")) {
            complaints.add(new Complaint("options", "needs model_name and model_version, or neither"));
        }
        return complaints;
    }

    @Override
    public List<String> remarks(Assignment assignment) {
        return CreateBody.translation(assignment).remarks(request -> Remarks.of(request, config.spoken() == Mode.RELAY));
    }

    @Override
    public Uni<Observation> submit(Assignment assignment) {
        return inputs(assignment)
                .map(base64 -> new CreateBody(config.model()).of(assignment, base64))
                .chain(body -> upstream().create(body, assignment.trace()))
                .map(id -> new Observation.Submitted(assignment.attempt(), id));
    }

    /** By place; null where an image is not ours to send. */
    private Uni<List<String>> inputs(Assignment assignment) {
        return Multi.createFrom().iterable(assignment.request().images())
                .onItem().transformToUniAndConcatenate(image -> images.base64(assignment.task(), image))
                .collect().asList()
                .map(all -> all.stream().map(base64 -> base64.orElse(null)).toList());
    }

    /** What one of several cannot be told is nothing new of that one. */
    @Override
    public Uni<List<News>> look(List<Assignment> pending) {
        List<Assignment> lost = pending.stream().filter(each -> each.upstreamId() == null).toList();
        return Uni.createFrom().deferred(() -> lost.isEmpty() ? Uni.createFrom().item(Map.<Assignment, String>of())
                : upstream().find(lost)).chain(ids -> asked(pending, ids));
    }

    private Uni<List<News>> asked(List<Assignment> pending, Map<Assignment, String> found) {
        List<Uni<News>> looks = pending.stream()
                .filter(each -> each.upstreamId() != null || found.containsKey(each))
                .map(each -> ask(each, found.getOrDefault(each, each.upstreamId()))).toList();
        return looks.isEmpty() ? Uni.createFrom().item(List.of())
                : Uni.join().all(looks).andFailFast();
    }

    /** That a lost one was found is news even if it cannot be asked about at the moment. */
    private Uni<News> ask(Assignment assignment, String id) {
        Observation known = assignment.upstreamId() != null ? null : new Observation.Submitted(assignment.attempt(), id);
        return upstream().detail(id, assignment.trace())
                .map(detail -> new News(assignment.task(), new Reading(assignment).ofDetail(detail, id)))
                .onFailure(ProviderFault::ofOneLook).recoverWithItem(fault -> new News(assignment.task(), known, (ProviderFault) fault));
    }

    @Override
    public Optional<Observation> read(Callback callback, Assignment assignment) {
        return TencentEvent.read(callback.body().getBytes(StandardCharsets.UTF_8))
                .orElseThrow(() -> new ProviderFault.Unreadable("this is no event", callback.body()))
                .picture()
                .map(task -> new Reading(assignment).ofTask(task, task.path("TaskId").asText(null), ""));
    }

    /** Made when it is first needed, since most who run this have no account at Tencent. */
    private Upstream upstream() {
        Upstream known = upstream;
        if (known == null) {
            known = connected();
            upstream = known;
        }
        return known;
    }

    private Upstream connected() {
        if (!configured()) {
            throw new ProviderFault.Account("the provider is not set up any more", null);
        }
        Answers answers = new Answers(clock);
        return switch (config.spoken()) {
            case RELAY -> new Relay(config.origin(), config.token().orElseThrow(), config.timeout(), answers);
            case CLOUD -> new Cloud(config.origin(), new Cloud.Account(config.secretId().orElseThrow(),
                    config.secretKey().orElseThrow(), config.subAppId().orElseThrow()), config.timeout(), answers, clock);
        };
    }
}
