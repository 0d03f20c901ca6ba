package dev.artrelay.simulation;

import dev.artrelay.accept.ClientsByHand;
import dev.artrelay.advance.AdvanceTask;
import dev.artrelay.advance.WorkerByHand;
import dev.artrelay.artwork.ArtworkStore;
import dev.artrelay.artwork.ArtworksByHand;
import dev.artrelay.callback.CallbacksByHand;
import dev.artrelay.callback.ReceiveCallback.Reception;
import dev.artrelay.capacity.Capacity;
import dev.artrelay.client.GateByHand;
import dev.artrelay.deliver.DialectsByHand;
import dev.artrelay.deliver.PostWebhook;
import dev.artrelay.egress.Egress;
import dev.artrelay.link.Links;
import dev.artrelay.provider.Assignment;
import dev.artrelay.provider.Provider;
import dev.artrelay.provider.Providers;
import dev.artrelay.provider.ProvidersByHand;
import dev.artrelay.secret.Secrets;
import dev.artrelay.shortlink.ShortLinks;
import dev.artrelay.shortlink.ShortLinksByHand;
import dev.artrelay.store.MemoryRecords;
import dev.artrelay.store.MemoryTasks;
import dev.artrelay.store.Records;
import dev.artrelay.store.Records.Row;
import dev.artrelay.store.Tasks;
import dev.artrelay.subscribe.Errands;
import dev.artrelay.subscribe.SubscribersByHand;
import dev.artrelay.sweep.SweepByHand;
import dev.artrelay.task.Observation;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import dev.artrelay.wake.Wake;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Everything there is in one history: the real code on its machines, and a world around it that is not kind. */
final class World implements Promises {

    static final Secrets SECRETS = new Secrets(Optional.of(Base64.getEncoder().encodeToString(new byte[32])),
            Optional.empty());

    private static final Duration UNHURRIED = Duration.ofSeconds(50);
    private static final Duration HURRIED = Duration.ofMillis(600);

    final Chance chance;
    final Scheduler scheduler = new Scheduler();
    final Weather weather;
    final Journal journal;
    final Fleet fleet;
    final WatchedTasks tasks;
    final Pictures pictures;
    final Originals originals;
    final Upstreams upstreams;
    final Subscribers subscribers;
    final Front front;
    final Invariants invariants;

    private final Mutant mutant;
    private final Remote remote;
    private final Clock truth;
    private final WatchedRecords records;
    private final LaggingIndex index;
    private final Wakes wakes;
    private final RandomGenerator dice;
    private final boolean damaged;
    private final Map<String, Integer> counts;

    /** What clients ask for: few in some histories, so that they meet. */
    final List<String> models;
    /** Do its processes stay? Then each begins by going on with everything there is. */
    final boolean staying;

    /** How much time sweeps have; where it is little, others do most of what is due. Processes that stay have time. */
    final Duration sweepLimit;
    private Violation violation;

    World(long seed, Mutant mutant, boolean told) {
        this.mutant = mutant;
        chance = new Chance(seed);
        weather = new Weather(chance, scheduler);
        journal = new Journal(scheduler, told);
        fleet = new Fleet(scheduler, chance, weather, journal);
        remote = new Remote(scheduler, chance, weather, fleet, journal);
        truth = new Machine("truth", scheduler, Duration.ZERO);
        MemoryRecords rows = new MemoryRecords(truth);
        records = new WatchedRecords(rows, this::changed);
        index = new LaggingIndex(scheduler, chance, weather);
        tasks = new WatchedTasks(new MemoryTasks(rows, truth, chance.oneIn(10)), this::changed);
        pictures = new Pictures(remote, this);
        originals = new Originals(chance, weather);
        wakes = new Wakes(scheduler, chance, weather, fleet, remote);
        damaged = chance.oneIn(8);
        dice = chance.dice(damaged || chance.oneIn(3));
        upstreams = upstreams();
        counts = upstreams.all().stream().collect(Collectors.toMap(upstream -> upstream.kind().word(), Upstream::slots,
                (one, other) -> one, LinkedHashMap::new));
        staying = chance.oneIn(5);
        sweepLimit = chance.oneIn(4) && !staying ? HURRIED : UNHURRIED;
        models = chance.some(upstreams.all().stream().map(upstream -> upstream.kind().model()).toList());
        subscribers = new Subscribers(scheduler, chance, weather, this::posted);
        front = new Front(this);
        invariants = Invariants.of(this);
        fleet.hire(this::crew);
    }

    private Upstreams upstreams() {
        Callers callers = new Callers(this);
        List<Upstream> all = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            Upstream upstream = new Upstream(kind, originals, scheduler, chance, weather);
            upstream.watched(assignment -> invariants.all(each -> each.submitted(kind, assignment)),
                    taken -> callers.begun(taken, kind));
            all.add(upstream);
        }
        return new Upstreams(all);
    }

    /** The real code, as this machine has it. */
    private Crew crew(Machine machine) {
        Tasks lined = new ChaoticTasks(mutant.tasks(damaged ? new DamagedRow(tasks) : tasks, scheduler), remote, index);
        Records linedRecords = new ChaoticRecords(mutant.records(records), remote);
        Wake wake = mutant.wake(wakes);
        Capacity capacity = new Capacity(lined, linedRecords, wake, machine, counts);
        Links links = mutant.links(new Links(() -> URI.create("https://relay.example"), SECRETS));
        List<Provider> adapters = upstreams.all().stream()
                .map(upstream -> mutant.provider(new UpstreamProvider(upstream, remote, fleet, this))).toList();
        Providers providers = ProvidersByHand.of(adapters, Map.of("anywhere", models));
        Egress network = mutant.egress(new Network(this, remote));
        SubscribersByHand told = SubscribersByHand.of(linedRecords, SECRETS, machine, dice, wake);
        ArtworkStore store = mutant.pictures(pictures);
        ShortLinks shortLinks = ShortLinksByHand.of(linedRecords, SECRETS, machine, dice);
        AdvanceTask worker = WorkerByHand.of(
                new WorkerByHand.World(lined, capacity, wake, machine, dice),
                new WorkerByHand.Upstreams(providers, links, shortLinks, remote::pause),
                new WorkerByHand.Images(ArtworksByHand.of(network, SECRETS, store, Samples.BENCH), network, mutant.code(new Eyes()),
                        List.of(new PaintsOver()), Samples.BENCH),
                new WorkerByHand.Webhooks(new PostWebhook(network, machine),
                        DialectsByHand.of(new Worded("v1", fleet), new Worded("anywhere", fleet)),
                        told));
        var stores = new ClientsByHand.Stores(lined, linedRecords, store, shortLinks, capacity);
        var others = new ClientsByHand.Others(providers, told.addressees(), wake, machine, dice);
        return new Crew(machine, worker, SweepByHand.of(lined, worker, capacity, machine), SweepByHand.rest(lined, wake, machine),
                new CallbacksByHand(lined, links, wake, machine), key -> ClientsByHand.of(key, stores, others),
                new GateByHand(linedRecords, machine), told);
    }

    private void changed(Task before, Task after) {
        journal.tell(() -> "    row " + (after == null ? Shown.of(before) + " removed" : Shown.of(after)));
        index.changed(before, after);
        invariants.all(each -> each.changed(before, after));
    }

    private void changed(Row before, Row after) {
        invariants.all(each -> each.changed(before, after));
    }

    /** The small rows as they are. */
    Records records() {
        return records;
    }

    /** Errands that are still to be done. */
    List<Row> errands() {
        return Immediately.of(records.list("errands", 100));
    }

    private void posted(Subscriber.Post post) {
        invariants.all(each -> each.posted(post));
        tell(new Sight(post.task(), post.status(), post.sequence()));
    }

    void received(UpstreamTask task, CallbackBody body, boolean forged, Reception reception) {
        invariants.all(each -> each.received(task, body, forged, reception));
    }

    @Override
    public void learned(Assignment assignment, Observation news) {
        fleet.acting().whenIdle(() -> invariants.all(each -> each.learned(assignment, news)));
    }

    @Override
    public void answered(String message, int status) {
        fleet.acting().whenIdle(() -> invariants.all(each -> each.reported(message, status)));
    }

    @Override
    public void stores(TaskId task) {
        invariants.all(each -> each.stores(task));
    }

    @Override
    public void stored(TaskId task) {
        fleet.acting().whenIdle(() -> invariants.all(each -> each.stored(task)));
    }

    /** Somebody outside has seen this task. */
    void tell(Task task) {
        tell(Sight.of(task));
    }

    private void tell(Sight sight) {
        invariants.all(each -> each.told(sight));
    }

    /** Remembers the first rule that did not hold; a failure here could be taken for a fault of the world's. */
    void require(boolean holds, String rule, Task task) {
        if (!holds && violation == null) {
            violation = new Violation(rule + (task == null ? "" : ": " + Shown.of(task)));
        }
    }

    void require(boolean holds, Supplier<String> rule) {
        if (!holds) {
            require(false, rule.get(), null);
        }
    }

    Violation violation() {
        return violation;
    }
}
