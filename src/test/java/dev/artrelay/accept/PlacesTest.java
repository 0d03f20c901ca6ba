package dev.artrelay.accept;

import static dev.artrelay.accept.Counter.now;
import static dev.artrelay.accept.Counter.submission;
import static dev.artrelay.accept.Counter.taken;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.accept.Acceptance.Duplicate;
import dev.artrelay.accept.Acceptance.Taken;
import dev.artrelay.client.ClientKey.Limits;
import dev.artrelay.client.LimitExceeded;
import dev.artrelay.store.PassingTasks;
import dev.artrelay.store.Tasks;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlacesTest {

    private final Counter counter = new Counter();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 17, 18, 19, 40, 100})
    void so_many_tasks_may_live_and_no_more(int most) {
        AcceptTask accept = counter.capped(most);
        List<TaskId> live = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            live.add(taken(now(accept.accept(submission()))).id());
        }

        assertThrows(LimitExceeded.class, () -> now(accept.accept(submission())));
        counter.settle(live.get(0));

        taken(now(accept.accept(submission())));
        assertThrows(LimitExceeded.class, () -> now(accept.accept(submission())));
    }

    @Test
    void of_two_functions_at_the_last_place_one_gets_it() throws Exception {
        for (int round = 0; round < 50; round++) {
            Counter shared = new Counter();
            taken(now(shared.capped(2).accept(submission())));
            ExecutorService functions = Executors.newFixedThreadPool(4);
            Callable<Boolean> one = () -> admitted(shared.capped(2), submission());

            List<Future<Boolean>> outcomes = functions.invokeAll(Collections.nCopies(4, one));

            functions.shutdown();
            int in = 0;
            for (Future<Boolean> outcome : outcomes) {
                in += outcome.get() ? 1 : 0;
            }
            assertEquals(1, in);
            assertEquals(2, live(shared));
        }
    }

    @Test
    void whatever_comes_and_settles_the_cap_holds_and_no_place_is_lost() {
        Random random = new Random(11);
        AcceptTask accept = counter.capped(25);
        List<TaskId> live = new ArrayList<>();
        for (int step = 0; step < 2_000; step++) {
            if (random.nextInt(3) > 0) {
                boolean room = live.size() < 25;
                if (room) {
                    live.add(taken(now(accept.accept(submission()))).id());
                } else {
                    assertThrows(LimitExceeded.class, () -> now(accept.accept(submission())));
                }
            } else if (!live.isEmpty()) {
                counter.settle(live.remove(random.nextInt(live.size())));
            }
            assertEquals(live.size(), live(counter));
        }
    }

    @Test
    void a_repetition_is_not_refused_and_takes_no_second_place() {
        AcceptTask accept = counter.capped(2);
        Task first = taken(now(accept.accept(submission("k", "f", null))));

        assertEquals(new Taken(first, true), now(accept.accept(submission("k", "f", null))));
        now(accept.accept(submission()));
        assertEquals(new Taken(first, true), now(accept.accept(submission("k", "f", null))));
        assertThrows(LimitExceeded.class, () -> now(accept.accept(submission())));
    }

    @Test
    void the_same_key_at_the_same_moment_takes_one_place() {
        AcceptTask accept = counter.capped(2);
        List<Uni<Acceptance>> all = Collections.nCopies(5, accept.accept(submission("k", "f", null)));

        now(Uni.join().all(all).andFailFast());

        now(accept.accept(submission()));
        assertEquals(2, live(counter));
    }

    @Test
    void a_refused_submission_comes_in_under_its_key_when_there_is_room() {
        AcceptTask accept = counter.capped(1);
        Task before = taken(now(accept.accept(submission())));
        assertThrows(LimitExceeded.class, () -> now(accept.accept(submission("k", "f", null))));
        counter.clock.pass(Duration.ofMinutes(30));
        counter.settle(before.id());

        Task late = taken(now(accept.accept(submission("k", "f", null))));

        Task kept = now(counter.tasks.get(late.id())).orElseThrow();
        assertEquals(counter.clock.instant().plus(Duration.ofMinutes(10)), kept.deadlineAt());
        assertThrows(LimitExceeded.class, () -> now(accept.accept(submission())));
    }

    @Test
    void a_duplicate_is_told_so_at_the_cap_and_takes_no_place_below_it() {
        AcceptTask accept = counter.capped(2);
        Task first = taken(now(accept.accept(submission(null, null, "d"))));

        assertEquals(new Duplicate(first.id()), now(accept.accept(submission(null, null, "d"))));
        now(accept.accept(submission()));
        assertEquals(new Duplicate(first.id()), now(accept.accept(submission(null, null, "d"))));
    }

    @Test
    void a_place_whose_task_was_never_added_is_free_after_a_while() {
        placeForATaskThatIsNotThere();
        AcceptTask accept = counter.capped(1);
        assertThrows(LimitExceeded.class, () -> now(accept.accept(submission())));

        counter.clock.pass(Places.GRACE);

        assertTrue(admitted(accept, submission()));
    }

    @Test
    void whoever_stands_still_while_it_looks_takes_nobodys_place() {
        placeForATaskThatIsNotThere();
        Tasks slow = new PassingTasks(counter.tasks) {
            @Override
            public Uni<List<Task>> get(List<TaskId> ids) {
                return super.get(ids).invoke(() -> counter.clock.pass(Places.GRACE));
            }
        };

        boolean admitted = admitted(counter.accept(slow, new Limits(null, 1)), submission());

        assertFalse(admitted);
    }

    private void placeForATaskThatIsNotThere() {
        TaskId lost = TaskId.at(counter.clock.instant(), new Random(3));
        String key = Residents.key("key", 0);
        now(counter.records.add(new Residents(Map.of(lost, counter.clock.instant())).row(key, counter.clock.instant())));
    }

    @Test
    void a_full_row_costs_one_write_unit() {
        Residents full = new Residents(Map.of());
        for (int i = 0; i < Residents.MOST; i++) {
            full = full.plus(TaskId.at(counter.clock.instant(), new Random(i)), counter.clock.instant());
        }

        assertTrue(full.row("live#aaaaaaaaaaaaaaaa#0", counter.clock.instant()).text().length() < 900, "leaves room for the rest");
    }

    private static boolean admitted(AcceptTask accept, Submission asked) {
        try {
            return now(accept.accept(asked)) instanceof Taken;
        } catch (LimitExceeded refused) {
            return false;
        }
    }

    private static long live(Counter counter) {
        List<TaskId> ids = now(counter.tasks.list("acme", null, 1_000));
        long live = 0;
        for (int from = 0; from < ids.size(); from += 100) {
            live += now(counter.tasks.get(ids.subList(from, Math.min(ids.size(), from + 100)))).stream()
                    .filter(task -> !task.settled()).count();
        }
        return live;
    }
}
