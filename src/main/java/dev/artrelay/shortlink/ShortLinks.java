package dev.artrelay.shortlink;

import dev.artrelay.link.LinkConfig;
import dev.artrelay.store.Records;
import dev.artrelay.task.ImageRequest;
import dev.artrelay.task.Payload;
import dev.artrelay.task.Task;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Makes the short links of tasks, finds them, and ends them. */
@Singleton
public class ShortLinks {

    /** Webhooks that are sent for a long time keep their task beyond its retention. */
    private static final Duration TELLING = Duration.ofDays(8);

    private final Records records;
    private final LinkCodes codes;
    private final ShortLinkConfig config;
    private final String base;
    private final List<LinkLife> lives;
    private final Clock clock;

    ShortLinks(Records records, LinkCodes codes, ShortLinkConfig config, LinkConfig links, @All List<LinkLife> lives, Clock clock) {
        this.records = records;
        this.codes = codes;
        this.config = config;
        String url = config.url().orElse(links.publicUrl()).toString();
        this.base = (url.endsWith("/") ? url.substring(0, url.length() - 1) : url) + "/s/";
        this.lives = List.copyOf(lives);
        this.clock = clock;
    }

    /** Is it a web address, and longer than a short link to it? */
    public boolean shortens(String content) {
        return content.length() > base.length() + LinkCodes.LENGTH && webAddress(content);
    }

    /** The request as it will be with a short link in it, where its content will be shortened: with some link, to see whether it fits. */
    public ImageRequest foreseen(ImageRequest request) {
        boolean shortened = request.code().shorten() && request.content() != null && shortens(request.content());
        return shortened ? request.coded(base + "-".repeat(LinkCodes.LENGTH), request.contentImageUrl()) : request;
    }

    /** One that a redirect can lead to. */
    private static boolean webAddress(String content) {
        try {
            URI uri = new URI(content);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null;
        } catch (URISyntaxException no) {
            return false;
        }
    }

    /** Makes a link for a task's code; what the code is to say instead of this target. */
    public Uni<Payload> open(Task task, String target) {
        Optional<Duration> life = life(task);
        Instant end = life.map(clock.instant()::plus).orElse(task.deadlineAt().plus(Task.STORING_GRACE)
                .plus(task.order().terms().retention()).plus(TELLING));
        return drawn(new ShortLink("", task.id(), life.isEmpty(), target, end, 0))
                .map(code -> new Payload(base + code, code));
    }

    private Optional<Duration> life(Task task) {
        String dialect = task.order().origin().dialect();
        return config.ttl().or(() -> lives.stream().filter(each -> each.dialect().equals(dialect)).findFirst().map(LinkLife::life));
    }

    /** Drawn again until nobody has it. */
    private Uni<String> drawn(ShortLink link) {
        String code = codes.drawn();
        ShortLink named = new ShortLink(code, link.task(), link.bound(), link.target(), link.end(), 0);
        return records.add(named.row())
                .chain(first -> first.isEmpty() ? Uni.createFrom().item(code) : drawn(link));
    }

    /** Ends the link of a task, if it has one. */
    public Uni<Void> close(Task task) {
        return code(task).map(code -> records.remove(ShortLink.key(code))).orElseGet(() -> Uni.createFrom().voidItem());
    }

    /** The link of a task, if it has one that has not ended. */
    public Uni<Optional<ShortLink>> of(Task task) {
        return code(task).map(code -> records.get(ShortLink.key(code)).map(row -> row.map(ShortLink::of)))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private static Optional<String> code(Task task) {
        return Optional.ofNullable(task.order().payload()).map(Payload::shortLink);
    }
}
