package dev.artrelay.artwork;

import dev.artrelay.secret.Secrets;
import dev.artrelay.task.Artwork;
import dev.artrelay.task.Backoff;
import dev.artrelay.task.Conduct;
import dev.artrelay.task.ImageRequest;
import dev.artrelay.task.Observation;
import dev.artrelay.task.Order;
import dev.artrelay.task.Phase;
import dev.artrelay.task.Recovery;
import dev.artrelay.task.Result;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tasks with pictures, and what it takes to keep them. */
final class ArtworkFixtures {

    private static final Conduct CONDUCT = new Conduct(Duration.ofSeconds(30), Recovery.AWAIT_CALLBACK, Phase.SUBMITTING,
            Backoff.NEVER);

    private ArtworkFixtures() {
    }

    static Secrets secrets() {
        return new Secrets(Optional.of(Base64.getEncoder().encodeToString(new byte[32])), Optional.empty());
    }

    /** Its provider is done, nothing is ours yet. */
    static Task finishing(TaskId id, Duration retention) {
        Instant now = id.createdAt();
        ImageRequest request = new ImageRequest("https://example.com", null, null, null, null, List.of(),
                ImageRequest.Frame.ANY, ImageRequest.Code.ANY, ImageRequest.Scan.REQUIRED, Map.of());
        Order.Terms terms = new Order.Terms(0, null, null, List.of(), Duration.ofMinutes(10), retention, false);
        Order order = new Order("client", "auto", List.of("one/a"), request, null, terms,
                new Order.Origin("v1", null, null, null));
        return Task.accepted(id, order).submitting(CONDUCT, now).observe(new Observation.Finished(1, "up-1",
                Result.of(List.of(Result.Picture.at("https://upstream.example/1.png")))), now);
    }

    static Task succeeded(TaskId id, Duration retention, Artwork... images) {
        return finishing(id, retention).images(1).kept(List.of(images), id.createdAt());
    }
}
