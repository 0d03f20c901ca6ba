package dev.artrelay.protocol.v1;

import static java.util.Map.entry;

import dev.artrelay.protocol.v1.problem.Problem;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Writes into the OpenAPI document what all calls of v1 have in common, so that no resource repeats it. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class Documentation implements OASFilter {

    private static final String CLIENT = "client";
    private static final String ADMINISTRATOR = "administrator";
    private static final Set<String> ADMINISTRATORS = Set.of("/v1/keys", "/v1/callbacks");
    private static final Set<String> CONFLICTING = Set.of("submitTask", "cancelTask", "retryTask", "followUpTask", "forgetTask",
            "redeliverTask", "createWebhook", "redeliverToWebhook");
    private static final Map<String, String> PROBLEMS = Map.ofEntries(
            entry("400", "The body is not JSON"),
            entry("401", "No key, or not a valid one"),
            entry("403", "A client's key, where the administrator's is needed"),
            entry("404", "Unknown, or another client's"),
            entry("409", "The present state, or a deduplication id, does not allow this"),
            entry("413", "The body is larger than 4 MiB"),
            entry("415", "The body is of another type"),
            entry("422", "Not valid: every mistake is named by its field"),
            entry("429", "More requests a second, or more live tasks, than the key may have"),
            entry("500", "Something went wrong on our side"),
            entry("503", "The store cannot be reached"));

    private static final Map<String, String> CALLBACKS = Map.of("404", "There is no such address", "413", "The body is larger than 256 kB",
            "503", "Later: others have to be read first");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getComponents()
                .addSecurityScheme(CLIENT, bearer("A client's key, `ar_…`. `Key`, `Token`, `APPCODE` and the bare key do as well"))
                .addSecurityScheme(ADMINISTRATOR, bearer("The administrator's key, `ARTRELAY_ADMIN_KEY`"));
        WireLimits.write(document.getComponents().getSchemas());
        document.getPaths().getPathItems().forEach((path, item) -> {
            if (path.startsWith("/v1/")) {
                item.getOperations().values().forEach(operation -> complete(path, operation));
            } else if (path.startsWith("/callbacks/")) {
                item.getOperations().values().forEach(Documentation::callback);
            }
        });
    }

    private static SecurityScheme bearer(String description) {
        return OASFactory.createSecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer").description(description);
    }

    private static void complete(String path, Operation operation) {
        String scheme = ADMINISTRATORS.stream().anyMatch(path::startsWith) ? ADMINISTRATOR : CLIENT;
        operation.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(scheme)));
        problems(path, operation, scheme).forEach(status -> operation.getResponses().addAPIResponse(status, problem(status)));
        AnswerHeaders.write(operation);
    }

    /** Called by upstreams alone, in their words. */
    private static void callback(Operation operation) {
        operation.tags(List.of("Callbacks")).summary("What an upstream has to say of a task").setSecurity(List.of());
        new TreeMap<>(CALLBACKS).forEach((status, description) -> operation.getResponses()
                .addAPIResponse(status, OASFactory.createAPIResponse().description(description)));
    }

    private static Set<String> problems(String path, Operation operation, String scheme) {
        Set<String> statuses = new TreeSet<>(Set.of("401", "500", "503"));
        statuses.add(scheme.equals(ADMINISTRATOR) ? "403" : "429");
        if (path.contains("{id}")) {
            statuses.add("404");
        }
        if (CONFLICTING.contains(operation.getOperationId())) {
            statuses.add("409");
        }
        if (operation.getRequestBody() != null) {
            statuses.addAll(Set.of("400", "413", "415", "422"));
        }
        if (operation.getParameters() != null && operation.getParameters().size() > 1) {
            statuses.add("422");
        }
        return statuses;
    }

    private static APIResponse problem(String status) {
        return OASFactory.createAPIResponse().description(PROBLEMS.get(status))
                .content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, OASFactory.createMediaType()
                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
    }
}
