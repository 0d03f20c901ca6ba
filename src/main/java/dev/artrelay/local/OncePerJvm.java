package dev.artrelay.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * Starts a child for the first who asks, and again for the next one after it has ended.
 *
 * <p>Known by a system property and not by a field, because this class is loaded anew by every live reload and by
 * Quarkus' own tests.
 */
final class OncePerJvm {

    static URI endpoint(String property, Function<Path, Child> start) {
        synchronized (System.class) {
            if (System.getProperty(property) == null) {
                Child child = start.apply(Path.of("").toAbsolutePath());
                System.setProperty(property, child.endpoint().toString());
                child.whenEnded(() -> System.clearProperty(property));
            }
            return URI.create(System.getProperty(property));
        }
    }

    private OncePerJvm() {
    }
}
