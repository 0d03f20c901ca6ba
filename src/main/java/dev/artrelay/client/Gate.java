package dev.artrelay.client;

import dev.artrelay.client.AccessDenied.Reason;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Lets clients and administrators in, and nobody else. */
class Gate {

    private final ClientKeys keys;
    private final Administrator administrator;
    private final Admission admission;

    Gate(ClientKeys keys, Administrator administrator, Admission admission) {
        this.keys = keys;
        this.administrator = administrator;
        this.admission = admission;
    }

    @ForClients
    @ServerRequestFilter
    Uni<Void> admitClient(ContainerRequestContext request) {
        return client(credential(request)).chain(admission::admit);
    }

    @ForAdministrators
    @ServerRequestFilter
    Uni<Void> admitAdministrator(ContainerRequestContext request) {
        Credential shown = credential(request);
        return administrator.shows(shown) ? Uni.createFrom().voidItem()
                : client(shown).chain(() -> Uni.createFrom().failure(
                        () -> new AccessDenied(Reason.FORBIDDEN, "this is for administrators")));
    }

    private Uni<ClientKey> client(Credential shown) {
        return keys.whose(shown).map(found -> found.orElseThrow(
                () -> new AccessDenied(Reason.UNKNOWN, "this key is not valid, or no longer")));
    }

    private static Credential credential(ContainerRequestContext request) {
        Optional<Credential> shown = Credential.from(request::getHeaderString);
        return shown.orElseThrow(() -> new AccessDenied(Reason.UNKNOWN, "a key is needed: Authorization: Bearer <key>"));
    }
}
