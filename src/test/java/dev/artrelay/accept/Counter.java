package dev.artrelay.accept;

import dev.artrelay.accept.Submission.Idempotency;
import dev.artrelay.client.Caller;
import dev.artrelay.client.Callers;
import dev.artrelay.client.ClientKey.Limits;
import dev.artrelay.provider.Choosy;
import dev.artrelay.provider.EveryTask;
import dev.artrelay.provider.Providers;
import dev.artrelay.provider.ProvidersByHand;
import dev.artrelay.shortlink.ShortLinksByHand;
import dev.artrelay.store.MemoryRecords;
import dev.artrelay.store.MemoryTasks;
import dev.artrelay.store.Tasks;
import dev.artrelay.task.Failure;
import dev.artrelay.task.ImageRequest;
import dev.artrelay.task.ImageRequest.Code;
import dev.artrelay.task.ImageRequest.Frame;
import dev.artrelay.task.ImageRequest.Scan;
import dev.artrelay.task.Order;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import dev.artrelay.task.Trace;
import dev.artrelay.time.TestClock;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Where a client's submissions are handed in: the real acceptance over a table in memory. */
final class Counter {

    final TestClock clock = new TestClock(Instant.parse("2026-03-01T10:00:00Z"));
    final MemoryRecords records = new MemoryRecords(clock);
    final MemoryTasks tasks = new MemoryTasks(records, clock);
    final HeldArtworks artworks = new HeldArtworks();
    final List<TaskId> woken = new ArrayList<>();

    private final Random random = new Random(7);

    AcceptTask uncapped() {
        return accept(tasks, Limits.NONE);
    }

    AcceptTask capped(int liveTasks) {
        return accept(tasks, new Limits(null, liveTasks));
    }

    /** With these models to choose from, whatever is asked for. */
    AcceptTask routed(String... route) {
        return accept(tasks, Callers.of(Limits.NONE),
                ProvidersByHand.of(List.of(new EveryTask(), new Choosy()), Map.of("v1", List.of(route))));
    }

    /** For requests that are part of this trace. */
    AcceptTask in(Trace trace) {
        return accept(tasks, Callers.in(trace), EveryTask.alone());
    }

    AcceptTask accept(Tasks through, Limits limits) {
        return accept(through, Callers.of(limits), EveryTask.alone());
    }

    private AcceptTask accept(Tasks through, Caller caller, Providers providers) {
        Reservations reservations = new Reservations(records, through, () -> Duration.ofDays(3), clock);
        Places places = new Places(caller, records, through, clock);
        Rouse rouse = new Rouse((id, version, time) -> Uni.createFrom().voidItem().invoke(() -> woken.add(id)), clock);
        return new AcceptTask(caller, providers, reservations, places, new Uploads(artworks),
                ShortLinksByHand.of(records, null, clock, random), through, rouse, clock, random);
    }

    static Submission submission(String key, String fingerprint, String deduplicationId) {
        ImageRequest request = new ImageRequest("https://example.com", null, "a lake", null, null, List.of(), Frame.ANY,
                Code.ANY, Scan.REQUIRED, Map.of());
        Order.Terms terms = new Order.Terms(0, deduplicationId, null, List.of(), Duration.ofMinutes(10), Duration.ofDays(30), key != null);
        return new Submission("acme", EveryTask.MODEL, request, null, terms, new Order.Origin("v1", null, null, null),
                key == null ? null : new Idempotency(key, fingerprint), List.of());
    }

    static Submission submission() {
        return submission(null, null, null);
    }

    Task settle(TaskId id) {
        Task task = now(tasks.get(id)).orElseThrow();
        return now(tasks.replace(task, task.canceled(clock.instant())));
    }

    Task fail(TaskId id) {
        Task task = now(tasks.get(id)).orElseThrow();
        return now(tasks.replace(task, task.speechless(Failure.of(Failure.Code.INVALID_REQUEST, "no"), clock.instant())));
    }

    static Task taken(Acceptance acceptance) {
        return ((Acceptance.Taken) acceptance).task();
    }

    static <T> T now(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(5));
    }

    /** A submission with an image in it. */
    static Submission bringing(byte[] image, String key, String deduplicationId) {
        Submission plain = submission(key, "f", deduplicationId);
        ImageRequest asked = plain.request();
        ImageRequest request = new ImageRequest(asked.content(), null, asked.prompt(), null, null,
                List.of(new ImageRequest.Reference(null, null, null, null)), asked.frame(), asked.code(), asked.scan(), asked.options());
        return new Submission(plain.client(), plain.model(), request, null, plain.terms(), plain.origin(), plain.idempotency(),
                List.of(new Submission.Upload(0, image)));
    }
}
