package dev.artrelay.shortlink;

import java.time.Duration;

/** How long the short links of a dialect live, where that is not as long as their tasks; a CDI bean of the dialect's folder. */
public interface LinkLife {

    /** The dialect's name, as tasks have it. */
    String dialect();

    /** Counted from when the link was made. */
    Duration life();
}
