package dev.artrelay.protocol.acedata.dialect;

import dev.artrelay.protocol.acedata.Requests;
import dev.artrelay.task.Artwork;
import dev.artrelay.task.Backoff;
import dev.artrelay.task.Conduct;
import dev.artrelay.task.EventType;
import dev.artrelay.task.Failure;
import dev.artrelay.task.ImageRequest;
import dev.artrelay.task.Observation;
import dev.artrelay.task.Order;
import dev.artrelay.task.Phase;
import dev.artrelay.task.Recovery;
import dev.artrelay.task.Result;
import dev.artrelay.task.Result.Picture;
import dev.artrelay.task.Task;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A task in every stage of its life, and the writer of its records. */
final class Stages {

    static final String HOOK = "https://client.example/hook";
    static final AceDataTasks TASKS = new AceDataTasks((task,
            name) -> URI.create("https://relay.example/artworks/" + task + "/" + name));

    private static final Conduct CONDUCT = new Conduct(Duration.ofSeconds(30), Recovery.AWAIT_CALLBACK, Phase.SUBMITTING,
            Backoff.NEVER);
    private static final Instant END = Requests.START.plusSeconds(60);
    private static final Result RESULT = new Result(List.of(Picture.at("https://cdn.example.com/a.png"),
            Picture.at("https://cdn.example.com/b.png")),
            null, List.of("upscale1", "reroll"), Map.of("image_id", "1211290228438868029"), List.of());
    private static final List<Artwork> ARTWORKS = List.of(artwork("one.png"), artwork("two.png"));

    private Stages() {
    }

    static Task waiting() {
        return waiting(Requests.picture(Map.of()), Requests.MIDJOURNEY, null);
    }

    static Task waiting(ImageRequest request, String model, String echo) {
        Order order = Requests.order("acedata", model, request);
        Order told = new Order(order.client(), model, order.route(), request, new Order.Webhook(HOOK, EventType.TERMINAL),
                order.terms(), new Order.Origin("acedata", echo, null, null));
        return Task.accepted(Requests.ID, told);
    }

    static Task submitting() {
        return submitting(waiting());
    }

    private static Task submitting(Task waiting) {
        return waiting.submitting(CONDUCT, Requests.START.plusMillis(500));
    }

    static Task running() {
        return submitting().observe(new Observation.Submitted(1, "up-1"), Requests.START.plusSeconds(1));
    }

    static Task halfWay() {
        return running().observe(new Observation.Progress(1, "up-1", 35, Phase.UPSTREAM_RUNNING), Requests.START.plusSeconds(2));
    }

    static Task finishing() {
        return halfWay().observe(new Observation.Finished(1, "up-1", RESULT), END);
    }

    static Task succeeded() {
        return finishing().images(1).kept(ARTWORKS, END);
    }

    /** With this seed found upstream. */
    static Task succeededCode(Long seed) {
        Result result = new Result(List.of(Picture.at("https://cdn.example.com/a.png")), null, List.of(), Map.of("seed", seed),
                List.of());
        return submitting(waiting(Requests.code("x"), Requests.QR_ART, null)).observe(new Observation.Finished(1, "up-1",
                result), END)
                .images(1).kept(ARTWORKS.subList(0, 1), END);
    }

    static Task failed(Failure failure) {
        return running().failed(failure, END);
    }

    static Task canceled() {
        return waiting().canceled(END);
    }

    static List<Task> live() {
        return List.of(waiting(), submitting(), running(), halfWay(), finishing(),
                waiting(Requests.fullCode(Map.of()), Requests.QR_ART, "{\"type\":\"link\"}"));
    }

    private static Artwork artwork(String name) {
        return new Artwork(name, 2048, 1024, "image/png", 4711, "00ff", "https://cdn.example.com/a.png", null, null);
    }
}
