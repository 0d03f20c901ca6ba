package dev.artrelay.simulation;

import dev.artrelay.store.Records.Row;
import dev.artrelay.subscribe.Errand;
import dev.artrelay.task.Delivery;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a client asks to be sent again is, and a test, too; nothing more often than it was asked for where nothing went wrong.
 * While a 410 is still to be written down, which closes the subscriber, it is asked in vain.
 */
final class ErrandsAreRun implements Invariant {

    private static final int GONE = 410;
    private static final Set<Fault> DOUBLING = EnumSet.of(Fault.CRASH, Fault.FREEZE, Fault.THROTTLING, Fault.LOST_REPLY);

    private final List<Due> owed = new ArrayList<>();
    private final Set<Subscriber> tested = new LinkedHashSet<>();
    private final Map<String, Integer> asked = new HashMap<>();
    private final Map<String, Integer> begun = new HashMap<>();
    private final ClosingSubscribers closing = new ClosingSubscribers();
    private final Set<Subscriber> askedInVain = new HashSet<>();
    private final World world;

    ErrandsAreRun(World world) {
        this.world = world;
    }

    @Override
    public void redelivers(TaskId task) {
        world.tasks.row(task).ifPresent(row -> asked.merge(task.value(), 1, Integer::sum));
    }

    @Override
    public void redelivers(String client, Subscriber to) {
        asked.merge(client, 1, Integer::sum);
        if (closing.has(to)) {
            askedInVain.add(to);
        } else {
            askedInVain.remove(to);
        }
    }

    /** What had ended, and was not being told already. */
    @Override
    public void redelivers(Subscriber to, Errand errand) {
        if (askedInVain.contains(to) || to.gone()) {
            return;
        }
        Instant since = errand.since().plus(world.fleet.skew());
        world.tasks.rows().stream().filter(task -> task.order().client().equals(errand.client()))
                .filter(task -> task.finishedAt().filter(end -> !end.isBefore(since)).isPresent())
                .filter(task -> task.deliveries().stream().filter(each -> each.subscriber().equals(errand.subscriber()))
                        .allMatch(each -> each.ended() && each.at().plus(world.fleet.skew()).isBefore(errand.askedAt())))
                .forEach(task -> owed.add(new Due(task, to, errand.askedAt().minus(world.fleet.skew()))));
    }

    @Override
    public void tests(Subscriber to) {
        tested.add(to);
    }

    @Override
    public void posted(Subscriber.Post post) {
        closing.posted(post);
        if (post.answered() == GONE) {
            owed.removeIf(due -> due.to.address().equals(post.address()));
        }
    }

    @Override
    public void reported(String message, int status) {
        closing.reported(message, status);
    }

    @Override
    public void changed(Task before, Task after) {
        if (before != null && after != null && before.settled()) {
            after.deliveries().stream().filter(each -> again(before, each)).forEach(each -> begun(after, each));
        }
    }

    private static boolean again(Task before, Delivery now) {
        return now.state() == Delivery.State.DUE && now.tries() == 0 && before.deliveries().stream()
                .anyMatch(each -> each.messageId(before.id()).equals(now.messageId(before.id())) && each.ended());
    }

    private void begun(Task task, Delivery delivery) {
        int times = begun.merge(delivery.messageId(task.id()), 1, Integer::sum);
        int wanted = asked.getOrDefault(task.id().value(), 0) + asked.getOrDefault(task.order().client(), 0);
        world.require(wanted > 0, "nothing is sent again by itself", task);
        boolean fair = world.fleet.skew().isZero() && DOUBLING.stream().noneMatch(world.weather.struck()::containsKey);
        world.require(!fair || times <= wanted, "nothing is sent again more often than it was asked for", task);
    }

    @Override
    public void atRest() {
        world.require(world.errands().isEmpty(), () -> "no errand is left: " + world.errands());
        owed.stream().filter(due -> world.tasks.row(due.task.id()).isPresent()).forEach(this::sent);
        tested.forEach(to -> world.require(to.tests() > 0, () -> "a test is sent to " + to.address()));
    }

    private void sent(Due due) {
        boolean wanted = due.to.well() && !Poison.of(due.task.order().request()).spoils("TELL");
        boolean told = due.to.posts().stream().anyMatch(post -> post.task().equals(due.task.id()) && post.taken()
                && !post.at().isBefore(due.from));
        world.require(told || !wanted, "what is asked for is sent again", due.task);
    }

    /** A task whose end is to come to a subscriber from then on. */
    private record Due(Task task, Subscriber to, Instant from) {
    }
}
