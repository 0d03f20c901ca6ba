package dev.artrelay.simulation;

import dev.artrelay.provider.Assignment;
import dev.artrelay.provider.Model;
import dev.artrelay.provider.Provider.News;
import dev.artrelay.provider.ProviderFault;
import dev.artrelay.task.Failure;
import dev.artrelay.task.ImageRequest;
import dev.artrelay.task.Observation;
import dev.artrelay.task.Phase;
import dev.artrelay.task.Recovery;
import dev.artrelay.task.TaskId;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** One upstream: takes submissions, works, says how it stands. What it says may be wrong; what it did is known here. */
final class Upstream {

    private static final Duration LONGEST = Duration.ofMinutes(8);

    private final Map<String, UpstreamTask> byId = new LinkedHashMap<>();
    private final Map<String, UpstreamTask> byAttempt = new LinkedHashMap<>();
    private final Kind kind;
    private final Model model;
    private final Originals originals;
    private final int slots;
    private final Scheduler scheduler;
    private final Chance chance;
    private final Weather weather;
    private Consumer<Assignment> arrivals;
    private Consumer<UpstreamTask> begun;

    Upstream(Kind kind, Originals originals, Scheduler scheduler, Chance chance, Weather weather) {
        this.kind = kind;
        this.originals = originals;
        this.model = new Model(kind.model(), chance.oneIn(2), kind != Kind.PAINTER && chance.oneIn(3), "For the simulation");
        this.slots = chance.pick(0, 0, 1, 1, 2);
        this.scheduler = scheduler;
        this.chance = chance;
        this.weather = weather;
    }

    /**
     * @param arrivals whoever counts submissions
     * @param begun whoever calls for those that were taken
     */
    void watched(Consumer<Assignment> arrivals, Consumer<UpstreamTask> begun) {
        this.arrivals = arrivals;
        this.begun = begun;
    }

    Kind kind() {
        return kind;
    }

    /** What it makes: pictures with codes, or others. */
    Model model() {
        return model;
    }

    /** How many tasks it takes at a time; 0 for any number. */
    int slots() {
        return slots;
    }

    Optional<UpstreamTask> known(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<UpstreamTask> known(TaskId task, int attempt) {
        return Optional.ofNullable(byAttempt.get(task + "/" + attempt));
    }

    Answer<Observation> submit(Assignment assignment) {
        if (weather.strikes(Fault.REFUSED)) {
            return Answer.failed(new ProviderFault.NotSent("connection refused"));
        }
        arrivals.accept(assignment);
        if (weather.strikes(Fault.BUSY)) {
            return Answer.failed(busy());
        }
        if (weather.strikes(Fault.ARREARS)) {
            return Answer.failed(new ProviderFault.Account("in arrears", null));
        }
        if (weather.strikes(Fault.REJECTED)) {
            return Answer.failed(new ProviderFault.Rejected(Failure.Code.UPSTREAM_REJECTED, "rejected", null));
        }
        if (weather.strikes(Fault.BUSY_BUT_DOES)) {
            taken(assignment, true);
            return Answer.failed(busy());
        }
        return answered(assignment);
    }

    private ProviderFault busy() {
        return new ProviderFault.Throttled("too many", chance.oneIn(2) ? null : Duration.ofSeconds(chance.below(90)), null);
    }

    private Answer<Observation> answered(Assignment assignment) {
        if (weather.strikes(Fault.BROKEN)) {
            if (chance.oneIn(2)) {
                taken(assignment, false);
            }
            return Answer.failed(new ProviderFault.Unknown("status 502"));
        }
        UpstreamTask taken = taken(assignment, false);
        if (weather.strikes(Fault.TIME_OUT_AFTER_ACCEPT)) {
            return Answer.<Observation>failed(new ProviderFault.Unknown("no answer in time")).after(Kind.LIMIT);
        }
        if (weather.strikes(Fault.WRONG_BODY)) {
            return Answer.failed(new ProviderFault.Unreadable("what is this", "<html>"));
        }
        Duration time = chance.between(Duration.ofMillis(20), Duration.ofSeconds(4));
        return kind == Kind.PAINTER ? Answer.of(taken.told(taken.done(), inline(taken))).after(time)
                : Answer.<Observation>of(new Observation.Submitted(assignment.attempt(), taken.id())).after(time);
    }

    private UpstreamTask taken(Assignment assignment, boolean disowned) {
        String name = assignment.task() + "/" + assignment.attempt();
        UpstreamTask before = byAttempt.get(name);
        if (before != null && kind.recovery == Recovery.ASK_AGAIN) {
            return before;
        }
        boolean never = kind != Kind.PAINTER && weather.strikes(Fault.NEVER_DONE);
        Instant now = scheduler.now();
        Instant done = never ? Instant.MAX : kind == Kind.PAINTER ? now : now.plus(chance.between(Duration.ZERO, LONGEST));
        UpstreamTask taken = new UpstreamTask(kind.word() + "-" + byId.size(), assignment, now, done,
                kind == Kind.PAINTER || !chance.oneIn(8), disowned, code(kind.word() + "-" + byId.size(), assignment.request()));
        byId.put(taken.id(), taken);
        byAttempt.put(name, taken);
        begun.accept(taken);
        return taken;
    }

    /** It reads clients' pictures as well as anybody, if it reads them at all. */
    private Inscribed code(String maker, ImageRequest asked) {
        String read = asked.contentInPicture() ? originals.says(asked.contentImageUrl()).orElse("something") : asked.content();
        return Inscribed.made(Legible.drawn(chance), maker, read == null ? "nothing" : read);
    }

    private byte[] inline(UpstreamTask task) {
        return kind == Kind.PAINTER ? task.code().bytes() : null;
    }

    /** What one look finds; nothing where it knows of nothing. */
    Answer<List<News>> look(List<Assignment> pending) {
        if (weather.strikes(Fault.BROKEN)) {
            return Answer.failed(new ProviderFault.Unknown("status 502"));
        }
        if (weather.strikes(Fault.WRONG_BODY)) {
            return Answer.failed(new ProviderFault.Unreadable("what is this", "<html>"));
        }
        boolean done = pending.stream().anyMatch(each -> found(each).filter(task -> task.done(scheduler.now())).isPresent());
        if (done && weather.strikes(Fault.NOT_FOUND_AFTER_SUCCESS)) {
            return Answer.failed(new ProviderFault.Rejected(Failure.Code.UPSTREAM_REJECTED, "no such task", null));
        }
        return Answer.of(pending.stream()
                .flatMap(each -> found(each).map(task -> new News(each.task(), told(task))).stream()).toList());
    }

    /** It may stop, or not: what has been asked for may already be there. */
    Answer<Void> stop(Assignment assignment) {
        return weather.strikes(Fault.BROKEN) ? Answer.failed(new ProviderFault.Unknown("status 502")) : Answer.of(null);
    }

    private Optional<UpstreamTask> found(Assignment assignment) {
        return assignment.upstreamId() != null ? known(assignment.upstreamId())
                : kind == Kind.LISTING ? known(assignment.task(), assignment.attempt()) : Optional.empty();
    }

    private Observation told(UpstreamTask task) {
        boolean back = !task.done(scheduler.now()) && weather.strikes(Fault.GOES_BACKWARDS);
        return back ? new Observation.Progress(task.attempt(), task.id(), 0, Phase.UPSTREAM_QUEUED)
                : task.told(scheduler.now(), inline(task));
    }
}
