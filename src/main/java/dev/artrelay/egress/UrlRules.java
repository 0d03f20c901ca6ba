package dev.artrelay.egress;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What can be said of a URL before any name is resolved; objections are to be read after the name of a field. */
final class UrlRules {

    static final int LONGEST = 2_048;

    private final EgressConfig config;

    UrlRules(EgressConfig config) {
        this.config = config;
    }

    Optional<String> objection(URI uri, NamedBy namedBy) {
        if (uri.toString().length() > LONGEST) {
            return Optional.of("must not be longer than " + LONGEST + " characters");
        }
        if (!schemes(namedBy).contains(scheme(uri))) {
            return Optional.of("must be a URL with " + String.join(" or ", schemes(namedBy)));
        }
        if (uri.getRawAuthority() != null && uri.getRawAuthority().contains("@")) {
            return Optional.of("must not contain a user name or password");
        }
        if (Host.of(uri) instanceof Host.Unusable unusable) {
            return Optional.of(unusable.why());
        }
        return portAllowed(uri) ? Optional.empty() : Optional.of("must use one of the ports " + listed(config.ports()));
    }

    private Set<String> schemes(NamedBy namedBy) {
        boolean http = namedBy == NamedBy.UPSTREAM || config.allowHttp() || config.allowPrivate();
        return http ? new TreeSet<>(Set.of("http", "https")) : Set.of("https");
    }

    private boolean portAllowed(URI uri) {
        int port = Route.port(uri);
        return config.allowPrivate() ? port > 0 && port < 1 << 16 : config.ports().contains(port);
    }

    private static String scheme(URI uri) {
        return uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    }

    private static String listed(Set<Integer> ports) {
        return String.join(", ", new TreeSet<>(ports).stream().map(String::valueOf).toList());
    }
}
