package dev.artrelay.advance;

import dev.artrelay.link.Links;
import dev.artrelay.provider.Assignment;
import dev.artrelay.provider.Model;
import dev.artrelay.provider.Provider;
import dev.artrelay.provider.Providers;
import dev.artrelay.task.Order;
import dev.artrelay.task.Task;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.random.RandomGenerator;

/** Tells a provider of an attempt. */
@ApplicationScoped
class Assignments {

    private final Providers providers;
    private final Links links;
    private final RandomGenerator random;

    Assignments(Providers providers, Links links, RandomGenerator random) {
        this.providers = providers;
        this.links = links;
        this.random = random;
    }

    /** Who runs the model; it was routed there, so it is there, unless the product was put up without it since. */
    Provider provider(String model) {
        return providers.of(model).orElseThrow(() -> new IllegalStateException("nobody runs " + model));
    }

    /** The attempt under way. */
    Assignment of(Task task) {
        return of(task, task.state().upstreamId());
    }

    /** The attempt under way, as its provider is said to call it. */
    Assignment of(Task task, String upstreamId) {
        int attempt = task.state().attempt();
        String model = task.state().model();
        Provider provider = provider(model);
        Order asked = told(task.order(), model).reseeded(task.keeping().reseeds());
        return new Assignment(task.id(), attempt, model, asked, upstreamId,
                links.callback(provider.name(), task.id(), attempt), task.trace().onward(random));
    }

    private Order told(Order order, String model) {
        return order.toldTo(providers.model(model).map(Model::readsPictures).orElse(false));
    }
}
