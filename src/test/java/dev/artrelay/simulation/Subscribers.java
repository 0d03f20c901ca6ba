package dev.artrelay.simulation;

import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** All subscribers there are, by address. */
final class Subscribers {

    private final Map<URI, Subscriber> all = new LinkedHashMap<>();
    private final Scheduler scheduler;
    private final Chance chance;
    private final Weather weather;
    private final Consumer<Subscriber.Post> watcher;

    /**
     * @param watcher told of each post, whatever was answered
     */
    Subscribers(Scheduler scheduler, Chance chance, Weather weather, Consumer<Subscriber.Post> watcher) {
        this.scheduler = scheduler;
        this.chance = chance;
        this.weather = weather;
        this.watcher = watcher;
    }

    Subscriber fresh(String name) {
        URI address = URI.create("https://hooks.example/" + name);
        Subscriber.Health health = chance.oneIn(8) ? Subscriber.Health.DEAD : Subscriber.Health.WELL;
        return all.computeIfAbsent(address, url -> new Subscriber(url, health, scheduler, chance, weather, watcher));
    }

    Subscriber at(URI address) {
        return all.get(address);
    }

    Collection<Subscriber> all() {
        return all.values();
    }
}
