package dev.artrelay.callback;

import dev.artrelay.link.Links;
import dev.artrelay.store.RowTooLarge;
import dev.artrelay.store.Tasks;
import dev.artrelay.task.Callback;
import dev.artrelay.task.TaskId;
import dev.artrelay.wake.Wake;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Puts a callback into its task's inbox, in one write, and wakes the task. The body is not read here. */
@ApplicationScoped
public class ReceiveCallback {

    /** The largest body that is taken, in bytes. */
    public static final int LIMIT = 256 * 1024;

    private static final Logger LOG = Logger.getLogger(ReceiveCallback.class);

    private final Tasks tasks;
    private final Links links;
    private final Wake wake;
    private final Clock clock;

    ReceiveCallback(Tasks tasks, Links links, Wake wake, Clock clock) {
        this.tasks = tasks;
        this.links = links;
        this.wake = wake;
        this.clock = clock;
    }

    Uni<Reception> receive(Address address, byte[] body) {
        Optional<Known> known = address.known(links);
        if (known.isEmpty()) {
            LOG.warnf("callback for %s refused: no such address", address.provider());
            return Uni.createFrom().item(Reception.UNKNOWN);
        }
        return receive(known.get(), body);
    }

    /** A callback whose sender has shown that it may; the address names what it is about. */
    public Uni<Reception> receive(Known about, byte[] body) {
        if (body.length > LIMIT) {
            LOG.warnf("callback for %s about task %s refused: %d bytes are too many", about.provider, about.task, body.length);
            return Uni.createFrom().item(Reception.TOO_LARGE);
        }
        String text = new String(body, StandardCharsets.UTF_8);
        Callback callback = new Callback(about.provider, about.attempt, clock.instant(), text);
        return tasks.receive(about.task, callback).chain(version -> version
                .map(stored -> woken(about.task, stored))
                .orElseGet(() -> unchanged(about)))
                .onFailure(RowTooLarge.class).recoverWithItem(Reception.NO_ROOM);
    }

    /** The one case in which a row is read. */
    private Uni<Reception> unchanged(Known about) {
        return tasks.get(about.task).map(task -> {
            if (task.isEmpty()) {
                LOG.warnf("callback for %s refused: task %s is forgotten", about.provider, about.task);
            }
            return task.isEmpty() ? Reception.UNKNOWN : Reception.NOTHING_TO_DO;
        });
    }

    private Uni<Reception> woken(TaskId task, long version) {
        return wake.hint(task, version, clock.instant()).replaceWith(Reception.STORED);
    }

    /** What became of a callback. */
    public enum Reception {
        STORED,
        /** The task is settled, or has more unread than it can hold. */
        NOTHING_TO_DO,
        /** What is unread fills the row; when it has been read there is room again. */
        NO_ROOM,
        /** There is no such address, or no such task any more. */
        UNKNOWN,
        TOO_LARGE
    }

    /** What an upstream called, in its own words. */
    record Address(String provider, String task, String attempt, String token) {

        Optional<Known> known(Links links) {
            boolean number = attempt.matches("[1-9]\\d{0,5}");
            return number ? TaskId.parse(task).map(id -> new Known(provider, id, Integer.parseInt(attempt)))
                    .filter(known -> links.callbackToken(token, provider, known.task, known.attempt)) : Optional.empty();
        }
    }

    /** An address whose token is right. */
    public record Known(String provider, TaskId task, int attempt) {
    }
}
