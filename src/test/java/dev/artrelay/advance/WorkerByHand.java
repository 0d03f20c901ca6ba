package dev.artrelay.advance;

import dev.artrelay.artwork.KeepImage;
import dev.artrelay.artwork.Workbench;
import dev.artrelay.client.WebhookSecrets;
import dev.artrelay.deliver.Dialects;
import dev.artrelay.deliver.PostWebhook;
import dev.artrelay.link.Links;
import dev.artrelay.provider.Providers;
import dev.artrelay.store.Tasks;
import dev.artrelay.verdict.JudgeCode;
import dev.artrelay.wake.Wake;
import java.time.Clock;
import java.util.random.RandomGenerator;

/** The worker as CDI would put it together. */
public final class WorkerByHand {

    private WorkerByHand() {
    }

    public static AdvanceTask of(World world, Upstreams upstreams, Webhooks webhooks) {
        Ledger ledger = new Ledger(world.tasks, world.clock);
        Assignments assignments = new Assignments(upstreams.providers, upstreams.links);
        Judge judge = new Judge(upstreams.providers, new JudgeCode(), upstreams.workbench);
        KeepArtworks keep = new KeepArtworks(upstreams.keep, judge, ledger, world.clock);
        LookAtTask look = new LookAtTask(assignments, keep);
        Steps steps = new Steps(
                new SubmitTask(assignments, ledger, keep, world.wake, world.clock),
                look,
                new ReadInbox(assignments, look, ledger, world.clock),
                keep,
                new DeliverWebhooks(webhooks.post, webhooks.dialects, webhooks.secrets, ledger, world.clock, world.random),
                new ExpireTask(assignments, look, keep, ledger, world.clock));
        return new AdvanceTask(world.tasks, ledger, steps, world.wake, world.clock);
    }

    /** What everybody needs. */
    public record World(Tasks tasks, Wake wake, Clock clock, RandomGenerator random) {
    }

    /** Whoever makes pictures, and what is done with them. */
    public record Upstreams(Providers providers, Links links, KeepImage keep, Workbench workbench) {
    }

    /** Whoever is told. */
    public record Webhooks(PostWebhook post, Dialects dialects, WebhookSecrets secrets) {
    }
}
