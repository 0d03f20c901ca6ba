package dev.artrelay.protocol.aliyun;

import dev.artrelay.accept.AcceptTask;
import dev.artrelay.accept.FindTask;
import dev.artrelay.client.ClientKey;
import dev.artrelay.client.LimitExceeded;
import dev.artrelay.edge.MalformedBody;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import software.amazon.awssdk.core.exception.SdkException;

/** The product's own endpoint, at its own paths. */
@Path("/")
@Consumes(MediaType.WILDCARD)
class AliyunResource {

    static final String SUBMIT = "/submitTask";
    static final String QUERY = "/queryTask";
    static final String LIST = "/taskList";

    private static final Logger LOG = Logger.getLogger(AliyunResource.class);

    private final AliyunAccess access;
    private final AliyunUrls urls;
    private final AcceptTask accept;
    private final FindTask find;
    private final AliyunListing listing;
    private final AliyunTasks tasks;
    private final Answers answers;

    AliyunResource(AliyunAccess access, AliyunUrls urls, AcceptTask accept, FindTask find, AliyunListing listing,
            AliyunTasks tasks, Answers answers) {
        this.access = access;
        this.urls = urls;
        this.accept = accept;
        this.find = find;
        this.listing = listing;
        this.tasks = tasks;
        this.answers = answers;
    }

    @POST
    @Path(SUBMIT)
    public Uni<Response> submit(@Context RoutingContext request, byte[] body) {
        return answered(request, body, this::submitted);
    }

    @POST
    @Path(QUERY)
    public Uni<Response> query(@Context RoutingContext request, byte[] body) {
        return answered(request, body, this::found);
    }

    @GET
    @Path(QUERY)
    @Operation(hidden = true)
    public Uni<Response> queryByGet(@Context RoutingContext request) {
        return answered(request, null, this::found);
    }

    @POST
    @Path(LIST)
    public Uni<Response> list(@Context RoutingContext request, byte[] body) {
        return answered(request, body, (client, fields) -> listing.page(client, fields.get("page")));
    }

    @GET
    @Path(LIST)
    @Operation(hidden = true)
    public Uni<Response> listByGet(@Context RoutingContext request) {
        return answered(request, null, (client, fields) -> listing.page(client, fields.get("page")));
    }

    private Uni<Response> answered(RoutingContext request, byte[] body,
            BiFunction<String, Map<String, String>, Uni<Map<String, Object>>> act) {
        AliyunCall call = AliyunCall.of(request, body);
        return access.admit(call).map(ClientKey::client)
                .chain(client -> act.apply(client, call.fields()))
                .map(answers::of);
    }

    private Uni<Map<String, Object>> submitted(String client, Map<String, String> fields) {
        AliyunSubmission submission = new AliyunSubmission(fields);
        return urls.vet(submission.urls())
                .chain(() -> accept.accept(submission.of(client)))
                .map(AliyunAcceptances::taken)
                .map(task -> body(Map.of("task_id", task.id().value())));
    }

    private Uni<Map<String, Object>> found(String client, Map<String, String> fields) {
        if (fields.get("task_id") == null) {
            throw AliyunRefusal.of(GatewayError.INVALID_BODY, "task_id is needed");
        }
        TaskId id = TaskId.parse(fields.get("task_id")).orElseThrow(() -> AliyunRefusal.of(GatewayError.NO_SUCH_TASK));
        return find.find(client, id)
                .map(task -> task.orElseThrow(() -> AliyunRefusal.of(GatewayError.NO_SUCH_TASK)))
                .map((Task task) -> body(tasks.shown(task)));
    }

    private static Map<String, Object> body(Map<String, Object> fields) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("ret_code", 0);
        body.putAll(fields);
        return body;
    }

    @ServerExceptionMapper
    Response refused(AliyunRefusal refusal) {
        return answers.of(refusal);
    }

    @ServerExceptionMapper
    Response full(LimitExceeded full) {
        return answers.of(AliyunRefusal.of(GatewayError.THROTTLED, full.getMessage()));
    }

    @ServerExceptionMapper
    Response malformed(MalformedBody body) {
        return answers.of(AliyunRefusal.of(GatewayError.INVALID_BODY, body.getMessage()));
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
        return answers.of(AliyunRefusal.of(store ? GatewayError.UNAVAILABLE : GatewayError.INTERNAL));
    }
}
