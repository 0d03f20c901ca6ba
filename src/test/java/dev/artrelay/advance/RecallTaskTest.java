package dev.artrelay.advance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.artrelay.accept.CancelTask;
import dev.artrelay.provider.ProviderFault;
import dev.artrelay.task.Observation;
import dev.artrelay.task.Status;
import dev.artrelay.task.Task;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is told that a canceled task is not wanted any more. */
@QuarkusTest
@TestProfile(Rehearsal.class)
class RecallTaskTest extends Rehearsed {

    @Inject
    CancelTask cancel;

    @Test
    void a_provider_is_told_that_a_canceled_task_is_not_wanted_any_more() {
        Task task = accepted(Actor.FIRST);
        await(worker.woken(task.id(), 0));

        await(cancel.cancel("client", task.id()));
        assertEquals(List.of(), actor.canceled);
        await(worker.woken(task.id(), now(task).keeping().version()));

        assertEquals(List.of("up-1"), actor.canceled);
        assertEquals(List.of("passed on to the provider"), told(task, "upstream_cancel"));
        assertEquals(null, now(task).keeping().dueAt());
    }

    @Test
    void a_provider_that_cannot_be_told_to_stop_is_not_called_and_the_journal_says_so() {
        Task task = accepted(Actor.FIRST);
        await(worker.woken(task.id(), 0));
        actor.cancels = false;

        await(cancel.cancel("client", task.id()));
        sweepUntilAtRest(task);

        assertEquals(List.of(), actor.canceled);
        assertEquals(List.of("the provider cannot be told to stop: it may still run and cost"), told(task, "upstream_cancel"));
    }

    @Test
    void a_provider_that_cannot_be_reached_is_told_again_and_given_up_in_the_end() {
        Task task = accepted(Actor.FIRST);
        await(worker.woken(task.id(), 0));
        actor.onCancel = () -> Uni.createFrom().failure(new ProviderFault.NotSent("refused"));

        await(cancel.cancel("client", task.id()));
        sweepUntilAtRest(task);

        assertEquals(List.of("up-1", "up-1", "up-1"), actor.canceled);
        assertEquals(List.of("not passed on: refused", "not passed on: refused",
                "not passed on: refused; it may still run and cost"), told(task, "upstream_cancel"));
        assertEquals(Status.CANCELED, now(task).state().status());
    }

    @Test
    void what_is_canceled_while_it_is_submitted_is_recalled_as_soon_as_its_name_is_known() {
        Task task = accepted(Actor.FIRST);
        actor.onSubmit = assignment -> {
            await(cancel.cancel("client", task.id()));
            return news(new Observation.Submitted(assignment.attempt(), "late"));
        };

        await(worker.woken(task.id(), 0));

        assertEquals(List.of("late"), actor.canceled);
        assertEquals(null, now(task).keeping().dueAt());
    }

    @Test
    void what_no_provider_has_seen_is_nobodys_to_recall() {
        Task task = accepted(Actor.FIRST);

        await(cancel.cancel("client", task.id()));
        sweepUntilAtRest(task);

        assertEquals(List.of(), actor.canceled);
        assertEquals(List.of(), told(task, "upstream_cancel"));
    }
}
