package dev.artrelay.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.artrelay.lambda.Functions.Kind;
import dev.artrelay.protocol.acedata.AceDataStand;
import dev.artrelay.protocol.acedata.AceDataStand.Act;
import dev.artrelay.protocol.acedata.AceDataStand.Received;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A task that an upstream does, in functions: what it tells by callback, and what becomes of an invocation that runs out of time. */
class UpstreamStoryIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** Enough for what does not hang, in a function that is warm. */
    private static final Duration SHORT = Duration.ofSeconds(10);

    @TempDir
    static Path folder;

    private static AceDataStand upstream;
    private static Functions functions;
    private static String key;

    @BeforeAll
    static void start() throws Exception {
        upstream = new AceDataStand();
        functions = new Functions(folder, Map.of("ARTRELAY_ACEDATA_URL", upstream.url().toString(),
                "ARTRELAY_ACEDATA_TOKEN", AceDataStand.TOKEN, "ARTRELAY_EGRESS_ALLOW_HTTP", "true"));
        key = functions.client();
        functions.work(functions.wakesOf(functions.submit(key, "{\"input\":{\"content\":\"warm\"}}")));
    }

    @AfterAll
    static void stop() {
        functions.close();
        upstream.close();
    }

    @Test
    void a_callback_is_kept_by_its_function_and_read_by_the_one_that_works() throws Exception {
        String id = submit();
        functions.work(functions.wakesOf(id));
        Received submission = upstream.submitted();

        int status = callBack(submission);

        assertEquals(200, status);
        assertEquals("running", functions.task(key, id).path("status").asText());
        assertEquals(List.of(), functions.work(functions.wakesOf(id)));
        assertEquals("succeeded", functions.task(key, id).path("status").asText());
    }

    @Test
    void a_forged_callback_is_refused_and_kept_nowhere() throws Exception {
        String id = submit();
        functions.work(functions.wakesOf(id));
        String path = path(upstream.submitted());
        var before = functions.row(id);

        int status = function().invoke(Events.callback(path.substring(0, path.length() - 3) + "AAA", "{}")).path("statusCode").asInt();

        assertEquals(404, status);
        assertEquals(before, functions.row(id));
    }

    @Test
    void a_submission_that_outlasts_its_invocation_is_found_again_and_never_repeated() throws Exception {
        upstream.acts(Act.TAKES_AND_HANGS);
        String id = submit();

        List<Integer> givenBack = functions.work(functions.wakesOf(id), SHORT);

        assertEquals(List.of(0), givenBack);
        callBack(upstream.submitted());
        functions.work(functions.wakesOf(id));
        assertEquals("succeeded", functions.task(key, id).path("status").asText());
        assertEquals(List.of(), upstream.unreadSubmits());
    }

    @Test
    void who_shares_a_batch_with_one_that_hangs_is_done_in_time() throws Exception {
        upstream.acts(Act.TAKES_AND_HANGS);
        String hanging = functions.wakesOf(submit()).get(0);
        String other = functions.submit(key, "{\"input\":{\"content\":\"https://example.com/menu\"}}");

        List<Integer> givenBack = functions.work(List.of(hanging, functions.wakesOf(other).get(0)), SHORT);

        assertEquals(List.of(0), givenBack);
        assertEquals("succeeded", functions.task(key, other).path("status").asText());
        upstream.submitted();
    }

    private static String submit() throws Exception {
        return functions.submit(key, "{\"model\":\"acedata/qrart\",\"input\":{\"content\":\"https://example.com/menu\",\"prompt\":\"a lake\"}}");
    }

    private static int callBack(Received submission) throws Exception {
        String body = JSON.writeValueAsString(upstream.succeeds(submission.id()));
        return function().invoke(Events.callback(path(submission), body)).path("statusCode").asInt();
    }

    private static FunctionProcess function() throws Exception {
        return functions.function(Kind.CALLBACK);
    }

    private static String path(Received submission) {
        return URI.create(submission.body().get("callback_url").asText()).getPath();
    }
}
