package dev.artrelay.store;

import io.quarkus.arc.Unremovable;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Makes the table's client ready for its first call, and leaves no connection open. */
@Singleton
@Unremovable
public final class PrimeTable {

    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final Table table;

    PrimeTable(Table table) {
        this.table = table;
    }

    public Uni<Void> prime() {
        return table.touch().ifNoItem().after(LIMIT).fail();
    }
}
