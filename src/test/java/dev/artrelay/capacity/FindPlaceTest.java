package dev.artrelay.capacity;

import static dev.artrelay.capacity.QueueStage.ONE;
import static dev.artrelay.capacity.QueueStage.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.artrelay.task.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FindPlaceTest {

    private final QueueStage stage = new QueueStage(1);

    @Test
    void the_places_are_those_in_which_turns_are_then_given() {
        Task running = stage.running("c");
        Random random = new Random(5);
        List<Task> waiters = new ArrayList<>(IntStream.range(0, 40).mapToObj(i -> stage.queued(List.of("a", "b", "c", "d")
                .get(random.nextInt(4)), random.nextInt(-3, 4))).toList());
        await(stage.capacity.queues.all());
        Map<?, Integer> places = await(stage.capacity.places.of(waiters));

        stage.ends(running);
        for (int turn = 0; turn < waiters.size(); turn++) {
            stage.ends(await(stage.tasks.get(stage.woken.get(turn))).orElseThrow());
        }

        assertEquals(IntStream.rangeClosed(1, 40).boxed().toList(), stage.woken.stream().map(places::get).toList());
    }

    @Test
    void who_does_not_wait_has_no_place() {
        Task running = stage.running("a");

        assertEquals(Optional.empty(), await(stage.capacity.places.of(running)));
        assertEquals(Optional.empty(), await(stage.capacity.places.of(stage.added("b", 0))));
    }

    @Test
    void who_is_not_in_the_index_yet_has_a_place() {
        stage.queued("a", 0);
        Task waiter = stage.added("a", 5).admission().queued(stage.clock.instant());

        assertEquals(Optional.of(1), await(stage.capacity.places.of(waiter)));
    }

    @Test
    void in_a_queue_that_is_too_long_nobody_is_told_a_place() {
        List<Task> waiters = IntStream.range(0, FindPlace.LONGEST).mapToObj(i -> stage.queued("a", 0)).toList();
        assertEquals(Optional.of(FindPlace.LONGEST), await(stage.capacity.places.of(waiters.get(FindPlace.LONGEST - 1))));

        Task first = waiters.get(0);
        stage.queued("b", 0);

        assertEquals(Optional.empty(), await(stage.capacity.places.of(first)));
        assertEquals(FindPlace.LONGEST + 1, await(stage.tasks.waiting(ONE, null, 1_000)).size());
    }
}
