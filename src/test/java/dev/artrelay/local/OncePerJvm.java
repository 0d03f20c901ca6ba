package dev.artrelay.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * Starts a child for the first who asks.
 *
 * <p>Known by a system property and not by a field, because Quarkus loads this class once more for its own tests.
 */
final class OncePerJvm {

    static URI endpoint(String property, Function<Path, Child> start) {
        synchronized (System.class) {
            if (System.getProperty(property) == null) {
                System.setProperty(property, start.apply(Path.of("").toAbsolutePath()).endpoint().toString());
            }
            return URI.create(System.getProperty(property));
        }
    }

    private OncePerJvm() {
    }
}
