package dev.artrelay.protocol.aliyun;

import com.fasterxml.jackson.databind.JsonNode;
import dev.artrelay.edge.AnswerObject;
import dev.artrelay.provider.Assignment;
import dev.artrelay.provider.Capabilities;
import dev.artrelay.provider.Model;
import dev.artrelay.provider.Provider;
import dev.artrelay.provider.ProviderFault;
import dev.artrelay.provider.Translation;
import dev.artrelay.task.Backoff;
import dev.artrelay.task.Callback;
import dev.artrelay.task.Conduct;
import dev.artrelay.task.ImageRequest;
import dev.artrelay.task.Observation;
import dev.artrelay.task.Phase;
import dev.artrelay.task.Recovery;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Runs tasks on the AI art QR product of Aliyun Marketplace. It has no idempotency key: nothing is ever sent twice. */
@ApplicationScoped
class AliyunProvider implements Provider {

    static final Model MODEL = new Model("aliyun/aiart", true, true, "Artistic QR codes by Aliyun Marketplace's aiart");

    private static final String SUBMIT = "/submitTask";
    /** Callbacks are the usual way, so that looks need not be dense. */
    private static final Backoff LADDER = Backoff.parse("5s,5s,10s,15s,30s");

    private final AliyunConfig config;
    private final AliyunUpstream upstream;

    AliyunProvider(AliyunConfig config, AliyunUpstream upstream) {
        this.config = config;
        this.upstream = upstream;
    }

    @Override
    public String name() {
        return MODEL.owner();
    }

    @Override
    public Set<Model> models() {
        return Set.of(MODEL);
    }

    @Override
    public Capabilities capabilities() {
        boolean asked = config.queryPath().isPresent();
        Recovery recovery = asked && config.listPath().isPresent() ? Recovery.LOOK_UP : Recovery.AWAIT_CALLBACK;
        Backoff looks = asked ? config.poll().orElse(LADDER) : Backoff.NEVER;
        Conduct conduct = new Conduct(config.timeout().plusSeconds(5), recovery, Phase.SUBMITTING, looks);
        return new Capabilities(true, false, asked ? 1 : 0, false, conduct, config.quota());
    }

    @Override
    public boolean configured() {
        return config.appCode().isPresent() || config.appKey().isPresent() && config.appSecret().isPresent();
    }

    @Override
    public List<Complaint> complaints(String model, ImageRequest request) {
        return new AliyunRequest(request).complaints();
    }

    @Override
    public List<String> remarks(Assignment assignment) {
        return translation(assignment).remarks(request -> new AliyunRequest(request).remarks());
    }

    @Override
    public Uni<Observation> submit(Assignment assignment) {
        return upstream.post(SUBMIT, assignment.trace(), new AliyunRequest(translation(assignment).request()).fields(assignment.callback()))
                .map(said -> new AliyunNews(said, assignment).submitted());
    }

    static Translation translation(Assignment assignment) {
        return new Translation(assignment, AliyunStyles::listed);
    }

    @Override
    public Uni<List<News>> look(List<Assignment> pending) {
        List<Uni<Optional<News>>> looks = config.queryPath().isEmpty() ? List.of() : pending.stream().map(this::look).toList();
        return looks.isEmpty() ? Uni.createFrom().item(List.of())
                : Uni.join().all(looks).andFailFast().map(found -> found.stream().flatMap(Optional::stream).toList());
    }

    private Uni<Optional<News>> look(Assignment assignment) {
        Uni<Optional<Observation>> found = assignment.upstreamId() == null ? search(assignment)
                : upstream.post(config.queryPath().orElseThrow(), assignment.trace(), Map.of("task_id", assignment.upstreamId()))
                        .map(said -> new AliyunNews(said, assignment).looked());
        return found.map(news -> news.map(observation -> new News(assignment.task(), observation)))
                .onFailure(ProviderFault::ofOneLook).recoverWithItem(fault -> Optional.of(News.none(assignment, fault)));
    }

    /** A submission that nobody confirmed is known by its callback URL, which no other has. */
    private Uni<Optional<Observation>> search(Assignment assignment) {
        return config.listPath().map(path -> upstream.post(path, assignment.trace(), Map.of("page", "1"))
                .map(said -> entry(said.body(), assignment.callback().toString())
                        .map(entry -> new ShowApi(0, "", entry).taskId())
                        .map(id -> (Observation) new Observation.Submitted(assignment.attempt(), id))))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private static Optional<JsonNode> entry(JsonNode tree, String callback) {
        for (JsonNode inner : tree) {
            if (inner.isTextual() && inner.asText().equals(callback)) {
                return Optional.of(tree);
            }
            Optional<JsonNode> found = entry(inner, callback);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    @Override
    public Optional<Observation> read(Callback callback, Assignment assignment) {
        JsonNode body = AnswerObject.read(callback.body().getBytes(StandardCharsets.UTF_8));
        return Optional.of(new AliyunNews(ShowApi.read(body), assignment).called());
    }
}
