package dev.artrelay.advance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.provider.ProviderFault;
import dev.artrelay.task.Callback;
import dev.artrelay.task.Observation;
import dev.artrelay.task.Phase;
import dev.artrelay.task.Status;
import dev.artrelay.task.Task;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the worker makes of callbacks, which are hints. */
@QuarkusTest
@TestProfile(Rehearsal.class)
class ReadInboxTest extends Rehearsed {

    @Test
    void a_callback_that_anybody_could_have_sent_is_confirmed_before_it_counts() {
        Task task = accepted(Actor.FIRST);
        await(worker.woken(task.id(), 0));
        actor.onRead = callback -> Optional.of(new Observation.Finished(1, "up-1", TEXT));

        long version = await(tasks.receive(task.id(), new Callback("actor", 1, clock.instant(), "{}"))).orElseThrow();
        await(worker.woken(task.id(), version));

        assertEquals(Status.RUNNING, now(task).state().status());
        assertEquals(List.of(), now(task).inbox());
        assertTrue(actor.looks >= 1);
    }

    @Test
    void a_callback_that_names_nothing_does_not_end_the_search_for_a_submission() {
        Task task = accepted(Actor.FIRST);
        actor.onSubmit = assignment -> Uni.createFrom().failure(new ProviderFault.Unknown("no answer in time"));
        actor.onRead = callback -> Optional.of(new Observation.Finished(1, null, TEXT));
        await(worker.woken(task.id(), 0));

        long version = await(tasks.receive(task.id(), new Callback("actor", 1, clock.instant(), "{}"))).orElseThrow();
        await(worker.woken(task.id(), version));

        assertEquals(Phase.SUBMIT_UNCONFIRMED, now(task).state().phase());
    }

    @Test
    void a_callback_of_an_earlier_attempt_settles_nothing() {
        Task task = accepted(Actor.FIRST, Actor.SECOND);
        actor.onSubmit = assignment -> assignment.attempt() == 1 ? Uni.createFrom().failure(new ProviderFault.NotSent("refused"))
                : news(new Observation.Submitted(2, "up-2"));
        await(worker.woken(task.id(), 0));
        actor.onRead = callback -> Optional.of(new Observation.Finished(callback.attempt(), "up-1", TEXT));

        long version = await(tasks.receive(task.id(), new Callback("actor", 1, clock.instant(), "{}"))).orElseThrow();
        await(worker.woken(task.id(), version));

        assertEquals(Status.RUNNING, now(task).state().status());
    }
}
