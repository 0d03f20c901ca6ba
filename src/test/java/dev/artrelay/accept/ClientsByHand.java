package dev.artrelay.accept;

import dev.artrelay.artwork.ArtworkStore;
import dev.artrelay.capacity.Capacity;
import dev.artrelay.client.Caller;
import dev.artrelay.client.Callers;
import dev.artrelay.client.ClientKey;
import dev.artrelay.provider.Providers;
import dev.artrelay.shortlink.ShortLinks;
import dev.artrelay.store.Records;
import dev.artrelay.store.Tasks;
import dev.artrelay.subscribe.Addressees;
import dev.artrelay.time.PauseByHand;
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

    /** For whoever shows this key. */
    public static ClientsByHand of(ClientKey key, Stores stores, Others others) {
        Clock clock = others.clock;
        Rouse rouse = new Rouse(others.wake, clock);
        FindTask find = new FindTask(stores.tasks, clock, PauseByHand.inEarnest());
        ChangeTask change = new ChangeTask(find, stores.tasks, others.addressees, stores.capacity.giveBack, rouse);
        Uploads uploads = new Uploads(stores.artworks);
        Caller caller = Callers.of(key);
        AcceptTask accept = new AcceptTask(caller, others.providers, new Reservations(stores.records, stores.tasks, CONFIG, clock),
                new Places(caller, stores.records, stores.tasks, clock), uploads, stores.links, stores.tasks, rouse, clock,
                others.random);
        return new ClientsByHand(accept, find, new CancelTask(change, others.providers, clock),
                new ForgetTask(find, stores.tasks, stores.artworks, stores.links),
                new RedeliverTask(change, others.addressees, clock), new RetryTask(find, uploads, accept));
    }

    /** Where things are kept. */
    public record Stores(Tasks tasks, Records records, ArtworkStore artworks, ShortLinks links, Capacity capacity) {
    }

    /** Whom they deal with. */
    public record Others(Providers providers, Addressees addressees, Wake wake, Clock clock, RandomGenerator random) {
    }
}
