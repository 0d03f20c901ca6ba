package dev.artrelay.pace;

import dev.artrelay.provider.Provider;
import dev.artrelay.time.Pause;
import dev.artrelay.wellness.Examiner;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A line to each provider. */
@ApplicationScoped
public class Lines {

    private final LooksConfig config;
    private final Examiner examiner;
    private final Clock clock;
    private final Pause pause;
    private final Map<String, Line> lines = new ConcurrentHashMap<>();

    Lines(LooksConfig config, Examiner examiner, Clock clock, Pause pause) {
        this.config = config;
        this.examiner = examiner;
        this.clock = clock;
        this.pause = pause;
    }

    public Line to(Provider provider) {
        return lines.computeIfAbsent(provider.name(), name -> new Line(examiner.examine(provider), config.gather(), clock, pause));
    }
}
