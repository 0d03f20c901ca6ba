package dev.artrelay.wellness;

import dev.artrelay.provider.Provider;
import dev.artrelay.provider.Providers;
import dev.artrelay.store.Records;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The providers that are unwell, whichever process has found that out. */
@ApplicationScoped
public class Ward {

    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    private final Providers providers;
    private final Records records;
    private final Clock clock;
    private volatile Seen seen = new Seen(Instant.EPOCH, Map.of());

    Ward(Providers providers, Records records, Clock clock) {
        this.providers = providers;
        this.records = records;
        this.clock = clock;
    }

    /** By the provider's name; at most a few seconds old, and so at most one read in that time. */
    public Uni<Map<String, Illness>> unwell() {
        return Uni.createFrom().deferred(() -> seen.at.plus(REMEMBERED).isAfter(clock.instant()) ? Uni.createFrom().item(seen.ill)
                : read(clock.instant()));
    }

    private Uni<Map<String, Illness>> read(Instant begun) {
        List<String> keys = providers.all().stream().filter(Provider::configured).map(Provider::name).map(Illness::key).toList();
        return records.get(keys)
                .map(rows -> rows.stream().map(Illness::of).collect(Collectors.toMap(Illness::provider, Function.identity())))
                .invoke(ill -> seen = new Seen(begun, ill));
    }

    private record Seen(Instant at, Map<String, Illness> ill) {
    }
}
