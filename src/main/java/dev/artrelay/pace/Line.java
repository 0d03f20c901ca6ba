package dev.artrelay.pace;

import dev.artrelay.provider.Assignment;
import dev.artrelay.provider.Capabilities;
import dev.artrelay.provider.Provider.News;
import dev.artrelay.provider.ProviderFault.Throttled;
import dev.artrelay.task.Observation;
import dev.artrelay.time.Pause;
import dev.artrelay.wellness.Examined;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** One provider as this process calls it: so many calls at a time, so many a second, and looks together. */
public final class Line {

    private static final Logger LOG = Logger.getLogger(Line.class);

    /** How long a submission waits for its turn. Longer than that it waits on its row, where anybody can take it up. */
    private static final Duration SUBMIT_PATIENCE = Duration.ofSeconds(5);
    /** For each submission that may go on at a time; who waits in memory should have its turn before the sweep takes it over. */
    private static final int QUEUE = 100;
    /** When to come back to a full queue. */
    private static final Duration FULL = Duration.ofSeconds(10);
    /** There is another look later. */
    private static final Duration LOOK_PATIENCE = Duration.ofSeconds(2);
    private static final int LOOKS_AT_ONCE = 64;
    private static final int LOOKS_WAITING = 1_000;
    /** A hint that something has happened waits for fewer others than a look that only is due. */
    private static final int HINT = 5;

    private final Examined provider;
    private final Turnstile submissions;
    private final int queue;
    private final Turnstile looks = new Turnstile(LOOKS_AT_ONCE);
    private final Pace pace;
    private final Map<String, LookTogether> together = new ConcurrentHashMap<>();
    private final Duration gather;
    private final Clock clock;
    private final Pause pause;

    Line(Examined provider, Duration gather, Clock clock, Pause pause) {
        Capabilities can = provider.provider().capabilities();
        this.provider = provider;
        this.submissions = new Turnstile(can.quota().callsAtOnce());
        this.queue = Math.max(1, can.quota().callsAtOnce()) * QUEUE;
        this.pace = new Pace(can.quota().perSecond(), clock);
        this.gather = can.looks() > 1 ? gather : Duration.ZERO;
        this.clock = clock;
        this.pause = pause;
    }

    /** Does something that submits when its turn has come, or else, where that is not soon, something else. */
    public <T> Uni<T> turn(Supplier<Uni<T>> act, Function<Later, Uni<T>> otherwise) {
        return Uni.createFrom().deferred(() -> submissions.waiting() >= queue
                ? otherwise.apply(new Later(clock.instant().plus(FULL), false))
                : submissions.through(() -> inTurn(act, otherwise)));
    }

    private <T> Uni<T> inTurn(Supplier<Uni<T>> act, Function<Later, Uni<T>> otherwise) {
        return pace.token(SUBMIT_PATIENCE)
                .map(wait -> pause.of(wait).chain(act::get))
                .orElseGet(() -> otherwise.apply(pace.later()));
    }

    /** To be called in a {@link #turn}. */
    public Uni<Observation> submit(Assignment assignment) {
        return heeding(provider.submit(assignment));
    }

    /** News of a task that is looked at because it is time; nothing if there is none, or no token soon. */
    public Uni<Optional<Observation>> look(Assignment assignment) {
        return look(assignment, gather);
    }

    /** News of a task of which something has been heard. */
    public Uni<Optional<Observation>> confirm(Assignment assignment) {
        return look(assignment, gather.dividedBy(HINT));
    }

    /** The same of a task that a worker may die of: it is asked about alone, and takes nobody's news along. */
    public Uni<Optional<Observation>> lookAlone(Assignment assignment) {
        return look(assignment, Duration.ZERO);
    }

    private Uni<Optional<Observation>> look(Assignment assignment, Duration patience) {
        return (patience.isZero() ? ask(List.of(assignment)) : together(assignment.model()).look(assignment, patience))
                .map(found -> found.stream().filter(news -> news.task().equals(assignment.task())
                        && news.observation().attempt() == assignment.attempt())
                        .map(News::observation).findFirst());
    }

    /** Models of one provider may have to be asked about in different places. */
    private LookTogether together(String model) {
        return together.computeIfAbsent(model, name -> new LookTogether(provider.provider().capabilities().looks(), this::ask, pause));
    }

    private Uni<List<News>> ask(List<Assignment> pending) {
        return looks.waiting() >= LOOKS_WAITING ? none(pending)
                : looks.through(() -> pace.token(LOOK_PATIENCE)
                        .map(wait -> pause.of(wait).chain(() -> heeding(provider.look(pending))))
                        .orElseGet(() -> none(pending)));
    }

    private Uni<List<News>> none(List<Assignment> pending) {
        LOG.debugf("%s is not asked about %d task(s): it is busy", provider.provider().name(), pending.size());
        return Uni.createFrom().item(List.of());
    }

    /** Tells the provider to stop, if its turn comes soon; fails as throttled if it does not. */
    public Uni<Void> cancel(Assignment assignment) {
        return Uni.createFrom().deferred(() -> pace.token(SUBMIT_PATIENCE)
                .map(wait -> pause.of(wait).chain(() -> heeding(provider.cancel(assignment))))
                .orElseGet(() -> Uni.createFrom().failure(new Throttled("too many calls at the moment", null, null))));
    }

    private <T> Uni<T> heeding(Uni<T> call) {
        return call.onFailure(Throttled.class).invoke(fault -> heed((Throttled) fault));
    }

    private void heed(Throttled fault) {
        fault.after().ifPresent(after -> pace.shutUntil(clock.instant().plus(after)));
    }
}
