package dev.artrelay.simulation;

import dev.artrelay.egress.EgressRequest;
import dev.artrelay.egress.EgressResponse;
import dev.artrelay.egress.Faults;
import dev.artrelay.task.Status;
import dev.artrelay.task.TaskId;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** One subscriber, and all it was ever sent. */
final class Subscriber {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final String TEST = "msg_test_";
    /** What the egress leaves of the largest answer. */
    private static final byte[] READ_OF_IT = new byte[8 * 1_024];

    private final List<Post> posts = new ArrayList<>();
    private final URI address;
    private final Health health;
    private final Scheduler scheduler;
    private final Chance chance;
    private final Weather weather;
    private final Consumer<Post> watcher;
    private boolean gone;
    private int tests;

    Subscriber(URI address, Health health, Scheduler scheduler, Chance chance, Weather weather, Consumer<Post> watcher) {
        this.address = address;
        this.health = health;
        this.scheduler = scheduler;
        this.chance = chance;
        this.weather = weather;
        this.watcher = watcher;
    }

    URI address() {
        return address;
    }

    List<Post> posts() {
        return List.copyOf(posts);
    }

    /** How many tests have come. */
    int tests() {
        return tests;
    }

    /** It was gone, and is there again. */
    void recover() {
        gone = false;
    }

    /** Does it want nothing more for now? */
    boolean gone() {
        return gone;
    }

    /** Will it take what it is sent after the storm? */
    boolean well() {
        return health == Health.WELL && !gone;
    }

    Answer<EgressResponse> taken(EgressRequest request) {
        Answer<EgressResponse> answer = answer();
        int status = answer.fault() == null ? answer.value().status() : 0;
        if (request.headers().get("webhook-id").startsWith(TEST)) {
            tests++;
            return answer;
        }
        String[] words = new String(request.body(), StandardCharsets.UTF_8).split(" ");
        Post post = new Post(address, request.headers().get("webhook-id"), new TaskId(words[0]), Status.valueOf(words[1]),
                Integer.parseInt(words[2]), status, scheduler.now());
        posts.add(post);
        watcher.accept(post);
        return answer;
    }

    private Answer<EgressResponse> answer() {
        gone |= weather.strikes(Fault.SUBSCRIBER_GONE);
        if (gone) {
            return status(410);
        }
        if (health == Health.DEAD || weather.strikes(Fault.SUBSCRIBER_BROKEN)) {
            return status(500);
        }
        if (weather.strikes(Fault.SUBSCRIBER_REDIRECTS)) {
            return status(302);
        }
        if (weather.strikes(Fault.SUBSCRIBER_ASKS_FOR_TIME)) {
            String seconds = Integer.toString(chance.below(7_200));
            return Answer.of(new EgressResponse(503, Map.of("retry-after", seconds), new byte[0]));
        }
        if (weather.strikes(Fault.SUBSCRIBER_UNREACHABLE)) {
            return Answer.failed(Faults.unconnected());
        }
        if (weather.strikes(Fault.SUBSCRIBER_HUGE)) {
            return Answer.of(new EgressResponse(200, Map.of(), READ_OF_IT));
        }
        return weather.strikes(Fault.SUBSCRIBER_SLOW) ? Answer.<EgressResponse>failed(Faults.broken()).after(PATIENCE)
                : status(204).after(chance.between(Duration.ZERO, Duration.ofSeconds(3)));
    }

    private static Answer<EgressResponse> status(int status) {
        return Answer.of(new EgressResponse(status, Map.of(), new byte[0]));
    }

    enum Health { WELL, DEAD }

    /**
     * One attempt as its subscriber saw it.
     *
     * @param answered the status it was answered, or 0
     */
    record Post(URI address, String message, TaskId task, Status status, int sequence, int answered, Instant at) {

        boolean taken() {
            return answered / 100 == 2;
        }
    }
}
