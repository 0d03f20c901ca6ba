package dev.artrelay.protocol.chaoshu;

import dev.artrelay.accept.AcceptTask;
import dev.artrelay.accept.Acceptance;
import dev.artrelay.accept.Acceptance.Refused;
import dev.artrelay.accept.Acceptance.Taken;
import dev.artrelay.accept.Acceptance.Unserved;
import dev.artrelay.accept.FindTask;
import dev.artrelay.client.LimitExceeded;
import dev.artrelay.edge.FlatBody;
import dev.artrelay.edge.MalformedBody;
import dev.artrelay.egress.EgressGuard;
import dev.artrelay.task.TaskId;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import software.amazon.awssdk.core.exception.SdkException;

/** 超数's own endpoint, at its own paths. */
@Path("/QRapi/api/v1")
@Consumes(MediaType.WILDCARD)
class ChaoshuResource {

    static final int LARGEST_BODY = 1 << 20;

    private static final Logger LOG = Logger.getLogger(ChaoshuResource.class);

    private final ChaoshuAccess access;
    private final EgressGuard guard;
    private final AcceptTask accept;
    private final FindTask find;
    private final ChaoshuTasks tasks;

    ChaoshuResource(ChaoshuAccess access, EgressGuard guard, AcceptTask accept, FindTask find, ChaoshuTasks tasks) {
        this.access = access;
        this.guard = guard;
        this.accept = accept;
        this.find = find;
        this.tasks = tasks;
    }

    @GET
    @Path("/test")
    public Uni<Response> token(@QueryParam("key") String key) {
        return access.token(key).map(ChaoshuRefusal::success);
    }

    @POST
    @Path("/QRcode/generate")
    public Uni<Response> generate(@Context RoutingContext request, byte[] body) {
        return access.admit(request.request()::getHeader)
                .chain(key -> submitted(key.client(), ChaoshuSubmission.of(fields(request, body))))
                .map(ChaoshuRefusal::success);
    }

    private static Map<String, String> fields(RoutingContext request, byte[] body) {
        if (body.length > LARGEST_BODY) {
            throw ChaoshuRefusal.tooLarge();
        }
        return new FlatBody(request.request().getHeader(HttpHeaders.CONTENT_TYPE), body).fields();
    }

    private Uni<String> submitted(String client, ChaoshuSubmission submission) {
        return vetted(submission)
                .chain(() -> accept.accept(submission.of(client)))
                .map(ChaoshuResource::taken);
    }

    private Uni<Void> vetted(ChaoshuSubmission submission) {
        return submission.url().map(url -> guard.objection(url).invoke(why -> why.ifPresent(objection -> {
            throw ChaoshuRefusal.invalid("url " + objection);
        })).replaceWithVoid()).orElseGet(() -> Uni.createFrom().voidItem());
    }

    private static String taken(Acceptance acceptance) {
        if (acceptance instanceof Taken taken) {
            return taken.task().id().value();
        }
        if (acceptance instanceof Refused refused) {
            throw ChaoshuRefusal.invalid(refused.complaints().get(0).field() + " " + refused.complaints().get(0).message());
        }
        if (acceptance instanceof Unserved unserved) {
            throw ChaoshuRefusal.invalid(unserved.message());
        }
        throw new IllegalStateException("this dialect has no keys that repeat: " + acceptance);
    }

    @GET
    @Path("/QRcode/queue-status")
    public Uni<Response> status(@Context RoutingContext request, @QueryParam("id") String id) {
        return access.admit(request.request()::getHeader)
                .chain(key -> find.find(key.client(), asked(id)))
                .map(found -> found.flatMap(tasks::shown).orElseThrow(ChaoshuRefusal::unknownTask))
                .map(ChaoshuRefusal::success);
    }

    private static TaskId asked(String id) {
        if (id == null || id.isBlank()) {
            throw ChaoshuRefusal.invalid("id is needed");
        }
        return TaskId.parse(id).orElseThrow(ChaoshuRefusal::unknownTask);
    }

    @ServerExceptionMapper
    Response refused(ChaoshuRefusal refusal) {
        return refusal.answer();
    }

    @ServerExceptionMapper
    Response full(LimitExceeded full) {
        return ChaoshuRefusal.tooMany(full.getMessage()).answer();
    }

    @ServerExceptionMapper
    Response malformed(MalformedBody body) {
        return ChaoshuRefusal.invalid(body.getMessage()).answer();
    }

    /** Nobody is told more than that. */
    @ServerExceptionMapper
    Response unforeseen(Throwable fault) {
        Throwable cause = fault instanceof CompletionException && fault.getCause() != null ? fault.getCause() : fault;
        boolean store = cause instanceof SdkException || cause instanceof TimeoutException;
        if (store) {
            LOG.errorf("the store cannot be reached: %s", cause);
        } else {
            LOG.error("unforeseen", cause);
        }
        return (store ? ChaoshuRefusal.unavailable() : ChaoshuRefusal.internal()).answer();
    }
}
