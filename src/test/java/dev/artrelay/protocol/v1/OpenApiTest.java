package dev.artrelay.protocol.v1;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.File;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Stage.class)
class OpenApiTest {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    @Test
    void every_route_is_documented_and_nothing_else() {
        assertEquals(routes(), documented().keySet());
    }

    @Test
    void every_operation_has_a_name_a_summary_and_a_key() {
        documented().forEach((route, operation) -> {
            assertNotNull(operation.get("operationId"), route);
            assertNotNull(operation.get("summary"), route);
            assertTrue(operation.get("security").toString().contains(route.matches(".*/(keys|callbacks).*") ? "administrator" : "client"), route);
        });
    }

    @Test
    void every_refusal_is_documented_as_a_problem() {
        documented().forEach((route, operation) -> {
            Map<String, Map<String, Object>> responses = cast(operation.get("responses"));
            assertTrue(responses.keySet().containsAll(Set.of("401", "500", "503")), route);
            responses.forEach((status, response) -> assertEquals(status.charAt(0) >= '4',
                    response.toString().contains("#/components/schemas/Problem"), route + " " + status));
        });
    }

    @Test
    void every_json_body_is_shown_by_an_example() {
        operations(path -> !path.startsWith("/callbacks/")).forEach((route, operation) -> {
            Map<String, Map<String, Map<String, Object>>> body = cast(operation.getOrDefault("requestBody", Map.of("content", Map.of())));
            Map<String, Object> json = body.get("content").getOrDefault("application/json", Map.of("example", "none is needed"));
            assertTrue(json.containsKey("example") || json.containsKey("examples"), route);
        });
    }

    @Test
    void what_a_dialect_asks_for_and_how_it_refuses_is_documented_too() {
        operations(path -> path.matches("/|/(qrart|midjourney|submitTask|queryTask|taskList|QRapi|tencent-vod).*")).forEach((route, operation) -> {
            Map<String, Map<String, Object>> responses = cast(operation.get("responses"));
            assertNotNull(operation.get("operationId"), route);
            assertNotNull(operation.get("summary"), route);
            assertFalse(((List<?>) operation.get("security")).isEmpty(), route);
            assertTrue(responses.get("200").toString().contains("example"), route);
            assertTrue(route.equals("POST /") || responses.keySet().containsAll(Set.of("401", "429", "500", "503")), route);
        });
    }

    @Test
    void whoever_reads_the_document_learns_nothing_of_the_framework() {
        given().get("/q/openapi?format=json").then().body("components.schemas", not(hasKey("HttpServerRequest")))
                .body("paths.'/'.post.parameters.name", hasItems("X-TC-Action", "X-TC-Version", "X-TC-Timestamp"));
    }

    @Test
    void whatever_makes_a_task_takes_up_a_trace() {
        given().get("/q/openapi?format=json").then()
                .body("paths.'/v1/tasks'.post.parameters.name", hasItem("traceparent"))
                .body("paths.'/v1/tasks/{id}/retry'.post.parameters.name", hasItem("traceparent"))
                .body("paths.'/v1/tasks/{id}/actions'.post.parameters.name", hasItem("traceparent"));
    }

    @Test
    void what_may_be_null_is_said_to_be() {
        given().get("/q/openapi?format=json").then()
                .body("components.schemas.Task.properties.phase.anyOf.type", hasItem("null"))
                .body("components.schemas.Scan.properties.code", not(hasKey("type")))
                .body("components.schemas.Submission.properties.webhook.anyOf.type", hasItem("null"))
                .body("components.schemas.Input.properties.seed.type", hasItems("integer", "null"))
                .body("components.schemas.Submission.properties.input", hasKey("$ref"));
    }

    @Test
    void limits_are_those_that_are_enforced() {
        given().get("/q/openapi?format=json").then()
                .body("components.schemas.Input.properties.prompt.maxLength", is(4000))
                .body("components.schemas.Input.properties.pixel_style.anyOf[0].enum", hasItems("square", "squircle"))
                .body("components.schemas.Input.properties.rotate.anyOf[0].enum", hasItem(270))
                .body("components.schemas.Submission.properties.tags.items.maxLength", is(64))
                .body("components.schemas.NewWebhook.properties.events.items.enum", hasItem("task.failed"))
                .body("components.schemas.Input.additionalProperties", is(false))
                .body("components.schemas.Submission.properties.deadline_seconds.maximum", is(86400))
                .body("components.schemas.Submission.required", hasItem("input"));
    }

    @Test
    void the_document_says_what_it_is() {
        given().get("/q/openapi?format=json").then().body("info.title", is("Artrelay")).body("info.license.name", is("Apache-2.0"))
                .body("components.securitySchemes", hasKey("client"));
    }

    private static TreeMap<String, Map<String, Object>> documented() {
        return operations(path -> path.startsWith("/v1/"));
    }

    private static TreeMap<String, Map<String, Object>> operations(Predicate<String> which) {
        Map<String, Map<String, Object>> paths = new JsonPath(given().get("/q/openapi?format=json").asString()).getMap("paths");
        TreeMap<String, Map<String, Object>> operations = new TreeMap<>();
        paths.forEach((path, item) -> item.forEach((method, operation) -> {
            if (METHODS.contains(method) && which.test(path)) {
                operations.put(method.toUpperCase() + " " + path, cast(operation));
            }
        }));
        return operations;
    }

    private static Set<String> routes() {
        Set<String> routes = new TreeSet<>();
        for (Class<?> resource : resources()) {
            String base = resource.getAnnotation(Path.class).value();
            Stream.of(resource.getDeclaredMethods()).filter(method -> verb(method) != null)
                    .forEach(method -> routes.add(verb(method) + " " + base + path(method)));
        }
        return routes;
    }

    /** Every class that is named like one, so that none can be forgotten. */
    private static List<Class<?>> resources() {
        String[] names = new File("target/classes/dev/artrelay/protocol/v1").list((folder, name) -> name.endsWith("Resource.class"));
        return Stream.of(names).<Class<?>>map(name -> loaded(name.replace(".class", ""))).toList();
    }

    private static Class<?> loaded(String name) {
        try {
            return Class.forName(OpenApiTest.class.getPackageName() + "." + name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static String path(Method method) {
        Path path = method.getAnnotation(Path.class);
        return path == null ? "" : path.value();
    }

    private static String verb(Method method) {
        return method.isAnnotationPresent(GET.class) ? "GET" : method.isAnnotationPresent(POST.class) ? "POST"
                : method.isAnnotationPresent(DELETE.class) ? "DELETE" : null;
    }

    @SuppressWarnings("unchecked")
    private static <T> T cast(Object value) {
        return (T) value;
    }
}
