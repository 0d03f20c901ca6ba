package dev.artrelay.egress;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Says whether a URL may be reached: when a client gives it, and again when it is about to be used. */
@Singleton
public class EgressGuard {

    private static final Duration RESOLVE_WITHIN = Duration.ofSeconds(2);

    private final EgressConfig config;
    private final UrlRules rules;
    private final Resolver resolver;
    private final Duration resolveWithin;

    @Inject
    public EgressGuard(EgressConfig config, Resolver resolver) {
        this(config, resolver, RESOLVE_WITHIN);
    }

    EgressGuard(EgressConfig config, Resolver resolver, Duration resolveWithin) {
        this.config = config;
        this.rules = new UrlRules(config);
        this.resolver = resolver;
        this.resolveWithin = resolveWithin;
    }

    /**
     * Why a client may not give this URL, to be read after the name of the field, as in "url must not …"; empty if it may.
     *
     * <p>A host that does not resolve yet is no objection: it may by the time it is reached, where it is vetted again.
     */
    public Uni<Optional<String>> objection(URI uri) {
        Optional<String> objection = rules.objection(uri, NamedBy.CLIENT);
        return objection.isPresent() ? Uni.createFrom().item(objection) : addresses(uri).map(this::objection);
    }

    /** The addresses to connect to, all of them vetted; fails with {@link EgressFault} if there are none or one is refused. */
    Uni<Route> route(URI uri, NamedBy namedBy) {
        Optional<String> objection = rules.objection(uri, namedBy);
        return objection.isPresent()
                ? Uni.createFrom().failure(EgressFault.refused(objection.get()))
                : addresses(uri).map(addresses -> routed(uri, addresses));
    }

    private Route routed(URI uri, List<InetAddress> addresses) {
        objection(addresses).ifPresent(why -> {
            throw EgressFault.refused(why);
        });
        if (addresses.isEmpty()) {
            throw EgressFault.unresolved();
        }
        return new Route(uri, addresses);
    }

    /** One bad address condemns the name: which of them is connected to must not be left to chance. */
    private Optional<String> objection(List<InetAddress> addresses) {
        return config.allowPrivate() || addresses.stream().allMatch(AddressRules::isPublic)
                ? Optional.empty()
                : Optional.of("must not lead to a private, local or reserved address");
    }

    private Uni<List<InetAddress>> addresses(URI uri) {
        return Host.of(uri) instanceof Host.Literal literal
                ? Uni.createFrom().item(List.of(literal.address()))
                : resolved(((Host.Name) Host.of(uri)).name());
    }

    private Uni<List<InetAddress>> resolved(String name) {
        return resolver.resolve(name).ifNoItem().after(resolveWithin).recoverWithItem(List.of());
    }
}
