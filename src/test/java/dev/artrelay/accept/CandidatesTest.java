package dev.artrelay.accept;

import static dev.artrelay.accept.Counter.now;
import static dev.artrelay.accept.Counter.submission;
import static dev.artrelay.accept.Counter.taken;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.artrelay.accept.Acceptance.Refused;
import dev.artrelay.provider.Choosy;
import dev.artrelay.provider.EveryTask;
import dev.artrelay.provider.Providers;
import dev.artrelay.task.Task;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Of several that may run a task, those are tried that could. */
class CandidatesTest {

    private final Counter counter = new Counter();

    @Test
    void a_later_one_that_could_not_take_the_request_is_passed_over() {
        AcceptTask accept = counter.routed(EveryTask.MODEL, Choosy.MODEL);

        assertEquals(List.of(EveryTask.MODEL), taken(now(accept.accept(auto()))).order().route());
    }

    @Test
    void the_journal_tells_why_one_was_passed_over() {
        Task task = taken(now(counter.routed(EveryTask.MODEL, Choosy.MODEL).accept(auto())));

        assertEquals(List.of("accepted: every/task", "remark: choosy/one cannot take this: style is not to my taste"),
                now(counter.tasks.get(task.id())).orElseThrow().journal().entries().stream()
                        .map(entry -> entry.event() + ": " + entry.detail()).toList());
    }

    @Test
    void what_the_first_cannot_take_is_refused_at_once() {
        AcceptTask accept = counter.routed(Choosy.MODEL, EveryTask.MODEL);

        assertEquals(new Refused(List.of(Choosy.COMPLAINT)), now(accept.accept(auto())));
        assertEquals(List.of(), now(counter.tasks.list("acme", null, 10)));
    }

    private static Submission auto() {
        Submission any = submission();
        return new Submission(any.client(), Providers.AUTO, any.request(), null, any.terms(), any.origin(), null, List.of());
    }
}
