package dev.artrelay.protocol.acedata.upstream;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.artrelay.artwork.ArtworkStore;
import dev.artrelay.edge.InputImages;
import dev.artrelay.protocol.acedata.AceDataJson;
import dev.artrelay.provider.Assignment;
import dev.artrelay.provider.Capabilities;
import dev.artrelay.provider.Model;
import dev.artrelay.provider.Provider;
import dev.artrelay.provider.ProviderFault.Unreadable;
import dev.artrelay.task.Backoff;
import dev.artrelay.task.Callback;
import dev.artrelay.task.Conduct;
import dev.artrelay.task.ImageRequest;
import dev.artrelay.task.Observation;
import dev.artrelay.task.Output;
import dev.artrelay.task.Phase;
import dev.artrelay.task.Recovery;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Runs tasks at Ace Data Cloud: asynchronously, its callback being a hint that a look confirms.
 *
 * <p>A submission nobody knows the fate of can only be told by its callback: there is no key to look it up by.
 */
@ApplicationScoped
public class AceDataProvider implements Provider {

    private static final int AT_ONCE = 50;
    private static final Backoff LOOKS = Backoff.parse("5s,5s,5s,10s,10s,15s,30s");
    /** A call may take its time limit, and the row is written around it. */
    private static final Duration MARGIN = Duration.ofSeconds(5);

    private final AceDataConfig config;
    private final AceDataCalls calls;
    private final LookAtRecords looks;
    private final InputImages inputs;
    private final Capabilities capabilities;

    AceDataProvider(AceDataConfig config, AceDataCalls calls, ArtworkStore artworks) {
        this.config = config;
        this.calls = calls;
        this.looks = new LookAtRecords(calls, AT_ONCE);
        this.inputs = new InputImages(artworks);
        Conduct conduct = new Conduct(config.timeout().plus(MARGIN), Recovery.AWAIT_CALLBACK, Phase.SUBMITTING,
                config.poll().orElse(LOOKS));
        this.capabilities = new Capabilities(true, false, AT_ONCE, false, conduct, config.quota());
    }

    @Override
    public String name() {
        return "acedata";
    }

    @Override
    public Set<Model> models() {
        return Arrays.stream(Product.values()).map(Product::model).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Capabilities capabilities() {
        return capabilities;
    }

    @Override
    public boolean configured() {
        return config.token().filter(token -> !token.isBlank()).isPresent();
    }

    @Override
    public List<Complaint> complaints(String model, ImageRequest request) {
        return Objections.to(Product.of(model), request);
    }

    @Override
    public List<String> remarks(Assignment assignment) {
        return Remarks.on(assignment);
    }

    @Override
    public Uni<Observation> submit(Assignment assignment) {
        Product product = Product.of(assignment.model());
        return mask(assignment)
                .map(mask -> body(product, assignment, mask))
                .chain(body -> calls.call(product.submit(), assignment.trace(), body))
                .map(answer -> new Reading(assignment).ofSubmission(answer));
    }

    private static Map<String, Object> body(Product product, Assignment assignment, Optional<String> mask) {
        return product == Product.QR_ART ? QrArtBody.of(assignment) : ImagineBody.of(assignment, mask);
    }

    /** Base64, of a mask that came inline and was put beside the artworks. */
    private Uni<Optional<String>> mask(Assignment assignment) {
        return assignment.request().images().stream().filter(ImagineBody::storedMask).findFirst()
                .map(mask -> inputs.base64(assignment.task(), mask))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    @Override
    public Uni<List<News>> look(List<Assignment> pending) {
        return looks.look(pending);
    }

    @Override
    public Optional<ImageRequest> followUp(ImageRequest asked, Output made, String action) {
        return Optional.ofNullable(made.upstream().get(ImagineBody.IMAGE))
                .map(image -> ImagineBody.followUp(asked, image.toString(), action));
    }

    /** A callback about another task of theirs says nothing of this one. */
    @Override
    public Optional<Observation> read(Callback callback, Assignment assignment) {
        JsonNode body = AceDataJson.parse(callback.body().getBytes(UTF_8)).filter(JsonNode::isObject)
                .orElseThrow(() -> new Unreadable("a callback that is no object", callback.body()));
        String id = AceDataJson.text(body, "task_id");
        if (id != null && assignment.upstreamId() != null && !id.equals(assignment.upstreamId())) {
            return Optional.empty();
        }
        return Optional.of(new Reading(assignment).ofCallback(body)
                .orElseThrow(() -> new Unreadable("a callback that says neither success nor failure", callback.body())));
    }
}
