package dev.artrelay.capacity;

import dev.artrelay.provider.Provider;
import dev.artrelay.provider.Providers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** How many slots each provider has. */
@ApplicationScoped
class Caps {

    private final Providers providers;

    Caps(Providers providers) {
        this.providers = providers;
    }

    List<String> providers() {
        return providers.all().stream().filter(Provider::configured).map(Provider::name).toList();
    }

    /** 0 for any number. */
    int of(String provider) {
        return providers.named(provider).map(known -> known.capabilities().quota().inFlight()).orElse(0);
    }
}
