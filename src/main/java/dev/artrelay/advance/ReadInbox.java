package dev.artrelay.advance;

import dev.artrelay.advance.Ledger.Entry;
import dev.artrelay.log.LogLine;
import dev.artrelay.provider.Capabilities;
import dev.artrelay.provider.Provider;
import dev.artrelay.provider.ProviderFault;
import dev.artrelay.task.Callback;
import dev.artrelay.task.Observation;
import dev.artrelay.task.Task;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Takes the oldest callback from the inbox. One that anybody could have sent is only a hint: the provider is asked. */
@ApplicationScoped
class ReadInbox {

    private static final Logger LOG = Logger.getLogger(ReadInbox.class);

    private final Assignments assignments;
    private final LookAtTask look;
    private final Ledger ledger;
    private final Clock clock;

    ReadInbox(Assignments assignments, LookAtTask look, Ledger ledger, Clock clock) {
        this.assignments = assignments;
        this.look = look;
        this.ledger = ledger;
        this.clock = clock;
    }

    Uni<Entry> take(Task task) {
        Callback callback = task.inbox().get(0);
        boolean present = callback.attempt() == task.state().attempt() && task.state().model() != null
                && assignments.provider(task.state().model()).name().equals(callback.provider());
        if (!present) {
            return taken(task, callback, "not of the attempt under way", Optional.empty());
        }
        Provider provider = assignments.provider(task.state().model());
        try {
            return provider.read(callback, assignments.of(task))
                    .map(news -> heard(task, callback, news, provider.capabilities()))
                    .orElseGet(() -> taken(task, callback, "nothing new", Optional.empty()));
        } catch (ProviderFault.Unreadable unreadable) {
            LogLine.with(task.names(), () -> LOG.warnf("callback of task %s: %s: %s", task.id(), unreadable.getMessage(),
                    unreadable.payload()));
            return taken(task, callback, "unreadable: " + unreadable.getMessage(), Optional.empty());
        }
    }

    private Uni<Entry> heard(Task task, Callback callback, Observation news, Capabilities provider) {
        if (provider.signed() || provider.looks() == 0) {
            return taken(task, callback, word(news), Optional.of(news));
        }
        Task known = task.observe(news, clock.instant());
        String upstreamId = known.state().upstreamId();
        return look.confirm(task, upstreamId).chain(confirmed -> taken(task, callback, word(news)
                + (confirmed.isPresent() ? ", confirmed as " + word(confirmed.get()) : ", not confirmed"),
                confirmed.or(() -> named(callback, upstreamId))));
    }

    /** Without a name nobody can ask for it, and whoever sent the submission had better go on trying to find out. */
    private static Optional<Observation> named(Callback callback, String upstreamId) {
        return Optional.ofNullable(upstreamId).map(known -> new Observation.Submitted(callback.attempt(), known));
    }

    private Uni<Entry> taken(Task task, Callback callback, String outcome, Optional<Observation> news) {
        return ledger.learn(task, held -> {
            Task read = held.read(callback, outcome, clock.instant());
            return news.map(each -> read.observe(each, clock.instant())).orElse(read);
        });
    }

    private static String word(Observation news) {
        return news.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
