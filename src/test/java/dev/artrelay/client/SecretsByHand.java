package dev.artrelay.client;

import dev.artrelay.secret.Secrets;
import dev.artrelay.store.Records;
import java.time.Clock;

/** Webhook secrets as CDI would put them together. */
public final class SecretsByHand {

    private SecretsByHand() {
    }

    public static WebhookSecrets of(Records records, Secrets secrets, Clock clock) {
        return new WebhookSecrets(records, secrets, clock);
    }
}
