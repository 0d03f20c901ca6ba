package dev.artrelay.provider;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Map;

/** Who runs what is asked for in which dialect, where it is not the usual provider. */
@ConfigMapping(prefix = "artrelay")
public interface RoutesConfig {

    /**
     * By dialect, {@code owner/name} in the order of trying; the second and later ones take a submission that surely did not
     * happen at the one before.
     */
    Map<String, List<String>> routes();
}
