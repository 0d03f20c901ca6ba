package dev.artrelay.protocol.acedata.dialect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.protocol.acedata.AceDataJson;
import dev.artrelay.protocol.acedata.Requests;
import dev.artrelay.protocol.acedata.Wire;
import dev.artrelay.protocol.acedata.dialect.OfficialSdk.Verdict;
import dev.artrelay.task.EventType;
import dev.artrelay.task.Failure;
import dev.artrelay.task.Task;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AceDataTasksTest {

    private static final Failure TIMEOUT = Failure.of(Failure.Code.TIMED_OUT, "Timeout to generate the image.");

    private final AceDataTasks tasks = Stages.TASKS;

    @Test
    void a_record_is_written_in_every_state() {
        written("record-out-waiting", Stages.waiting());
        written("record-out-running", Stages.submitting());
        written("record-out-running", Stages.running());
        written("record-out-running", Stages.halfWay());
        written("record-out-running", Stages.finishing());
        written("record-out-succeeded", Stages.succeeded());
        written("record-out-failed", Stages.failed(TIMEOUT));
        written("record-out-canceled", Stages.canceled());
    }

    private void written(String situation, Task task) {
        assertEquals(Wire.json(situation, Requests.ID.value()), Wire.sent(tasks.record(task)), situation);
    }

    @Test
    void the_official_sdk_goes_on_polling_while_a_task_is_live() {
        Stages.live().forEach(task -> assertEquals(Verdict.RUNNING, OfficialSdk.ofRecord(tasks.record(task)), task.state()
                .toString()));
        assertEquals(Verdict.RUNNING, OfficialSdk.ofRecord(Map.of()));
    }

    @Test
    void the_official_sdk_sees_the_end() {
        assertEquals(Verdict.SUCCEEDED, OfficialSdk.ofRecord(tasks.record(Stages.succeeded())));
        assertEquals(Verdict.SUCCEEDED, OfficialSdk.ofRecord(tasks.record(Stages.succeededCode(1L))));
        assertEquals(Verdict.FAILED, OfficialSdk.ofRecord(tasks.record(Stages.canceled())));
    }

    @ParameterizedTest
    @EnumSource
    void the_official_sdk_sees_every_failure(Failure.Code code) {
        assertEquals(Verdict.FAILED, OfficialSdk.ofRecord(tasks.record(Stages.failed(Failure.of(code,
                "see https://example.com")))));
    }

    @Test
    void the_oracle_would_notice_a_record_without_a_response() {
        Map<String, Object> record = new HashMap<>(tasks.record(Stages.running()));
        record.remove("response");

        assertEquals(Verdict.SUCCEEDED, OfficialSdk.ofRecord(record));
    }

    @Test
    void the_official_sdk_takes_no_immediate_answer_for_the_result() {
        assertFalse(OfficialSdk.takesForDone(tasks.taken(Stages.waiting())));
        assertFalse(OfficialSdk.takesForDone(tasks.underWay(Stages.waiting())));
        assertFalse(OfficialSdk.takesForDone(tasks.begun(Stages.waiting())));
        assertTrue(OfficialSdk.takesForDone(tasks.response(Stages.succeeded())));
    }

    @Test
    void an_immediate_answer_has_two_keys() {
        assertEquals(List.of("success", "task_id"), List.copyOf(tasks.taken(Stages.waiting()).keySet()));
    }

    @Test
    void a_code_tells_its_seed_exactly() {
        assertEquals(Wire.json("response-out-qrart", Requests.ID.value()),
                Wire.sent(tasks.response(Stages.succeededCode(8854035076374666L))));
        assertTrue(new String(AceDataJson.bytes(tasks.response(Stages.succeededCode(Long.MAX_VALUE))))
                .contains("\"seed\":9223372036854775807"));
    }

    @Test
    void progress_is_told_without_a_preview() {
        assertEquals(35, tasks.progress(Stages.halfWay()).get("progress"));
        assertEquals(0, tasks.progress(Stages.waiting()).get("progress"));
        assertEquals(List.of(), tasks.progress(Stages.halfWay()).get("actions"));
    }

    @Test
    void a_callback_is_the_response_and_the_same_each_time() {
        AceDataDialect dialect = new AceDataDialect(tasks);

        byte[] body = dialect.body(Stages.succeeded(), EventType.SUCCEEDED);

        assertArrayEquals(body, dialect.body(Stages.succeeded(), EventType.SUCCEEDED));
        assertEquals(Wire.json("record-out-succeeded", Requests.ID.value()).get("response"), Wire.parsed(new String(body)));
        assertEquals(Wire.json("record-out-failed", Requests.ID.value()).get("response"),
                Wire.parsed(new String(dialect.body(Stages.failed(TIMEOUT), EventType.FAILED))));
        assertEquals(Wire.json("record-out-canceled", Requests.ID.value()).get("response"),
                Wire.parsed(new String(dialect.body(Stages.canceled(), EventType.CANCELED))));
    }

    @Test
    void that_it_runs_is_told_alike_whatever_came_since() {
        AceDataDialect dialect = new AceDataDialect(tasks);

        assertEquals(Wire.json("callback-out-begun", Requests.ID.value()), Wire.parsed(new String(dialect.body(Stages.running(),
                EventType.RUNNING))));
        assertArrayEquals(dialect.body(Stages.running(), EventType.RUNNING), dialect.body(Stages.succeeded(), EventType.RUNNING));
    }

    @Test
    void a_trace_leads_back_to_its_task() {
        assertEquals(Requests.ID, TraceId.task(TraceId.of(Requests.ID)).orElseThrow());
        assertFalse(TraceId.of(Requests.ID).equals(Requests.ID.value()));
        assertTrue(TraceId.task(Requests.ID.value()).isEmpty());
        assertTrue(TraceId.task("").isEmpty());
        assertTrue(TraceId.task("b0a683a4-aecc-450d-849e-c9f07308").isEmpty());
    }
}
