package dev.artrelay.protocol.tencent;

import dev.artrelay.callback.CallbackResource;
import dev.artrelay.callback.ReceiveCallback;
import dev.artrelay.callback.ReceiveCallback.Known;
import dev.artrelay.callback.ReceiveCallback.Reception;
import dev.artrelay.link.Links;
import dev.artrelay.protocol.tencent.wire.Session;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Where an application's event notifications come in: one address for all tasks, matched by the {@code SessionId} in them.
 *
 * <p>What is about nobody we know is answered like what is: the application may have other users, and an address that
 * refuses would be called again.
 */
@Path("/callbacks/tencent/{token}")
class TencentCallbackResource {

    private static final Logger LOG = Logger.getLogger(TencentCallbackResource.class);

    private final CallbackResource others;
    private final ReceiveCallback callbacks;
    private final TencentConfig config;
    private final Links links;
    private final Clock clock;

    TencentCallbackResource(CallbackResource others, ReceiveCallback callbacks, TencentConfig config, Links links, Clock clock) {
        this.others = others;
        this.callbacks = callbacks;
        this.config = config;
        this.links = links;
        this.clock = clock;
    }

    /** An attempt has an address of its own too, as with every provider; this one must not stand in its way. */
    @POST
    @Path("/{attempt}/{secret}")
    public Uni<Response> receive(@PathParam("token") String task, @PathParam("attempt") String attempt,
            @PathParam("secret") String secret, byte[] body) {
        return others.receive(TencentProvider.NAME, task, attempt, secret, body);
    }

    @POST
    public Uni<Response> receive(@PathParam("token") String token, byte[] body) {
        if (!links.callbackToken(token, TencentProvider.NAME)) {
            return refused(Response.Status.NOT_FOUND, "there is no such callback address");
        }
        if (body.length > ReceiveCallback.LIMIT) {
            return refused(Response.Status.REQUEST_ENTITY_TOO_LARGE, "a callback has at most 256 kB");
        }
        Optional<TencentEvent> event = TencentEvent.read(body);
        if (event.isEmpty()) {
            return refused(Response.Status.BAD_REQUEST, "this is no event notification");
        }
        boolean genuine = config.signKey().map(key -> event.get().signedWith(key, clock.instant())).orElse(true);
        return genuine ? received(event.get(), body)
                : refused(Response.Status.FORBIDDEN, "the signature is missing, wrong or expired");
    }

    private Uni<Response> received(TencentEvent event, byte[] body) {
        return event.session().map(session -> callbacks.receive(known(session), body))
                .orElseGet(() -> Uni.createFrom().item(Reception.NOTHING_TO_DO))
                .map(reception -> reception == Reception.NO_ROOM
                        ? answer(Response.Status.SERVICE_UNAVAILABLE, "{\"error\":\"try again in a moment\"}")
                        : answer(Response.Status.OK, "{\"success\":true}"));
    }

    private static Known known(Session session) {
        return new Known(TencentProvider.NAME, session.task(), session.attempt());
    }

    private static Uni<Response> refused(Response.Status status, String message) {
        LOG.warnf("event notification refused: %s", message);
        return Uni.createFrom().item(answer(status, "{\"error\":\"" + message + "\"}"));
    }

    private static Response answer(Response.Status status, String json) {
        return Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(json).build();
    }
}
