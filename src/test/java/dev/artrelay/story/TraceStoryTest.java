package dev.artrelay.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.stand.ScriptedUpstream;
import dev.artrelay.stand.ScriptedUpstream.Request;
import dev.artrelay.stand.Subscriber;
import dev.artrelay.story.Tongue.Speaker;
import dev.artrelay.task.Trace;
import dev.artrelay.task.Traces;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The request for a task is part of its client's trace, and so is what is done for it. */
@QuarkusTest
@TestProfile(PairsStage.class)
class TraceStoryTest {

    private static final String PICTURE = "/picture.png";

    @Inject
    PairsStage.Routes routes;

    private ScriptedUpstream upstream;
    private Subscriber subscriber;
    private Speaker speaker;

    @BeforeEach
    void come_in() {
        upstream = ScriptedUpstream.shared(PairsStage.UPSTREAM);
        subscriber = new Subscriber();
        speaker = Speaker.fresh();
    }

    @AfterEach
    void leave() {
        subscriber.close();
    }

    @ParameterizedTest
    @EnumSource(Tongue.class)
    void in_whichever_dialect_all_calls_for_a_task_go_on_in_that_trace(Tongue tongue) {
        done(tongue, speaker.in(Traces.EXAMPLE.toString()));

        List<Trace> calls = calls(tongue);
        assertEquals(List.of(Traces.ID), calls.stream().map(Trace::id).distinct().toList());
        assertEquals(calls.size(), calls.stream().map(Trace::parent).distinct().count(), "each is a span of its own");
        assertTrue(calls.stream().allMatch(call -> call.sampled() && !call.parent().equals(Traces.PARENT)));
    }

    @Test
    void what_its_client_keeps_no_record_of_is_sent_on_as_such() {
        done(Tongue.V1_CODE, speaker.in(new Trace(Traces.ID, Traces.PARENT, false).toString()));

        assertTrue(calls(Tongue.V1_CODE).stream().noneMatch(Trace::sampled));
    }

    @ParameterizedTest
    @EnumSource(value = Tongue.class, names = {"V1_CODE", "ACE_QR_ART", "ALIYUN"})
    void without_one_the_trace_has_the_tasks_id(Tongue tongue) {
        String id = done(tongue, speaker);

        assertEquals(List.of(id.replace("-", "")), calls(tongue).stream().map(Trace::id).distinct().toList());
    }

    @Test
    void a_header_that_is_not_valid_is_as_good_as_none() {
        String id = done(Tongue.V1_CODE, speaker.in(Traces.EXAMPLE + "-more"));

        assertEquals(List.of(id.replace("-", "")), calls(Tongue.V1_CODE).stream().map(Trace::id).distinct().toList());
    }

    @Test
    void where_pictures_come_from_nobody_is_told_of_it() {
        done(Tongue.V1_CODE, speaker.in(Traces.EXAMPLE.toString()));

        Request picture = upstream.rest().stream().filter(each -> each.path().equals(PICTURE)).findFirst().orElseThrow();
        assertNull(picture.header(Trace.HEADER));
    }

    private String done(Tongue tongue, Speaker asking) {
        Brand brand = tongue.code ? Brand.ACE_QR_ART : Brand.ACE_MIDJOURNEY;
        brand.stands(upstream);
        routes.send(tongue.dialect, brand.model);
        String id = tongue == Tongue.TENCENT_CLOUD ? createdInTheCloud(asking) : tongue.submit(asking, subscriber.url().toString());
        assertEquals("succeeded", speaker.settled(id).getString("status"));
        return id;
    }

    /** The official client has no place for a header of one's own. */
    private static String createdInTheCloud(Speaker asking) {
        return asking.json(Map.of("SubAppId", 1, "ModelName", "OG", "ModelVersion", "2", "Prompt", Tongue.PROMPT))
                .header("X-TC-Action", "CreateAigcImageTask").header("X-TC-Version", "2018-07-17")
                .header("X-TC-Timestamp", System.currentTimeMillis() / 1_000).post("/")
                .then().statusCode(200).extract().path("Response.TaskId");
    }

    /** In which traces its provider was called, for its submission and for looks, and its subscriber. */
    private List<Trace> calls(Tongue tongue) {
        Stream<String> provider = upstream.rest().stream().filter(each -> !each.path().equals(PICTURE))
                .map(each -> each.header(Trace.HEADER));
        Stream<String> client = tongue.calls() ? Stream.of(subscriber.next().header(Trace.HEADER)) : Stream.empty();
        List<Trace> calls = Stream.concat(provider, client).map(Trace::read).map(Optional::orElseThrow).toList();
        assertTrue(calls.size() > 1, () -> "a submission and a look at least: " + calls);
        return calls;
    }
}
