package dev.artrelay.store;

import static dev.artrelay.store.TaskWords.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.artrelay.store.Tasks.Waiting;
import dev.artrelay.task.Order;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who waits for a slot: by client, then by priority, then by age. */
interface WaitingContract extends TaskWords {

    @Test
    default void who_waits_is_found_by_client_then_priority_then_age() {
        Task low = queued("acme", -10, "one/a");
        Task old = queued("acme", 3, "one/a");
        Task young = queued("acme", 3, "one/a");
        Task high = queued("acme", 10, "one/b");
        Task other = queued("acme-2", 0, "one/a");

        assertEquals(List.of(waiting(high), waiting(old), waiting(young), waiting(low), waiting(other)),
                await(tasks().waiting("one", null, 10)));
        assertEquals(List.of(waiting(high), waiting(old)), await(tasks().waiting("one", null, 2)));
    }

    @Test
    default void who_waits_can_be_found_beyond_a_client() {
        List.of("acme", "acme", "acme.x", "acme-2", "Acme", "zoo").forEach(client -> queued(client, 0, "one/a"));

        assertEquals(List.of("acme-2", "acme.x", "zoo"), clients("acme"));
        assertEquals(List.of("acme.x", "zoo"), clients("acme-2"));
        assertEquals(List.of("Acme", "acme", "acme", "acme-2", "acme.x", "zoo"), clients(null));
        assertEquals(List.of(), clients("zoo"));
    }

    @Test
    default void who_waits_elsewhere_or_does_not_wait_is_not_found() {
        queued("acme", 0, "two/a");
        added();

        assertEquals(List.of(), await(tasks().waiting("one", null, 10)));
    }

    @Test
    default void who_was_called_or_has_settled_waits_no_more() {
        Task called = queued("acme", 0, "one/a");
        Task canceled = queued("acme", 0, "one/a");

        await(tasks().replace(called, called.admission().called(3, START)));
        await(tasks().replace(canceled, canceled.canceled(START)));

        assertEquals(List.of(), await(tasks().waiting("one", null, 10)));
        assertEquals(3, read(called).state().slot());
    }

    private List<String> clients(String beyond) {
        return await(tasks().waiting("one", beyond, 10)).stream().map(Waiting::client).toList();
    }

    private Task queued(String client, int priority, String model) {
        Order order = TypicalLife.order(client);
        Order.Terms terms = new Order.Terms(priority, null, null, List.of(), Duration.ofMinutes(10), Duration.ofDays(1), false);
        clock().set(clock().instant().plusMillis(1));
        Task task = Task.accepted(TaskId.at(clock().instant(), random()), new Order(client, model, List.of(model), order.request(),
                null, terms, order.origin()));
        await(tasks().add(task));
        return await(tasks().replace(task, task.admission().queued(clock().instant())));
    }

    private static Waiting waiting(Task task) {
        return new Waiting(task.order().client(), task.order().terms().priority(), task.id());
    }
}
