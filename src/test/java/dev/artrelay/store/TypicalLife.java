package dev.artrelay.store;

import dev.artrelay.task.Artwork;
import dev.artrelay.task.Backoff;
import dev.artrelay.task.Callback;
import dev.artrelay.task.Conduct;
import dev.artrelay.task.Delivery;
import dev.artrelay.task.EventType;
import dev.artrelay.task.Fate;
import dev.artrelay.task.ImageRequest;
import dev.artrelay.task.Observation;
import dev.artrelay.task.Order;
import dev.artrelay.task.Phase;
import dev.artrelay.task.Recovery;
import dev.artrelay.task.Result;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import dev.artrelay.task.Traces;
import dev.artrelay.task.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The life of a QR-art task with payloads as long as those on Ace Data Cloud's pages, step by step as the worker takes it:
 * one method for each write.
 */
final class TypicalLife {

    static final String CALLBACK_BODY = """
            {"success":true,"task_id":"953df7c1-b051-40d7-bd71-f4fd38fb3b33","trace_id":"8112402d-8051-4c15-b60d-0b9c234a2ed8",\
            "seed":1,"image_url":"https://qrart.cdn.acedata.cloud/attachments/1132182283529494652/1233058673824108684/\
            germey_main_2024-04-25__662a65566e552f29fce50a64.png?ex=662bb6e0&is=662a6560&\
            hm=28e9c2be1fdd094c1fb9682272a6f5741e81d33bf165f3e32f1a38581b20b4c0&","image_width":768,"image_height":768}""";

    private static final String PROMPT = "generate a big Christmas tree with a lot of presents under the tree, the Christmas"
            + " tree is in the front yard next to a decorated house, and Santa and his sleigh flying over the decorated house,"
            + " with a full moon in the night sky.";
    private static final String PICTURE = "https://qrart.cdn.acedata.cloud/attachments/1132182283529494652/"
            + "1233058673824108684/germey_main_2024-04-25__662a65566e552f29fce50a64.png?ex=662bb6e0&is=662a6560&"
            + "hm=28e9c2be1fdd094c1fb9682272a6f5741e81d33bf165f3e32f1a38581b20b4c0&";
    private static final Conduct CONDUCT = new Conduct(Duration.ofSeconds(30), Recovery.AWAIT_CALLBACK, Phase.SUBMITTING,
            Backoff.parse("2s,3s,5s,10s,30s"));

    private TypicalLife() {
    }

    static Order order(String client) {
        ImageRequest request = new ImageRequest("https://example.com/menu", null, PROMPT, null, "sunset", List.of(),
                new ImageRequest.Frame("1:1", "768x768", null, 1L),
                new ImageRequest.Code("H", 1.5, "square", "square", "square", 0, "center", 5, 0.0, false),
                ImageRequest.Scan.REQUIRED, Map.of("steps", 16, "pattern", "custom"));
        return new Order(client, "acedata/qrart", List.of("acedata/qrart"), request,
                new Order.Webhook("https://hooks.example.com/artrelay/7f3c", EventType.TERMINAL),
                new Order.Terms(0, null, null, List.of("menu"), Duration.ofMinutes(10), Duration.ofDays(30), false),
                new Order.Origin("v1", null, null, null));
    }

    static Task accepted(TaskId id, String client) {
        return Task.accepted(id, order(client));
    }

    /** The same in its client's trace. */
    static Task traced(TaskId id, String client) {
        Order plain = order(client);
        return Task.accepted(id, new Order(plain.client(), plain.model(), plain.route(), plain.request(), plain.webhook(), plain.terms(),
                plain.origin().in(Traces.EXAMPLE)));
    }

    static Task submitting(Task task) {
        return task.submitting(CONDUCT, after(task, 45));
    }

    static Task running(Task task) {
        return task.observe(new Observation.Submitted(1, "953df7c1-b051-40d7-bd71-f4fd38fb3b33"), after(task, 812));
    }

    static Callback callback(Task task) {
        return new Callback("acedata", 1, after(task, 15_874), CALLBACK_BODY);
    }

    static Task finishing(Task task) {
        return found(task).read(callback(task), "finished", after(task, 15_911));
    }

    /** The same without a callback that told of it. */
    static Task found(Task task) {
        Result result = new Result(List.of(Result.Picture.at(PICTURE)), null, List.of(),
                Map.of("seed", 1, "image_width", 768, "image_height", 768), List.of());
        return task.observe(new Observation.Finished(1, null, result), after(task, 15_911));
    }

    /** Settled, and its webhook claimed in the same write. */
    static Task succeeded(Task task) {
        Instant now = after(task, 17_208);
        Verdict verdict = new Verdict(true, "https://example.com/menu", Map.of("zxing", true, "boofcv", true), 0.97,
                new Verdict.Conditions(19, 20), "full", "A", false);
        Artwork artwork = new Artwork("q7ZkT0pXw2mB4uYv9LrE1A", 768, 768, "image/png", 824_311,
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", PICTURE, verdict, null);
        return task.images(1).kept(List.of(artwork), now).webhooks().claimed(now);
    }

    static Task delivered(Task task) {
        return delivered(task, 0);
    }

    static Task delivered(Task task, int place) {
        Delivery webhook = task.deliveries().get(place);
        var attempt = new Delivery.Attempt(webhook.subscriber(), webhook.event(), 1, after(task, 17_215), 200, 143, null, null,
                Traces.PARENT);
        return task.webhooks().attempted(webhook, attempt, Fate.DELIVERED, after(task, 17_358));
    }

    private static Instant after(Task task, long millis) {
        return task.createdAt().plusMillis(millis);
    }
}
