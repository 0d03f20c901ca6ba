package dev.artrelay.store;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the table answers. */
@Readiness
@Singleton
final class TableCheck implements AsyncHealthCheck {

    private static final String NAME = "table";
    private static final Duration LIMIT = Duration.ofSeconds(2);

    private final Table table;

    TableCheck(Table table) {
        this.table = table;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return table.get(Table.NOTHING)
                .map(answer -> HealthCheckResponse.up(NAME))
                .ifNoItem().after(LIMIT).fail()
                .onFailure().recoverWithItem(() -> HealthCheckResponse.down(NAME));
    }
}
