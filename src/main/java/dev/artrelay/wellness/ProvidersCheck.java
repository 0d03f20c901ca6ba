package dev.artrelay.wellness;

import dev.artrelay.provider.Provider;
import dev.artrelay.provider.Providers;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.health.api.Wellness;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** Says of each provider how it does. It is always up: we are, and whoever takes tasks for others must not be shut off. */
@Wellness
@Singleton
final class ProvidersCheck implements AsyncHealthCheck {

    private static final Duration LIMIT = Duration.ofSeconds(2);

    private final Providers providers;
    private final Ward ward;

    ProvidersCheck(Providers providers, Ward ward) {
        this.providers = providers;
        this.ward = ward;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return ward.unwell()
                .ifNoItem().after(LIMIT).fail()
                .map(ill -> told("well", ill))
                .onFailure().recoverWithItem(() -> told("unknown", Map.of()));
    }

    private HealthCheckResponse told(String usual, Map<String, Illness> ill) {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("providers").up();
        providers.all().forEach(provider -> answer.withData(provider.name(), state(provider, usual, ill.get(provider.name()))));
        return answer.build();
    }

    private static String state(Provider provider, String usual, Illness illness) {
        return !provider.configured() ? "unconfigured"
                : illness == null ? usual : "unwell: " + illness.reason() + " (until " + illness.until() + ")";
    }
}
