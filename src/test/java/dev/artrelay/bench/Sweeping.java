package dev.artrelay.bench;

import dev.artrelay.advance.AdvanceTask;
import dev.artrelay.advance.Workers;
import dev.artrelay.local.Child;
import dev.artrelay.provider.Assignment;
import dev.artrelay.provider.BareProvider;
import dev.artrelay.provider.Capabilities;
import dev.artrelay.provider.Quota;
import dev.artrelay.store.MemoryRecords;
import dev.artrelay.store.MemoryTasks;
import dev.artrelay.store.TableByHand;
import dev.artrelay.store.Tasks;
import dev.artrelay.sweep.SweepByHand;
import dev.artrelay.task.Backoff;
import dev.artrelay.task.Conduct;
import dev.artrelay.task.Observation;
import dev.artrelay.task.Phase;
import dev.artrelay.task.PlainOrder;
import dev.artrelay.task.Recovery;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import dev.artrelay.time.Pause;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sweeps over more and more pending tasks whose time has come, at a provider that is asked about fifty at a time and at one
 * that is asked one by one, each answering after a tenth of a second; in memory, and in DynamoDB Local.
 */
final class Sweeping {

    private static final Duration ANSWER = Duration.ofMillis(100);
    private static final Conduct CONDUCT = new Conduct(Duration.ofSeconds(30), Recovery.AWAIT_CALLBACK, Phase.SUBMITTING,
            Backoff.parse("5s,5s,10s"));
    private static final Clock CLOCK = Clock.tickMillis(ZoneOffset.UTC);
    private static final Comparator<Tasks.Due> ORDER = Comparator.comparing(Tasks.Due::at).thenComparing(Tasks.Due::id);
    private static final int SIDE_BY_SIDE = 64;
    private static final Pause PAUSE = time -> time.toMillis() < 1 ? Uni.createFrom().voidItem()
            : Uni.createFrom().voidItem().onItem().delayIt().by(time);

    private Sweeping() {
    }

    static void run() {
        int most = Integer.getInteger("tasks", 100_000);
        sweep("warm-up", 1_000, 50, Sweeping::inMemory);
        for (int batch : new int[] {50, 1}) {
            for (int count = 1_000; count <= most; count *= 10) {
                sweep("memory", count, batch, Sweeping::inMemory);
            }
        }
        int mostRows = Integer.getInteger("rows", 10_000);
        try (Child dynamoDb = Child.dynamoDb(Path.of("").toAbsolutePath())) {
            for (int batch : new int[] {50, 1}) {
                for (int count = 1_000; count <= mostRows; count *= 10) {
                    sweep("dynamodb", count, batch, rows -> {
                        Tasks table = TableByHand.tasks(dynamoDb.endpoint(), CLOCK);
                        fill(table, rows);
                        return table;
                    });
                }
            }
        }
    }

    /** @param store keeps the rows */
    private static void sweep(String name, int count, int batch, Function<List<Task>, Tasks> store) {
        Tasks tasks = store.apply(pending(count));
        long before = heap();
        Upstream upstream = new Upstream(batch, count);
        AdvanceTask worker = Workers.looking(tasks, upstream, CLOCK, PAUSE, (id, version, time) -> Uni.createFrom().voidItem());
        long begun = System.nanoTime();
        var report = SweepByHand.wide(tasks, worker, CLOCK).run(CLOCK.instant().plus(Duration.ofHours(1))).await().indefinitely();
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf("%-8s %6d pending, %2d a request: %6.0f tasks/s (%.1f s), %d requests, at most %d at once, heap +%d MB, %s%n",
                name, count, batch, count / seconds, seconds, upstream.requests.get(), upstream.most.get(),
                (upstream.heap.get() - before) >> 20, report);
    }

    private static Tasks inMemory(List<Task> rows) {
        MemoryTasks tasks = new MemoryTasks(new MemoryRecords(CLOCK), CLOCK);
        fill(tasks, rows);
        return indexed(tasks, rows);
    }

    /** With a due index that is made once: the map has none, and would go through all its rows for every page. */
    private static Tasks indexed(Tasks tasks, List<Task> rows) {
        Map<Integer, List<Tasks.Due>> shards = rows.stream().map(task -> new Tasks.Due(task.id(), task.keeping().dueAt()))
                .sorted(ORDER).collect(Collectors.groupingBy(due -> Character.digit(due.id().value().charAt(35), 16)));
        return (Tasks) Proxy.newProxyInstance(Tasks.class.getClassLoader(), new Class<?>[] {Tasks.class},
                (proxy, method, arguments) -> method.getName().equals("due")
                        ? page(shards.getOrDefault((Integer) arguments[0], List.of()), (Tasks.Due) arguments[1], (Integer) arguments[3])
                        : method.invoke(tasks, arguments));
    }

    private static void fill(Tasks tasks, List<Task> rows) {
        Multi.createFrom().iterable(rows).onItem().transformToUni(tasks::add).merge(SIDE_BY_SIDE)
                .collect().last().await().indefinitely();
    }

    private static Uni<List<Tasks.Due>> page(List<Tasks.Due> shard, Tasks.Due after, int limit) {
        int from = after == null ? 0 : Collections.binarySearch(shard, after, ORDER) + 1;
        return Uni.createFrom().item(List.copyOf(shard.subList(from, Math.min(shard.size(), from + limit))));
    }

    private static List<Task> pending(int count) {
        Instant start = CLOCK.instant().minus(Duration.ofMinutes(5));
        Random random = new Random(1);
        return Stream.generate(() -> accepted(start, random)).limit(count)
                .map(task -> task.submitting(CONDUCT, start).observe(new Observation.Submitted(1, "up"), start)).toList();
    }

    private static Task accepted(Instant start, Random random) {
        return Task.accepted(TaskId.at(start, random), PlainOrder.by("client").within(Duration.ofHours(2)).at("one/a"));
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Says nothing new after a while; in the middle of it all it has the heap measured. */
    private static final class Upstream extends BareProvider {

        private final int batch;
        private final int tasks;
        private final AtomicInteger asked = new AtomicInteger();
        private final AtomicInteger requests = new AtomicInteger();
        private final AtomicInteger open = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();
        private final AtomicLong heap = new AtomicLong();

        private Upstream(int batch, int tasks) {
            super("one");
            this.batch = batch;
            this.tasks = tasks;
        }

        @Override
        public Capabilities capabilities() {
            return new Capabilities(false, false, batch, false, CONDUCT, Quota.NONE);
        }

        @Override
        public Uni<List<News>> look(List<Assignment> pending) {
            requests.incrementAndGet();
            most.accumulateAndGet(open.incrementAndGet(), Math::max);
            int before = asked.getAndAdd(pending.size());
            if (before < tasks / 2 && before + pending.size() >= tasks / 2) {
                heap.set(heap());
            }
            return PAUSE.of(ANSWER).invoke(open::decrementAndGet).replaceWith(List.of());
        }
    }
}
