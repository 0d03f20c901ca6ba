package dev.artrelay.wellness;

import dev.artrelay.metric.Meters;
import dev.artrelay.provider.Provider;
import dev.artrelay.store.Records;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Listens to how providers do. */
@ApplicationScoped
public class Examiner {

    private final Records records;
    private final Meters meters;
    private final Clock clock;

    Examiner(Records records, Meters meters, Clock clock) {
        this.records = records;
        this.meters = meters;
        this.clock = clock;
    }

    /** To be kept: what it has heard of the provider is its own. */
    public Examined examine(Provider provider) {
        return new Examined(provider, new Patient(provider.name(), records, clock), meters, clock);
    }
}
