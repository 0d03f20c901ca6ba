package dev.artrelay.advance;

import dev.artrelay.subscribe.Errand;
import dev.artrelay.subscribe.Errands;
import dev.artrelay.subscribe.Subscribers;
import dev.artrelay.subscribe.Subscribing.Issued;
import dev.artrelay.task.TaskId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Takes a turn at an errand: a test event, or a page of a redelivery. */
@ApplicationScoped
class RunErrand {

    private static final Logger LOG = Logger.getLogger(RunErrand.class);
    private static final int SWEPT = 100;
    private static final int AT_ONCE = 16;

    private final Errands errands;
    private final Subscribers subscribers;
    private final SendTest test;
    private final RedeliverSince redelivery;
    private final Clock clock;

    RunErrand(Errands errands, Subscribers subscribers, SendTest test, RedeliverSince redelivery, Clock clock) {
        this.errands = errands;
        this.subscribers = subscribers;
        this.test = test;
        this.redelivery = redelivery;
        this.clock = clock;
    }

    /** Nothing, if there is no such errand, or somebody else is at it. */
    Uni<Void> run(TaskId id) {
        return errands.hold(id).chain(held -> held.map(this::run).orElseGet(() -> Uni.createFrom().voidItem()));
    }

    /** Those whose wakes were lost. One that fails is left for the next time. */
    Uni<Void> runAll(Instant until) {
        return errands.pending(SWEPT).onItem().transformToMulti(ids -> Multi.createFrom().iterable(ids))
                .filter(id -> clock.instant().isBefore(until))
                .onItem().transformToUni(id -> run(id)
                        .onFailure().invoke(fault -> LOG.errorf(fault, "errand %s could not be run; it stays", id))
                        .onFailure().recoverWithNull())
                .merge(AT_ONCE)
                .onItem().ignoreAsUni();
    }

    private Uni<Void> run(Errand errand) {
        return subscribers.known(errand.client(), errand.subscriber())
                .chain(found -> found.map(to -> run(errand, to)).orElseGet(() -> ended(errand, "deleted")));
    }

    private Uni<Void> run(Errand errand, Issued to) {
        return switch (errand.kind()) {
            case TEST -> test.send(errand, to);
            case REDELIVERY -> to.subscriber().enabled() ? redelivery.page(errand, to.subscriber().subscription())
                    : ended(errand, "disabled");
        };
    }

    private Uni<Void> ended(Errand errand, String why) {
        return errands.turned(errand, errand.ended(0, new Errand.Outcome(clock.instant(), null, 0, why)));
    }
}
