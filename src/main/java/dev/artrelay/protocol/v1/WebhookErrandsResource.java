package dev.artrelay.protocol.v1;

import dev.artrelay.client.Caller;
import dev.artrelay.client.ForClients;
import dev.artrelay.link.Links;
import dev.artrelay.protocol.v1.V1Lists.Redelivery;
import dev.artrelay.protocol.v1.V1Lists.WebhookTest;
import dev.artrelay.protocol.v1.V1Wire.NewRedelivery;
import dev.artrelay.protocol.v1.body.Bodies;
import dev.artrelay.protocol.v1.problem.Code;
import dev.artrelay.protocol.v1.problem.FieldError;
import dev.artrelay.protocol.v1.problem.Refusal;
import dev.artrelay.subscribe.Errand;
import dev.artrelay.subscribe.Errand.Kind;
import dev.artrelay.subscribe.Errand.Outcome;
import dev.artrelay.subscribe.Errands;
import dev.artrelay.subscribe.Subscriber;
import dev.artrelay.subscribe.Subscribers;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What a standing subscriber can be sent on request. A worker sends it; the answer says where to see how it went. */
@ForClients
@Path("/v1/webhooks/{id}")
@Produces(MediaType.APPLICATION_JSON)
class WebhookErrandsResource {

    private final Caller caller;
    private final Bodies bodies;
    private final Subscribers subscribers;
    private final Errands errands;
    private final Links links;
    private final Clock clock;

    WebhookErrandsResource(Caller caller, Bodies bodies, Subscribers subscribers, Errands errands, Links links, Clock clock) {
        this.caller = caller;
        this.bodies = bodies;
        this.subscribers = subscribers;
        this.errands = errands;
        this.links = links;
        this.clock = clock;
    }

    @POST
    @Path("/test")
    @Operation(operationId = "testWebhook", summary = "Send a signed `webhook.test` event, once",
            description = "Its `data` is `{\"id\", \"object\": \"webhook\"}`. Also to a disabled subscriber. One test is under way at a time;"
                    + " asked for again meanwhile, the answer is that one. GET shows how it went, for a day")
    @APIResponse(responseCode = "202", description = "To be sent", content = @Content(schema = @Schema(implementation = WebhookTest.class)))
    public Uni<Response> test(@PathParam("id") String id) {
        String client = caller.client();
        return subscribers.find(client, id).map(WebhooksResource::known)
                .chain(subscriber -> errands.test(client, subscriber.id()))
                .map(errand -> accepted(id, "/test", test(errand)));
    }

    @GET
    @Path("/test")
    @Operation(operationId = "getWebhookTest", summary = "Show how the last test of a subscriber went")
    public Uni<WebhookTest> tested(@PathParam("id") String id) {
        return find(Kind.TEST, id).map(WebhookErrandsResource::test);
    }

    @POST
    @Path("/redeliver")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "redeliverToWebhook", summary = "Send the ends of all tasks since a time once more",
            description = "Of tasks that are still kept and whose events it subscribes to, the newest first, under the ids they"
                    + " had. One redelivery is under way at a time: asked for again, the answer is that one, unless an earlier"
                    + " `since` begins it anew. GET shows how far it is")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewRedelivery.class),
            examples = @ExampleObject(name = "After an outage", value = Examples.REDELIVERY)))
    @APIResponse(responseCode = "202", description = "To be sent", content = @Content(schema = @Schema(implementation = Redelivery.class)))
    public Uni<Response> redeliver(@PathParam("id") String id, byte[] raw) {
        Instant since = time(bodies.read(raw, NewRedelivery.class, this::errors).value().since()).orElseThrow();
        String client = caller.client();
        return subscribers.find(client, id).map(WebhooksResource::known)
                .invoke(WebhookErrandsResource::requireEnabled)
                .chain(subscriber -> errands.redeliver(client, subscriber.id(), since))
                .map(errand -> accepted(id, "/redeliver", redelivery(errand)));
    }

    @GET
    @Path("/redeliver")
    @Operation(operationId = "getRedelivery", summary = "Show how far the last redelivery to a subscriber is")
    public Uni<Redelivery> redelivered(@PathParam("id") String id) {
        return find(Kind.REDELIVERY, id).map(WebhookErrandsResource::redelivery);
    }

    private List<FieldError> errors(NewRedelivery asked) {
        boolean text = asked.since() != null && asked.since().matches(V1Wire.TIME);
        boolean past = text && time(asked.since()).filter(since -> !since.isAfter(clock.instant())).isPresent();
        return !text || past ? List.of() : List.of(new FieldError("since", "must be a time that has come"));
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static void requireEnabled(Subscriber subscriber) {
        if (!subscriber.enabled()) {
            throw Refusal.of(Code.CONFLICT, "the webhook is disabled; enable it first");
        }
    }

    private Uni<Errand> find(Kind kind, String id) {
        String client = caller.client();
        return subscribers.find(client, id).map(WebhooksResource::known)
                .chain(subscriber -> errands.find(kind, client, subscriber.id()))
                .map(found -> found.orElseThrow(() -> Refusal.of(Code.NOT_FOUND, "none was asked for within the last day")));
    }

    private Response accepted(String id, String path, Object body) {
        return Response.accepted(body).location(links.to("/v1/webhooks/" + id + path)).build();
    }

    private static WebhookTest test(Errand errand) {
        Optional<Outcome> end = Optional.ofNullable(errand.outcome());
        return new WebhookTest(state(errand), Times.text(errand.askedAt()), end.map(Outcome::at).map(Times::text).orElse(null),
                end.map(Outcome::status).orElse(null), end.map(Outcome::latencyMillis).orElse(null),
                end.map(Outcome::error).orElse(null));
    }

    private static Redelivery redelivery(Errand errand) {
        Optional<Outcome> end = Optional.ofNullable(errand.outcome());
        return new Redelivery(state(errand), Times.text(errand.askedAt()), Times.text(errand.since()), errand.sent(),
                end.map(Outcome::at).map(Times::text).orElse(null), end.map(Outcome::error).orElse(null));
    }

    private static String state(Errand errand) {
        return errand.done() ? "done" : "queued";
    }
}
