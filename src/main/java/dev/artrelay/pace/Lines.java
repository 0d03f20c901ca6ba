package dev.artrelay.pace;

import dev.artrelay.provider.Provider;
import dev.artrelay.time.Pause;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A line to each provider. */
@ApplicationScoped
public class Lines {

    private final LooksConfig config;
    private final Clock clock;
    private final Pause pause;
    private final Map<String, Line> lines = new ConcurrentHashMap<>();

    Lines(LooksConfig config, Clock clock, Pause pause) {
        this.config = config;
        this.clock = clock;
        this.pause = pause;
    }

    public Line to(Provider provider) {
        return lines.computeIfAbsent(provider.name(), name -> new Line(provider, config.gather(), clock, pause));
    }
}
