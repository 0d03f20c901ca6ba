package dev.artrelay.provider;

import java.util.List;
import java.util.Map;

/** Providers as CDI would find them. */
public final class ProvidersByHand {

    private ProvidersByHand() {
    }

    /**
     * @param routes by dialect, as configured
     */
    public static Providers of(List<Provider> providers, Map<String, List<String>> routes) {
        return new Providers(providers, () -> routes);
    }
}
