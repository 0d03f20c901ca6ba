package dev.artrelay.provider;

import dev.artrelay.task.ImageRequest;
import dev.artrelay.task.Order;
import dev.artrelay.task.Owner;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** All providers there are, and who runs what. */
@ApplicationScoped
public class Providers {

    /** The model that stands for any. */
    public static final String AUTO = "auto";
    /** The model that needs no account. */
    public static final String STUDIO_QR = "studio/qr";

    private final List<Provider> providers;
    private final RoutesConfig config;

    Providers(@All List<Provider> providers, RoutesConfig config) {
        this.providers = List.copyOf(providers);
        this.config = config;
    }

    public List<Provider> all() {
        return providers;
    }

    /** Who runs a model. */
    public Optional<Provider> of(String model) {
        return named(Owner.of(model));
    }

    public Optional<Provider> named(String owner) {
        return providers.stream().filter(provider -> provider.name().equals(owner)).findFirst();
    }

    public Optional<Model> model(String id) {
        return providers.stream().flatMap(provider -> provider.models().stream())
                .filter(model -> model.id().equals(id)).findFirst();
    }

    /**
     * The models that may run a request, in the order of trying.
     *
     * @return empty if nobody can
     */
    public List<String> route(String dialect, String asked, ImageRequest request) {
        List<String> named = asked.equals(AUTO) || !dialect.equals(Order.Origin.OWN)
                ? config.routes().getOrDefault(dialect, List.of()) : List.of();
        List<String> candidates = named.isEmpty() ? usual(dialect, asked, request) : named;
        return candidates.stream().filter(this::served).toList();
    }

    private List<String> usual(String dialect, String asked, ImageRequest request) {
        boolean qr = request.content() != null || request.contentImageUrl() != null;
        if (asked.equals(AUTO)) {
            return qr ? List.of(STUDIO_QR) : anyPicture();
        }
        boolean instead = !dialect.equals(Order.Origin.OWN) && !served(asked) && model(asked).map(Model::qr).orElse(qr);
        return List.of(instead ? STUDIO_QR : asked);
    }

    private List<String> anyPicture() {
        return providers.stream().filter(Provider::configured).flatMap(provider -> provider.models().stream())
                .filter(model -> !model.qr()).map(Model::id).sorted().limit(1).toList();
    }

    /** Is there somebody set up to run it? */
    public boolean served(String id) {
        return model(id).isPresent() && of(id).map(Provider::configured).orElse(false);
    }
}
