package dev.artrelay.simulation;

import dev.artrelay.provider.Capabilities;
import dev.artrelay.provider.Provider;
import dev.artrelay.store.PassingRecords;
import dev.artrelay.store.PassingTasks;
import dev.artrelay.store.Records;
import dev.artrelay.store.Records.Row;
import dev.artrelay.store.Tasks;
import dev.artrelay.task.Artwork;
import dev.artrelay.task.Conduct;
import dev.artrelay.task.Delivery;
import dev.artrelay.task.Keeping;
import dev.artrelay.task.Order;
import dev.artrelay.task.Output;
import dev.artrelay.task.Recovery;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import dev.artrelay.task.TaskState.Succeeded;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** What bugs are made of: rows written otherwise than they were to be. */
final class Tampering {

    private Tampering() {
    }

    static Tasks replacing(Tasks tasks, BiFunction<Tasks, Change, Uni<Task>> replace) {
        return new PassingTasks(tasks) {
            @Override
            public Uni<Task> replace(Task before, Task after) {
                return replace.apply(tasks, new Change(before, after));
            }
        };
    }

    /** Rows of this kind are replaced like this. */
    static Records written(Records records, String kind, BiFunction<Row, Row, Uni<Boolean>> replace) {
        return new PassingRecords(records) {
            @Override
            public Uni<Boolean> replace(Row before, Row after) {
                return before.key().startsWith(kind) ? replace.apply(before, after) : records.replace(before, after);
            }
        };
    }

    static Provider withConduct(Provider provider, Recovery recovery, boolean signed) {
        return new PassingProvider(provider) {
            @Override
            public Capabilities capabilities() {
                Capabilities real = provider.capabilities();
                Conduct conduct = real.conduct();
                return new Capabilities(real.callback(), signed, real.looks(), real.cancels(),
                        new Conduct(conduct.submitLimit(), recovery, conduct.submitting(), conduct.looks()), real.quota());
            }
        };
    }

    static Optional<Task> row(Tasks tasks, TaskId id) {
        return Immediately.of(tasks.get(id));
    }

    static Task with(Task task, Keeping keeping) {
        return new Task(task.id(), task.order(), task.state(), task.startedAt(), task.deliveries(), task.inbox(), task.attempts(),
                task.journal(), keeping);
    }

    static Task due(Task task, Instant time) {
        Keeping kept = task.keeping();
        return with(task, new Keeping(kept.version(), kept.sequence(), kept.strikes(), kept.resumeAt(), time,
                kept.reseeds(), kept.lag()));
    }

    static Task unkeyed(Task task) {
        var terms = task.order().terms();
        var without = new Order.Terms(terms.priority(), terms.deduplicationId(), terms.context(), terms.tags(),
                terms.deadline(), terms.retention(), false);
        var order = task.order();
        return new Task(task.id(), new Order(order.client(), order.model(), order.route(), order.request(),
                order.webhook(), without, order.origin()), task.state(), task.startedAt(), task.deliveries(), task.inbox(),
                task.attempts(), task.journal(), task.keeping());
    }

    static Task sourceless(Task task) {
        if (!(task.state() instanceof Succeeded end)) {
            return task;
        }
        List<Artwork> images = end.output().images().stream().map(image -> image.verdict() == null || !image.verdict().repaired() ? image
                : new Artwork(image.name(), image.width(), image.height(), image.mimeType(), image.bytes(), image.sha256(), null,
                        image.verdict(), null)).toList();
        Output without = new Output(images, end.output().text(), end.output().actions(), end.output().upstream());
        return new Task(task.id(), task.order(), new Succeeded(end.model(), end.upstreamId(), end.at(), without), task.startedAt(),
                task.deliveries(), task.inbox(), task.attempts(), task.journal(), task.keeping());
    }

    static long arrived(Task task) {
        return task.deliveries().stream().filter(delivery -> delivery.state() == Delivery.State.DONE).count();
    }

    static Task givenUp(Task task) {
        Task given = delivering(task, each -> failed(each) ? new Delivery(each.subscriber(), each.url(), each.event(),
                each.sequence(), Delivery.State.ABANDONED, each.at(), each.tries(), each.round()) : each);
        boolean over = task.settled() && given.deliveries().stream().allMatch(Delivery::ended);
        return over ? due(given, null) : given;
    }

    static Task hurried(Task task, Instant now) {
        return delivering(task, each -> failed(each) ? new Delivery(each.subscriber(), each.url(), each.event(), each.sequence(),
                each.state(), now, each.tries(), each.round()) : each);
    }

    static boolean failed(Delivery delivery) {
        return delivery.state() == Delivery.State.DUE && delivery.tries() > 0;
    }

    static Task delivering(Task task, UnaryOperator<Delivery> change) {
        return new Task(task.id(), task.order(), task.state(), task.startedAt(), task.deliveries().stream().map(change).toList(),
                task.inbox(), task.attempts(), task.journal(), task.keeping());
    }

    /** A write that is asked for. */
    record Change(Task before, Task after) {
    }
}
