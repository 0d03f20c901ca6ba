package dev.artrelay.protocol.tencent;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artrelay.client.LimitExceeded;
import dev.artrelay.protocol.tencent.dialect.Bodies;
import dev.artrelay.protocol.tencent.dialect.CreateImageTask;
import dev.artrelay.protocol.tencent.dialect.DescribeTasks;
import dev.artrelay.protocol.tencent.dialect.Envelope;
import dev.artrelay.protocol.tencent.dialect.SignedCaller;
import dev.artrelay.protocol.tencent.dialect.TencentRefusal;
import dev.artrelay.protocol.tencent.wire.Json;
import dev.artrelay.protocol.tencent.wire.Spelling;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.UnaryOperator;
import org.jboss.logging.Logger;

/** The cloud API itself. Whatever it answers has status 200: {@code Response.Error} says what went wrong. */
@Path("/")
class TencentCloudResource {

    private static final Logger LOG = Logger.getLogger(TencentCloudResource.class);
    private static final String VERSION = "2018-07-17";

    private final SignedCaller callers;
    private final CreateImageTask create;
    private final DescribeTasks tasks;

    TencentCloudResource(SignedCaller callers, CreateImageTask create, DescribeTasks tasks) {
        this.callers = callers;
        this.create = create;
        this.tasks = tasks;
    }

    @POST
    public Uni<Response> call(HttpServerRequest request, byte[] body) {
        UnaryOperator<String> headers = name -> name.equals("host") ? host(request) : request.getHeader(name);
        return Uni.createFrom().deferred(() -> callers.client(headers, body))
                .chain(client -> acted(client, headers, body))
                .map(Envelope::of)
                .onFailure(TencentRefusal.class).recoverWithItem(refusal -> Envelope.refusal((TencentRefusal) refusal))
                .onFailure(LimitExceeded.class).recoverWithItem(TencentCloudResource::full)
                .onFailure().recoverWithItem(TencentCloudResource::unforeseen)
                .map(answer -> Response.ok(Json.bytes(answer), MediaType.APPLICATION_JSON_TYPE).build());
    }

    private static String host(HttpServerRequest request) {
        String host = request.getHeader("host");
        return host != null ? host : request.authority() == null ? null : request.authority().toString();
    }

    private Uni<ObjectNode> acted(String client, UnaryOperator<String> headers, byte[] body) {
        String action = needed(headers, "X-TC-Action");
        if (!needed(headers, "X-TC-Version").equals(VERSION)) {
            throw new TencentRefusal("NoSuchVersion", "This is version " + VERSION + " of vod.");
        }
        return switch (action) {
            case "CreateAigcImageTask" -> create.create(client, Bodies.read(body), Spelling.PASCAL)
                    .map(task -> Json.object().put("TaskId", task.id().value()));
            case "DescribeTaskDetail" -> tasks.detail(client, Bodies.read(body));
            case "DescribeTasks" -> tasks.list(client, Bodies.read(body));
            default -> throw new TencentRefusal("InvalidAction", "There is no such action here: " + action + ".");
        };
    }

    private static String needed(UnaryOperator<String> headers, String name) {
        String value = headers.apply(name);
        if (value == null || value.isBlank()) {
            throw new TencentRefusal("MissingParameter", "The request is missing a required parameter `" + name + "`.");
        }
        return value.strip();
    }

    private static ObjectNode full(Throwable limit) {
        return Envelope.refusal(new TencentRefusal("RequestLimitExceeded", "Too many requests: " + limit.getMessage() + "."));
    }

    private static ObjectNode unforeseen(Throwable fault) {
        LOG.error("a request in the cloud's form failed", fault);
        return Envelope.refusal(new TencentRefusal("InternalError", "An internal error occurred; try again in a moment."));
    }
}
