package dev.artrelay.advance;

import dev.artrelay.advance.CodeInPicture.Reading;
import dev.artrelay.advance.Ledger.Entry;
import dev.artrelay.provider.Model;
import dev.artrelay.provider.Providers;
import dev.artrelay.shortlink.ShortLinks;
import dev.artrelay.task.Failure;
import dev.artrelay.task.Failure.Code;
import dev.artrelay.task.ImageRequest;
import dev.artrelay.task.ImageRequest.Strictness;
import dev.artrelay.task.Payload;
import dev.artrelay.task.Task;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/**
 * Finds out what a task's code is to say, before anybody is asked to paint it: reads the picture in which its client has it,
 * and makes a short link.
 *
 * <p>It is written on the row, so that nobody does it again and the artwork is judged by it.
 */
@ApplicationScoped
class PrepareContent {

    /** Whose name in another dialect that dialect knows. */
    private static final String FIELD = "content_image_url";
    private static final String PICTURE = "the picture with the content";

    private final Providers providers;
    private final CodeInPicture picture;
    private final ShortLinks links;
    private final Ledger ledger;
    private final Clock clock;

    PrepareContent(Providers providers, CodeInPicture picture, ShortLinks links, Ledger ledger, Clock clock) {
        this.providers = providers;
        this.picture = picture;
        this.links = links;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Is there something to find out before this task is submitted next? */
    boolean open(Task task) {
        Payload known = task.order().payload();
        return providers.model(SubmitTask.model(task)).filter(Model::qr)
                .filter(model -> known == null ? open(task.order().request(), model)
                        : known.content() == null && !model.readsPictures())
                .isPresent();
    }

    /** Whoever reads pictures needs no reading of ours; who judges the artwork does. */
    private boolean open(ImageRequest request, Model model) {
        boolean shorten = request.code().shorten();
        boolean judged = request.scan().strictness() != Strictness.OFF;
        return request.contentInPicture() ? !model.readsPictures() || judged || shorten || request.content() != null
                : shorten && request.content() != null && links.shortens(request.content());
    }

    Uni<Entry> take(Task task) {
        ImageRequest request = task.order().request();
        return request.contentInPicture() ? picture.read(request.contentImageUrl()).chain(reading -> read(task, reading))
                : says(task, request.content(), null);
    }

    private Uni<Entry> read(Task task, Reading reading) {
        String itself = task.order().request().content();
        if (reading.text() != null) {
            return says(task, reading.text(), "read from " + PICTURE);
        }
        if (itself != null && !reading.picture()) {
            return says(task, itself, "its address itself, which leads to no picture: " + reading.why());
        }
        boolean runnerReads = providers.model(SubmitTask.model(task)).map(Model::readsPictures).orElse(false);
        return runnerReads ? told(task, new Payload(null, null), PICTURE + " is left to the provider: " + reading.why())
                : ledger.learn(task, held -> held.speechless(
                        Failure.of(Code.INVALID_REQUEST, FIELD + ": " + reading.why()), clock.instant()));
    }

    private Uni<Entry> says(Task task, String content, String how) {
        boolean shortened = task.order().request().code().shorten() && links.shortens(content);
        return shortened ? links.open(task, content).chain(link -> told(task, link, "short link " + link.content()))
                : told(task, new Payload(content, null), how);
    }

    private Uni<Entry> told(Task task, Payload found, String how) {
        return ledger.learn(task, held -> held.saying(found, how, clock.instant()));
    }
}
