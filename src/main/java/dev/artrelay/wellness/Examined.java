package dev.artrelay.wellness;

import dev.artrelay.alarm.Alarm;
import dev.artrelay.log.LogLine;
import dev.artrelay.metric.Measure;
import dev.artrelay.metric.Meters;
import dev.artrelay.provider.Assignment;
import dev.artrelay.provider.Provider;
import dev.artrelay.provider.Provider.News;
import dev.artrelay.provider.ProviderFault;
import dev.artrelay.provider.ProviderFault.Account;
import dev.artrelay.provider.ProviderFault.Unreadable;
import dev.artrelay.task.Observation;
import dev.artrelay.task.TaskId;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** A provider, of which each call is listened to: how long it takes, what comes of it, and what that says of the provider. */
public final class Examined {

    private static final Logger LOG = Logger.getLogger(Examined.class);
    /** What every task meets is told once in this time. */
    private static final Duration QUIET = Duration.ofMinutes(1);

    private final Provider provider;
    private final Patient patient;
    private final Meters meters;
    private final Clock clock;
    private final AtomicReference<Instant> told = new AtomicReference<>(Instant.EPOCH);

    Examined(Provider provider, Patient patient, Meters meters, Clock clock) {
        this.provider = provider;
        this.patient = patient;
        this.meters = meters;
        this.clock = clock;
    }

    public Provider provider() {
        return provider;
    }

    public Uni<Observation> submit(Assignment assignment) {
        return heard(Call.SUBMIT, assignment.task(), () -> provider.submit(assignment))
                .onFailure(Unreadable.class).invoke(fault -> log(Call.SUBMIT, assignment, (Unreadable) fault));
    }

    /** What is new of these, at least one; what went wrong with one of them is in the log. */
    public Uni<List<News>> look(List<Assignment> pending) {
        return heard(Call.LOOK, pending.get(0).task(), () -> provider.look(pending), Examined::fault)
                .invoke(found -> found.stream().filter(news -> news.fault() != null).forEach(news -> log(pending, news)))
                .map(found -> found.stream().filter(news -> news.observation() != null).toList());
    }

    private static Throwable fault(List<News> found) {
        return found.stream().map(News::fault).filter(Objects::nonNull).findFirst().orElse(null);
    }

    public Uni<Void> cancel(Assignment assignment) {
        return heard(Call.CANCEL, assignment.task(), () -> provider.cancel(assignment));
    }

    private <T> Uni<T> heard(Call call, TaskId about, Supplier<Uni<T>> act) {
        return heard(call, about, act, answer -> null);
    }

    /**
     * @param within what went wrong although there is an answer, or null
     */
    private <T> Uni<T> heard(Call call, TaskId about, Supplier<Uni<T>> act, Function<T, Throwable> within) {
        return Uni.createFrom().item(clock::instant).chain(begun -> Uni.createFrom().deferred(act::get)
                .onItem().call(answer -> ended(call, about, begun, within.apply(answer)))
                .onFailure().call(fault -> ended(call, about, begun, fault)));
    }

    private Uni<Void> ended(Call call, TaskId about, Instant begun, Throwable fault) {
        meters.time(Measure.UPSTREAM_CALLS, Duration.between(begun, clock.instant()), provider.name(), call.word(),
                fault == null ? "ok" : ProviderFault.word(fault));
        if (fault instanceof Account) {
            tell(fault.getMessage());
        }
        return patient.heard(call, about, fault);
    }

    private void tell(String trouble) {
        Instant now = clock.instant();
        Instant last = told.get();
        if (!now.isBefore(last.plus(QUIET)) && told.compareAndSet(last, now)) {
            Alarm.PROVIDER_ACCOUNT.raise("%s refuses our account: %s", provider.name(), trouble);
        }
    }

    private void log(List<Assignment> pending, News none) {
        pending.stream().filter(asked -> asked.task().equals(none.task())).findFirst()
                .ifPresent(asked -> log(Call.LOOK, asked, none.fault()));
    }

    private void log(Call call, Assignment about, ProviderFault fault) {
        String payload = fault instanceof Unreadable unreadable ? ": " + unreadable.payload() : "";
        LogLine.with(about.names(), () -> LOG.warnf("%s of task %s at %s: %s: %s%s", call.word(), about.task(), provider.name(),
                fault.getClass().getSimpleName(), fault.getMessage(), payload));
    }
}
