package dev.artrelay.shortlink;

import dev.artrelay.store.Records;
import dev.artrelay.store.Records.Row;
import dev.artrelay.store.Tasks;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Finds out where a short link leads. */
@ApplicationScoped
class FollowLink {

    private static final Logger LOG = Logger.getLogger(FollowLink.class);

    /** A visitor waits no longer than this to be counted. */
    private static final Duration PATIENCE = Duration.ofMillis(300);

    private final Records records;
    private final Tasks tasks;
    private final LinkCodes codes;

    FollowLink(Records records, Tasks tasks, LinkCodes codes) {
        this.records = records;
        this.tasks = tasks;
        this.codes = codes;
    }

    /** For somebody who goes there, and is counted. */
    Uni<Way> follow(String code) {
        return LinkCodes.wellFormed(code) ? counted(ShortLink.key(code)).chain(row -> way(code, row)) : unknown();
    }

    /** For somebody who only asks. */
    Uni<Way> look(String code) {
        return LinkCodes.wellFormed(code) ? records.get(ShortLink.key(code)).chain(row -> way(code, row)) : unknown();
    }

    private Uni<Optional<Row>> counted(String key) {
        return records.count(key)
                .ifNoItem().after(PATIENCE).fail()
                .onFailure().invoke(fault -> LOG.warnf("a visit was not counted: %s", fault))
                .onFailure().recoverWithUni(() -> records.get(key));
    }

    private Uni<Way> way(String code, Optional<Row> row) {
        Way none = codes.ours(code) ? new Way.Ended() : new Way.Unknown();
        return row.map(ShortLink::of).map(link -> way(link)).orElseGet(() -> Uni.createFrom().item(none));
    }

    private Uni<Way> way(ShortLink link) {
        Way there = new Way.To(URI.create(URI.create(link.target()).toASCIIString()));
        return link.bound() ? tasks.get(link.task()).map(task -> task.isPresent() ? there : new Way.Ended())
                : Uni.createFrom().item(there);
    }

    private static Uni<Way> unknown() {
        return Uni.createFrom().item(new Way.Unknown());
    }

    /** Where a code leads. */
    sealed interface Way {

        record To(URI target) implements Way {
        }

        /** It was a link once. */
        record Ended() implements Way {
        }

        /** It never was one. */
        record Unknown() implements Way {
        }
    }
}
