package dev.artrelay.accept;

import dev.artrelay.artwork.ArtworkStore;
import dev.artrelay.capacity.Capacity;
import dev.artrelay.client.Callers;
import dev.artrelay.client.ClientKey.Limits;
import dev.artrelay.provider.Providers;
import dev.artrelay.shortlink.ShortLinks;
import dev.artrelay.shortlink.ShortLinksByHand;
import dev.artrelay.store.Records;
import dev.artrelay.store.Tasks;
import dev.artrelay.subscribe.Addressees;
import dev.artrelay.wake.Wake;
import java.time.Clock;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * What clients can do, as CDI would put it together.
 */
public record ClientsByHand(AcceptTask accept, FindTask find, CancelTask cancel, ForgetTask forget, RedeliverTask redeliver,
        RetryTask retry) {

    private static final AcceptConfig CONFIG = () -> Duration.ofDays(3);

    public static ClientsByHand of(Stores stores, Providers providers, Addressees addressees, Wake wake, Clock clock, RandomGenerator random) {
        Rouse rouse = new Rouse(wake, clock);
        FindTask find = new FindTask(stores.tasks, clock);
        ShortLinks links = ShortLinksByHand.of(stores.records, null, clock, random);
        ChangeTask change = new ChangeTask(find, stores.tasks, addressees, stores.capacity.giveBack, rouse);
        Uploads uploads = new Uploads(stores.artworks, stores.tasks);
        AcceptTask accept = new AcceptTask(providers, new Reservations(stores.records, stores.tasks, CONFIG, clock),
                new Places(Callers.of(Limits.NONE), stores.records, stores.tasks, clock), uploads, links, stores.tasks, rouse, clock, random);
        return new ClientsByHand(accept, find, new CancelTask(change, providers, clock), new ForgetTask(find, stores.tasks, stores.artworks, links),
                new RedeliverTask(change, addressees, clock), new RetryTask(find, uploads, accept));
    }

    /** Where things are kept. */
    public record Stores(Tasks tasks, Records records, ArtworkStore artworks, Capacity capacity) {
    }
}
