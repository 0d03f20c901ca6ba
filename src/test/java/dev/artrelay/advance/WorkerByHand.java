package dev.artrelay.advance;

import dev.artrelay.artwork.KeepImage;
import dev.artrelay.artwork.Workbench;
import dev.artrelay.capacity.Capacity;
import dev.artrelay.deliver.Dialects;
import dev.artrelay.deliver.Lanes;
import dev.artrelay.deliver.PostWebhook;
import dev.artrelay.egress.Egress;
import dev.artrelay.link.Links;
import dev.artrelay.pace.Lines;
import dev.artrelay.pace.LinesByHand;
import dev.artrelay.provider.Fallback;
import dev.artrelay.provider.Providers;
import dev.artrelay.shortlink.ShortLinks;
import dev.artrelay.store.Tasks;
import dev.artrelay.subscribe.Addressees;
import dev.artrelay.subscribe.Errands;
import dev.artrelay.subscribe.SubscribersByHand;
import dev.artrelay.time.Pause;
import dev.artrelay.verdict.JudgeCode;
import dev.artrelay.wake.Wake;
import java.time.Clock;
import java.util.List;
import java.util.random.RandomGenerator;

/** The worker as CDI would put it together. */
public final class WorkerByHand {

    private WorkerByHand() {
    }

    public static AdvanceTask of(World world, Upstreams upstreams, Images images, Webhooks webhooks) {
        Addressees addressees = webhooks.subscribers.addressees();
        Postman postman = new Postman(webhooks.post, webhooks.dialects, new Lanes());
        Ledger ledger = new Ledger(world.tasks, addressees, world.capacity.giveBack, postman, world.clock);
        Assignments assignments = new Assignments(upstreams.providers, upstreams.links, world.random);
        Judge judge = new Judge(upstreams.providers, images.fallbacks, images.code, images.keep, images.workbench, world.clock);
        KeepArtworks keep = new KeepArtworks(images.keep, judge, ledger, world.clock);
        CodeInPicture picture = new CodeInPicture(images.egress, images.code, images.workbench, upstreams.pause);
        Lines lines = LinesByHand.lines(world.clock, upstreams.pause);
        LookAtTask look = new LookAtTask(assignments, lines, keep);
        Steps steps = new Steps(
                new PrepareContent(upstreams.providers, picture, upstreams.shortLinks, ledger, world.clock),
                new SubmitTask(assignments, lines, ledger, new ClaimAttempt(ledger, world.capacity.take, world.capacity.giveBack, world.capacity.queues,
                        world.clock), keep, world.wake, world.clock),
                look,
                new ReadInbox(assignments, look, ledger, world.clock),
                keep,
                new DeliverWebhooks(postman, addressees, ledger, world.wake, world.clock, world.random),
                new RecallTask(assignments, lines, ledger, world.clock),
                new ExpireTask(assignments, look, keep, ledger, world.clock));
        Errands errands = webhooks.subscribers.errands();
        RunErrand run = new RunErrand(errands, webhooks.subscribers.subscribers(),
                new SendTest(postman, errands, world.clock, world.random),
                new RedeliverSince(world.tasks, ledger, errands, world.wake, world.clock), world.clock);
        return new AdvanceTask(world.tasks, ledger, steps, run, world.wake, world.clock);
    }

    /** What everybody needs. */
    public record World(Tasks tasks, Capacity capacity, Wake wake, Clock clock, RandomGenerator random) {
    }

    /** Whoever makes pictures. */
    public record Upstreams(Providers providers, Links links, ShortLinks shortLinks, Pause pause) {
    }

    /** What is done with pictures. */
    public record Images(KeepImage keep, Egress egress, JudgeCode code, List<Fallback> fallbacks, Workbench workbench) {
    }

    /** Whoever is told. */
    public record Webhooks(PostWebhook post, Dialects dialects, SubscribersByHand subscribers) {
    }
}
