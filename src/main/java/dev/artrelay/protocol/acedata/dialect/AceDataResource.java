package dev.artrelay.protocol.acedata.dialect;

import dev.artrelay.client.AccessDenied;
import dev.artrelay.client.Caller;
import dev.artrelay.client.Credential;
import dev.artrelay.client.ForClients;
import dev.artrelay.client.LimitExceeded;
import dev.artrelay.protocol.acedata.AceDataJson;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskState.Failed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.function.Predicate;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Ace Data Cloud's own paths. */
@ForClients
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
class AceDataResource {

    private static final Logger LOG = Logger.getLogger(AceDataResource.class);

    private final Caller caller;
    private final TakeTask take;
    private final WatchTask watch;
    private final FindRecords records;
    private final AceDataTasks tasks;

    AceDataResource(Caller caller, TakeTask take, WatchTask watch, FindRecords records, AceDataTasks tasks) {
        this.caller = caller;
        this.take = take;
        this.watch = watch;
        this.records = records;
        this.tasks = tasks;
    }

    @POST
    @Path("qrart/generate")
    public Uni<Response> generate(byte[] body) {
        return answered(QrArtForm.read(Given.read(body)));
    }

    @POST
    @Path("midjourney/imagine")
    public Uni<Response> imagine(byte[] body) {
        return answered(ImagineForm.read(Given.read(body)));
    }

    private Uni<Response> answered(Asked asked) {
        Uni<Task> taken = take.take(caller.client(), asked, false);
        return asked.heldUntilDone() ? taken.chain(watch::held).map(this::held) : taken.map(tasks::taken).map(AceDataResource::ok);
    }

    private Response held(Task task) {
        if (task.state() instanceof Failed end) {
            ErrorWords words = ErrorWords.of(end.failure());
            return new ErrorEnvelope(words.code(), words.message(), TraceId.of(task.id()))
                    .answer(ErrorEnvelope.status(end.failure().code()));
        }
        return ok(task.settled() ? tasks.response(task) : tasks.underWay(task));
    }

    /** The same, told line by line; who calls back or polls gets one line. */
    @POST
    @Path("midjourney/imagine")
    @Produces(Wanted.LINES)
    public RestMulti<byte[]> imagineLive(byte[] body) {
        Asked asked = ImagineForm.read(Given.read(body));
        return RestMulti.fromUniResponse(take.take(caller.client(), asked, !asked.later()),
                task -> (asked.heldUntilDone() ? watch.lines(task) : Uni.createFrom().item(tasks.taken(task)).toMulti())
                        .map(AceDataJson::bytes));
    }

    @POST
    @Path("qrart/tasks")
    public Uni<Response> qrArtTasks(byte[] body) {
        return found(body, AceDataTasks::ofQrArt);
    }

    @POST
    @Path("midjourney/tasks")
    public Uni<Response> midjourneyTasks(byte[] body) {
        return found(body, task -> !AceDataTasks.ofQrArt(task));
    }

    private Uni<Response> found(byte[] body, Predicate<Task> service) {
        return records.answer(caller.client(), TasksQuery.read(Given.read(body)), service).map(AceDataResource::ok);
    }

    private static Response ok(Map<String, Object> body) {
        return Response.ok(AceDataJson.bytes(body), MediaType.APPLICATION_JSON_TYPE).build();
    }

    @ServerExceptionMapper
    Response refused(Refused refused) {
        return ErrorEnvelope.answer(refused.code(), refused.getMessage());
    }

    @ServerExceptionMapper
    Response denied(AccessDenied denied, HttpHeaders headers) {
        ErrorCode code = denied.reason() != AccessDenied.Reason.UNKNOWN ? ErrorCode.FORBIDDEN
                : Credential.from(headers::getHeaderString).isPresent() ? ErrorCode.INVALID_TOKEN : ErrorCode.NO_TOKEN;
        return ErrorEnvelope.answer(code, code.message());
    }

    @ServerExceptionMapper
    Response full(LimitExceeded full) {
        return ErrorEnvelope.answer(ErrorCode.TOO_MANY_REQUESTS, full.getMessage());
    }

    @ServerExceptionMapper
    Response refusedByFramework(WebApplicationException refusal) {
        ErrorCode code = ErrorCode.of(refusal.getResponse().getStatus(), true);
        return ErrorEnvelope.answer(code, code.message());
    }

    /** The table cannot be reached, or a defect of ours: nothing was taken. */
    @ServerExceptionMapper
    Response unforeseen(Throwable fault) {
        LOG.error("a call could not be served", fault);
        return ErrorEnvelope.answer(ErrorCode.UNAVAILABLE, ErrorCode.UNAVAILABLE.message());
    }
}
