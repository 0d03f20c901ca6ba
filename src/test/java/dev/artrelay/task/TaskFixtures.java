package dev.artrelay.task;

import dev.artrelay.task.ImageRequest.Code;
import dev.artrelay.task.ImageRequest.Frame;
import dev.artrelay.task.ImageRequest.Scan;
import dev.artrelay.task.TaskState.Running;
import dev.artrelay.task.TaskState.Submitting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Tasks in every state, all accepted at {@link #START} with ten minutes to go. */
final class TaskFixtures {

    static final Instant START = Instant.parse("2026-01-05T10:00:00Z");
    static final Instant DEADLINE = at("10m");
    static final TaskId ID = TaskId.at(START, new Random(1));
    static final String HOOK = "https://client.example/hook";

    /** May be sent twice, tells nothing by itself: as the studio. */
    static final Conduct REPEATABLE = new Conduct(Duration.ofSeconds(30), Recovery.ASK_AGAIN, Phase.RENDERING, Backoff.NEVER);
    /** Can be asked how it stands, and what became of an attempt. */
    static final Conduct LOOKED_UP = new Conduct(Duration.ofSeconds(20), Recovery.LOOK_UP, Phase.SUBMITTING,
            Backoff.parse("2s,3s,5s,10s"));
    /** Can be asked how it stands, but only by the id that its answer gives. */
    static final Conduct POLLED = new Conduct(Duration.ofSeconds(20), Recovery.AWAIT_CALLBACK, Phase.SUBMITTING,
            Backoff.parse("2s,3s,5s,10s"));
    /** Only its callbacks tell. */
    static final Conduct SILENT = new Conduct(Duration.ofSeconds(20), Recovery.AWAIT_CALLBACK, Phase.SUBMITTING, Backoff.NEVER);

    static final Failure REFUSED = Failure.of(Failure.Code.UPSTREAM_UNAVAILABLE, "connection refused");
    static final Failure ARREARS = Failure.of(Failure.Code.UPSTREAM_ACCOUNT, "in arrears");
    static final Result RESULT = Result.of(List.of(Result.Picture.at("https://upstream.example/1.png")));
    static final Subscription STANDING = new Subscription("wh_1", "https://standing.example", EventType.TERMINAL);
    static final List<Artwork> ARTWORKS = List.of(
            new Artwork("name.png", 768, 768, "image/png", 4711, "00ff", "https://upstream.example/1.png", null, null));

    private TaskFixtures() {
    }

    /** So long after the start: {@code 5s}, {@code 2m}, {@code 1h30m}. */
    static Instant at(String wait) {
        return START.plus(Duration.parse("PT" + wait));
    }

    static Order order(String... route) {
        return order(Duration.ofMinutes(10), null, route);
    }

    static Order order(Duration deadline, Order.Webhook webhook, String... route) {
        ImageRequest request = new ImageRequest("https://example.com", null, "a lake", null, null, List.of(), Frame.ANY,
                Code.ANY, Scan.REQUIRED, Map.of());
        Order.Terms terms = new Order.Terms(0, null, null, List.of(), deadline, Duration.ofDays(30), false);
        return new Order("client", "auto", List.of(route), request, webhook, terms, new Order.Origin("v1", null, null, null));
    }

    /** The same, allowed so many more seeds should its code not scan. */
    static Order retrying(Order order, int retries) {
        ImageRequest asked = order.request();
        ImageRequest request = new ImageRequest(asked.content(), asked.contentImageUrl(), asked.prompt(), asked.negativePrompt(),
                asked.style(), asked.images(), new Frame(null, null, null, 7L), asked.code(),
                new Scan(ImageRequest.Strictness.REQUIRE, retries, null), asked.options());
        return new Order(order.client(), order.model(), order.route(), request, order.webhook(), order.terms(), order.origin());
    }

    static Order.Webhook hook(EventType... events) {
        return new Order.Webhook(HOOK, List.of(events));
    }

    static Task accepted() {
        return Task.accepted(ID, order("one/a"));
    }

    static Task accepted(Duration deadline) {
        return Task.accepted(ID, order(deadline, null, "one/a"));
    }

    static Task accepted(Order.Webhook webhook) {
        return Task.accepted(ID, order(Duration.ofMinutes(10), webhook, "one/a"));
    }

    /** Claimed at the start. */
    static Task submitting(Conduct conduct) {
        return accepted().submitting(conduct, START);
    }

    /** Taken at the start, known upstream as {@code up-1}. */
    static Task running(Conduct conduct) {
        return submitting(conduct).observe(submitted(1), START);
    }

    /** Done after a minute, its links safe. */
    static Task finishing() {
        return running(POLLED).observe(finished(1), at("1m"));
    }

    /** Over after a minute and five seconds. */
    static Task succeeded() {
        return finishing().images(1).kept(ARTWORKS, at("1m5s"));
    }

    /** Over after a minute, with a terminal event still to be told. */
    static Task succeededWithHook() {
        Task finishing = accepted(hook(EventType.SUCCEEDED)).submitting(POLLED, START).observe(submitted(1), START)
                .observe(finished(1), at("1m"));
        return finishing.images(1).kept(ARTWORKS, at("1m"));
    }

    static Observation submitted(int attempt) {
        return new Observation.Submitted(attempt, "up-" + attempt);
    }

    static Observation progress(int attempt, Integer percent) {
        return new Observation.Progress(attempt, "up-" + attempt, percent, Phase.UPSTREAM_RUNNING);
    }

    static Observation finished(int attempt) {
        return new Observation.Finished(attempt, "up-" + attempt, RESULT);
    }

    static Observation broken(int attempt) {
        return new Observation.Broken(attempt, "up-" + attempt, Failure.of(Failure.Code.UPSTREAM_REJECTED, "no"));
    }

    static Observation unconfirmed(int attempt) {
        return new Observation.Unconfirmed(attempt, "timed out");
    }

    static Observation declined(int attempt) {
        return new Observation.Declined(attempt, false, null, REFUSED);
    }

    static Callback callback(int attempt, Instant at) {
        return new Callback("one", attempt, at, "{}");
    }

    static Delivery.Attempt answer(Delivery delivery, Integer status, Instant at) {
        return new Delivery.Attempt(delivery.subscriber(), delivery.event(), delivery.tries(), at, status, 12, null, null,
                Traces.PARENT);
    }

    static Task told(Task task, int status, Fate fate, Instant now) {
        Task claimed = task.webhooks().claimed(now);
        Delivery delivery = claimed.webhooks().claimedSince(task).get(0);
        return claimed.webhooks().attempted(delivery, answer(delivery, status, now), fate, now);
    }

    static List<Delivery.State> states(Task task) {
        return task.deliveries().stream().map(Delivery::state).toList();
    }

    static Running run(Task task) {
        return (Running) task.state();
    }

    static Submitting asked(Task task) {
        return (Submitting) task.state();
    }
}
