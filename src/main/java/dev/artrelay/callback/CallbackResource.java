package dev.artrelay.callback;

import dev.artrelay.callback.ReceiveCallback.Reception;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** Where upstreams push their news. */
@Path("/callbacks/{provider}/{task}/{attempt}/{token}")
@ApplicationScoped
public class CallbackResource {

    private final ReceiveCallback callbacks;

    CallbackResource(ReceiveCallback callbacks) {
        this.callbacks = callbacks;
    }

    /** Stored first, then answered; repeated as often as the upstream likes. */
    @POST
    public Uni<Response> receive(@PathParam("provider") String provider, @PathParam("task") String task,
            @PathParam("attempt") String attempt, @PathParam("token") String token, byte[] body) {
        return callbacks.receive(new ReceiveCallback.Address(provider, task, attempt, token), body)
                .map(CallbackResource::answer);
    }

    private static Response answer(Reception reception) {
        return switch (reception) {
            case STORED, NOTHING_TO_DO -> Response.ok("{\"success\":true}").type("application/json").build();
            case NO_ROOM -> refused(503, "there are callbacks that have not been read yet; try again in a moment");
            case TOO_LARGE -> refused(413, "a callback has at most 256 kB");
            case UNKNOWN -> refused(404, "there is no such callback address");
        };
    }

    private static Response refused(int status, String message) {
        return Response.status(status).type("application/json").entity("{\"error\":\"" + message + "\"}").build();
    }
}
