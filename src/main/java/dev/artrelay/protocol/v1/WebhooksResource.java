package dev.artrelay.protocol.v1;

import dev.artrelay.client.Caller;
import dev.artrelay.client.ForClients;
import dev.artrelay.link.Links;
import dev.artrelay.protocol.v1.V1Lists.IssuedWebhook;
import dev.artrelay.protocol.v1.V1Lists.Webhook;
import dev.artrelay.protocol.v1.V1Lists.Webhooks;
import dev.artrelay.protocol.v1.V1Wire.NewWebhook;
import dev.artrelay.protocol.v1.body.Bodies;
import dev.artrelay.protocol.v1.problem.Code;
import dev.artrelay.protocol.v1.problem.Refusal;
import dev.artrelay.subscribe.Subscriber;
import dev.artrelay.subscribe.Subscribers;
import dev.artrelay.subscribe.Subscribing;
import dev.artrelay.subscribe.Subscribing.Issued;
import dev.artrelay.subscribe.Subscribing.Known;
import dev.artrelay.task.EventType;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The caller's standing subscribers. */
@ForClients
@Path("/v1/webhooks")
@Produces(MediaType.APPLICATION_JSON)
class WebhooksResource {

    private final Caller caller;
    private final Bodies bodies;
    private final UrlVetting urls;
    private final Subscribers subscribers;
    private final Links links;

    WebhooksResource(Caller caller, Bodies bodies, UrlVetting urls, Subscribers subscribers, Links links) {
        this.caller = caller;
        this.bodies = bodies;
        this.urls = urls;
        this.subscribers = subscribers;
        this.links = links;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createWebhook", summary = "Subscribe to all tasks",
            description = "It is told of whatever happens from five seconds after the answer at the latest, and of every task"
                    + " submitted after the answer. At most 5 for a client; one URL can subscribe once")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewWebhook.class),
            examples = @ExampleObject(name = "Results and failures", value = Examples.WEBHOOK)))
    @APIResponse(responseCode = "201", description = "The subscriber; its secret is shown this once", content = @Content(schema = @Schema(implementation = IssuedWebhook.class)))
    public Uni<Response> create(byte[] raw) {
        NewWebhook asked = bodies.read(raw, NewWebhook.class).value();
        String client = caller.client();
        return urls.vet("url", asked.url())
                .chain(() -> subscribers.add(client, asked.url(), EventType.of(asked.events())))
                .map(WebhooksResource::issued)
                .map(issued -> Response.created(links.to("/v1/webhooks/" + issued.subscriber().id())).entity(shown(issued)).build());
    }

    private static Issued issued(Subscribing subscribing) {
        if (subscribing instanceof Issued issued) {
            return issued;
        }
        if (subscribing instanceof Known known) {
            throw Refusal.of(Code.CONFLICT, "webhook " + known.subscriber().id() + " has this url already",
                    Map.of("webhook_id", known.subscriber().id()));
        }
        throw Refusal.of(Code.CONFLICT, "a client has at most " + Subscribers.LIMIT + " webhooks; delete one first");
    }

    @GET
    @Operation(operationId = "listWebhooks", summary = "List the caller's standing subscribers, without their secrets")
    public Uni<Webhooks> list() {
        return subscribers.list(caller.client()).map(all -> new Webhooks(all.stream().map(WebhooksResource::shown).toList()));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getWebhook", summary = "Show a standing subscriber, and how it does")
    public Uni<Webhook> show(@PathParam("id") String id) {
        return subscribers.find(caller.client(), id).map(WebhooksResource::known).map(WebhooksResource::shown);
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "deleteWebhook", summary = "End a subscription, and what was still to be sent")
    @APIResponse(responseCode = "204", description = "Ended")
    public Uni<Response> delete(@PathParam("id") String id) {
        return subscribers.remove(caller.client(), id).map(there -> {
            known(Optional.of(there).filter(known -> known));
            return Response.noContent().build();
        });
    }

    @POST
    @Path("/{id}/rotate")
    @Operation(operationId = "rotateWebhook", summary = "Make a new secret; the old one stays valid for 24 hours",
            description = "To rotate a second time within 24 hours ends the oldest at once: two secrets sign at most")
    public Uni<IssuedWebhook> rotate(@PathParam("id") String id) {
        return subscribers.rotate(caller.client(), id).map(WebhooksResource::known).map(WebhooksResource::shown);
    }

    @POST
    @Path("/{id}/enable")
    @Operation(operationId = "enableWebhook", summary = "Send to a subscriber again that was disabled",
            description = "It is told of whatever happens from then on; `redeliver` sends what it has missed")
    public Uni<Webhook> enable(@PathParam("id") String id) {
        return subscribers.enable(caller.client(), id).map(WebhooksResource::known).map(WebhooksResource::shown);
    }

    static <T> T known(Optional<T> found) {
        return found.orElseThrow(() -> Refusal.of(Code.NOT_FOUND, "there is no such webhook"));
    }

    private static Webhook shown(Subscriber subscriber) {
        Subscriber.Disabled disabled = subscriber.disabled();
        return new Webhook(subscriber.id(), "webhook", subscriber.url(), words(subscriber), Times.text(subscriber.createdAt()),
                subscriber.enabled() ? "enabled" : "disabled", disabled == null ? null : Times.text(disabled.at()),
                disabled == null ? null : disabled.reason().name().toLowerCase(Locale.ROOT), Times.text(subscriber.failingSince()));
    }

    private static IssuedWebhook shown(Issued issued) {
        Subscriber subscriber = issued.subscriber();
        return new IssuedWebhook(subscriber.id(), "webhook", subscriber.url(), words(subscriber),
                Times.text(subscriber.createdAt()), issued.secrets().current(), Times.text(issued.secrets().olderUntil()));
    }

    private static List<String> words(Subscriber subscriber) {
        return subscriber.events().stream().map(EventType::word).toList();
    }
}
