package dev.artrelay.accept;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.artrelay.accept.ForgetTask.Forgetting;
import dev.artrelay.shortlink.ShortLinksByHand;
import dev.artrelay.store.PassingTasks;
import dev.artrelay.store.Tasks;
import dev.artrelay.task.Task;
import dev.artrelay.time.TestPause;
import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ForgetTaskTest {

    private final Counter counter = new Counter();

    @Test
    void a_picture_that_a_late_worker_keeps_meanwhile_goes_too() {
        Task task = Counter.taken(Counter.now(counter.uncapped().accept(Counter.submission())));
        counter.settle(task.id());
        Tasks late = new PassingTasks(counter.tasks) {
            @Override
            public Uni<Void> remove(Task known) {
                return counter.artworks.put(known.id(), "late.png", new byte[1]).chain(() -> super.remove(known));
            }
        };
        FindTask find = new FindTask(late, counter.clock, new TestPause(counter.clock));

        Forgetting became = Counter.now(new ForgetTask(find, late, counter.artworks,
                ShortLinksByHand.of(counter.records, null, counter.clock, new Random(5))).forget("acme", task.id()));

        assertEquals(Forgetting.GONE, became);
        assertEquals(Map.of(), counter.artworks.held);
    }
}
