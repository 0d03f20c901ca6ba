package dev.artrelay.subscribe;

import dev.artrelay.secret.Secrets;
import dev.artrelay.store.Records;
import dev.artrelay.wake.Wake;
import java.time.Clock;
import java.util.random.RandomGenerator;

/** Those who are told, as CDI would put them together in one process. */
public record SubscribersByHand(Subscribers subscribers, Addressees addressees, WebhookSecrets secrets, Errands errands) {

    public static SubscribersByHand of(Records records, Secrets secrets, Clock clock, RandomGenerator random, Wake wake) {
        HookRows rows = new HookRows(records, clock);
        WebhookSecrets signing = new WebhookSecrets(rows, secrets, clock);
        return new SubscribersByHand(new Subscribers(rows, signing, clock, random), new Addressees(rows, signing, clock), signing,
                new Errands(records, wake, clock));
    }
}
