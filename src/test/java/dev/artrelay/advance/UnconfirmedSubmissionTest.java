package dev.artrelay.advance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.artrelay.provider.ProviderFault;
import dev.artrelay.task.Failure;
import dev.artrelay.task.Observation;
import dev.artrelay.task.Phase;
import dev.artrelay.task.Status;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskState.Failed;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What becomes of a submission that is not surely known to have happened, or not. */
@QuarkusTest
@TestProfile(Rehearsal.class)
class UnconfirmedSubmissionTest extends Rehearsed {

    @Test
    void a_submission_nobody_knows_the_fate_of_is_looked_up_and_never_sent_again() {
        Task task = accepted(Actor.FIRST);
        actor.onSubmit = assignment -> Uni.createFrom().failure(new ProviderFault.Unknown("no answer in time"));
        actor.onLook = assignment -> Optional.of(new Observation.Submitted(assignment.attempt(), "found"));

        await(worker.woken(task.id(), 0));

        assertEquals("found", now(task).state().upstreamId());
        assertEquals(List.of(1), actor.submitted);
    }

    @Test
    void a_submission_that_is_never_found_ends_unconfirmed_at_the_deadline() {
        Task task = accepted(Actor.FIRST);
        actor.onSubmit = assignment -> Uni.createFrom().failure(new ProviderFault.Unknown("no answer in time"));

        sweepUntilAtRest(task);

        assertEquals(Failure.Code.SUBMIT_UNCONFIRMED, ((Failed) now(task).state()).failure().code());
        assertEquals(List.of(1), actor.submitted);
    }

    @Test
    void a_claim_whose_worker_died_is_not_sent_again() {
        Task task = accepted(Actor.FIRST);
        await(tasks.replace(task, task.submitting(actor.capabilities().conduct(), clock.instant())));

        sweepUntilAtRest(task);

        assertEquals(List.of(), actor.submitted);
        assertEquals(Failure.Code.SUBMIT_UNCONFIRMED, ((Failed) now(task).state()).failure().code());
    }

    @Test
    void a_claim_whose_worker_died_is_shown_as_unconfirmed_once_it_is_found() {
        Task task = accepted(Actor.FIRST);
        await(tasks.replace(task, task.submitting(actor.capabilities().conduct(), clock.instant())));
        int sequence = now(task).keeping().sequence();

        clock.pass(Duration.ofMinutes(3));
        await(sweep.run(clock.instant().plusSeconds(50)));

        assertEquals(Phase.SUBMIT_UNCONFIRMED, now(task).state().phase());
        assertEquals(sequence + 1, now(task).keeping().sequence());
    }

    @Test
    void what_surely_was_not_sent_goes_to_the_next_of_the_route() {
        Task task = accepted(Actor.FIRST, Actor.SECOND);
        actor.onSubmit = assignment -> assignment.model().equals(Actor.FIRST)
                ? Uni.createFrom().failure(new ProviderFault.NotSent("refused"))
                : news(new Observation.Submitted(assignment.attempt(), "second"));

        await(worker.woken(task.id(), 0));

        assertEquals(Actor.SECOND, now(task).state().model());
        assertEquals(List.of(1, 2), actor.submitted);
    }

    @Test
    void an_acceptance_is_kept_whoever_has_written_the_row_meanwhile() {
        Task task = accepted(Actor.FIRST);
        actor.onSubmit = assignment -> {
            Task claimed = now(task);
            await(tasks.replace(claimed, claimed.canceled(clock.instant())));
            return news(new Observation.Submitted(assignment.attempt(), "late"));
        };

        await(worker.woken(task.id(), 0));

        assertEquals(Status.CANCELED, now(task).state().status());
        assertEquals("late", now(task).state().upstreamId());
    }
}
