package dev.artrelay.egress;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** Where an answer sends whoever asked. */
final class Redirect {

    private static final Set<Integer> STATUSES = Set.of(301, 302, 303, 307, 308);

    /**
     * Empty if the answer is no redirect, or one that names no place.
     *
     * @throws EgressFault if the place cannot be read as a URL
     */
    static Optional<URI> of(URI asked, EgressResponse answer) {
        return STATUSES.contains(answer.status())
                ? answer.header("location").map(location -> resolved(asked, location))
                : Optional.empty();
    }

    private static URI resolved(URI asked, String location) {
        try {
            return asked.resolve(location);
        } catch (IllegalArgumentException e) {
            throw EgressFault.protocol("The answer redirects to what is no URL");
        }
    }

    private Redirect() {
    }
}
