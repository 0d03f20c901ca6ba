package dev.artrelay.simulation;

import dev.artrelay.task.Backoff;
import dev.artrelay.task.Delivery;
import dev.artrelay.task.EventType;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * 6: every subscriber gets every terminal event if it is ever well; nothing by itself after success or 410.
 *
 * <p>A 410 counts when the machine that was answered writes it down. One that is still on its way while the client enables its
 * subscriber closes that again, so nothing is promised to it before it is enabled once more.
 */
final class SubscribersHear implements Invariant {

    private static final int GONE = 410;
    private static final int ATTEMPTS = 12;
    private static final Duration ON_THE_WAY = Duration.ofSeconds(1);
    private static final Backoff LADDER = Backoff.parse("5s,30s,2m,10m,30m,2h,5h,10h,14h,20h,24h");

    private final Map<String, Integer> claims = new HashMap<>();
    private final Map<String, Instant> claimedAt = new HashMap<>();
    private final Map<String, Integer> posts = new HashMap<>();
    private final Set<String> over = new HashSet<>();
    private final ClosingSubscribers closing = new ClosingSubscribers();
    private final Set<TaskId> again = new HashSet<>();
    private final Set<String> allAgain = new HashSet<>();
    private final Map<String, Since> standing = new HashMap<>();
    private final World world;

    SubscribersHear(World world) {
        this.world = world;
    }

    @Override
    public void changed(Task before, Task after) {
        if (before != null && after != null) {
            after.webhooks().claimedSince(before).forEach(claim -> claimed(after, claim));
        }
    }

    private void claimed(Task task, Delivery claim) {
        String message = claim.messageId(task.id());
        claims.merge(message, 1, Integer::sum);
        Instant now = world.scheduler.now();
        Instant last = claimedAt.put(message, now);
        world.require(claim.tries() <= ATTEMPTS, "twelve attempts", task);
        world.require(last == null || claim.tries() == 1 || !now.plus(world.fleet.skew()).plus(ON_THE_WAY)
                .isBefore(last.plus(LADDER.after(claim.tries() - 1))), "no attempt before its rung", task);
        boolean askedFor = again.contains(task.id()) || allAgain.contains(task.order().client());
        world.require(!over.contains(message) || askedFor, "nothing after success or 410", task);
    }

    @Override
    public void posted(Subscriber.Post post) {
        int made = posts.merge(post.message(), 1, Integer::sum);
        world.require(made <= claims.getOrDefault(post.message(), 0), "an attempt is claimed before it is made", null);
        closing.posted(post);
    }

    @Override
    public void reported(String message, int status) {
        closing.reported(message, status);
        if (status == GONE || status / 100 == 2) {
            over.add(message);
        }
    }

    @Override
    public void subscribed(String client, Subscriber subscriber) {
        if (closing.has(subscriber)) {
            standing.remove(client);
        } else {
            standing.put(client, new Since(world.scheduler.now().plus(world.fleet.skew()), subscriber));
        }
    }

    @Override
    public void redelivers(TaskId task) {
        again.add(task);
    }

    @Override
    public void redelivers(String client, Subscriber to) {
        allAgain.add(client);
    }

    @Override
    public void atRest() {
        world.tasks.rows().stream().filter(task -> task.order().webhook() != null).forEach(this::ofTask);
        standing.forEach((client, since) -> world.tasks.rows().stream().filter(task -> task.order().client().equals(client)
                && task.createdAt().isAfter(since.at)).forEach(task -> heard(task, since.subscriber)));
    }

    private void ofTask(Task task) {
        EventType event = EventType.valueOf(task.state().status().name());
        if (task.order().webhook().events().contains(event)) {
            heard(task, world.subscribers.at(URI.create(task.order().webhook().url())));
        }
    }

    private void heard(Task task, Subscriber subscriber) {
        boolean wanted = subscriber.well() && !Poison.of(task.order().request()).spoils("TELL");
        boolean told = subscriber.posts().stream().anyMatch(post -> post.task().equals(task.id()) && post.taken()
                && post.status() == task.state().status());
        world.require(told || !wanted, "whoever is well hears of the end", task);
    }

    /** A standing subscriber, and from when on it hears. */
    private record Since(Instant at, Subscriber subscriber) {
    }
}
