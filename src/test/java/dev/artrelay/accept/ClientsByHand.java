package dev.artrelay.accept;

import dev.artrelay.artwork.ArtworkStore;
import dev.artrelay.provider.Providers;
import dev.artrelay.store.Records;
import dev.artrelay.store.Tasks;
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

    public static ClientsByHand of(Stores stores, Providers providers, Wake wake, Clock clock, RandomGenerator random) {
        Rouse rouse = new Rouse(wake, clock);
        FindTask find = new FindTask(stores.tasks, clock);
        ChangeTask change = new ChangeTask(find, stores.tasks, rouse);
        Uploads uploads = new Uploads(stores.artworks);
        AcceptTask accept = new AcceptTask(providers, new Reservations(stores.records, stores.tasks, CONFIG, clock), uploads,
                stores.tasks, rouse, clock, random);
        return new ClientsByHand(accept, find, new CancelTask(change, clock), new ForgetTask(find, stores.tasks, stores.artworks),
                new RedeliverTask(change, clock), new RetryTask(find, uploads, accept));
    }

    /** Where things are kept. */
    public record Stores(Tasks tasks, Records records, ArtworkStore artworks) {
    }
}
