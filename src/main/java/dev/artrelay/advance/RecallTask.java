package dev.artrelay.advance;

import dev.artrelay.advance.Ledger.Entry;
import dev.artrelay.pace.Lines;
import dev.artrelay.provider.Provider;
import dev.artrelay.provider.ProviderFault;
import dev.artrelay.provider.ProviderFault.NotSent;
import dev.artrelay.provider.ProviderFault.Throttled;
import dev.artrelay.provider.ProviderFault.Unknown;
import dev.artrelay.task.Recovery;
import dev.artrelay.task.Task;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Tells a provider that a canceled task is not wanted any more. It may be told twice, and what it answers changes no end. */
@ApplicationScoped
class RecallTask {

    private final Assignments assignments;
    private final Lines lines;
    private final Ledger ledger;
    private final Clock clock;

    RecallTask(Assignments assignments, Lines lines, Ledger ledger, Clock clock) {
        this.assignments = assignments;
        this.lines = lines;
        this.ledger = ledger;
        this.clock = clock;
    }

    Uni<Entry> take(Task task) {
        Provider provider = assignments.provider(task.state().model());
        boolean known = task.state().upstreamId() != null
                || provider.capabilities().conduct().recovery() == Recovery.ASK_AGAIN;
        return known ? told(task, provider) : ledger.learn(task,
                held -> held.recalling().done("not passed on, as nobody knows whether the provider has it: it may still run and cost",
                        clock.instant()));
    }

    private Uni<Entry> told(Task task, Provider provider) {
        return lines.to(provider).cancel(assignments.of(task))
                .chain(() -> ledger.learn(task, held -> held.recalling().done("passed on to the provider", clock.instant())))
                .onFailure(ProviderFault.class).recoverWithUni(fault -> ledger.learn(task,
                        held -> held.recalling().failed(passing(fault), fault.getMessage(), clock.instant())));
    }

    private static boolean passing(Throwable fault) {
        return fault instanceof NotSent || fault instanceof Throttled || fault instanceof Unknown;
    }
}
