package dev.artrelay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.artrelay.task.Failure;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import dev.artrelay.task.Traces;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChronicleTest {

    private static final Logger LOG = Logger.getLogger("artrelay.task");
    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

    private final Task task = TypicalLife.accepted(TaskId.at(START, new Random(1)), "acme");
    private final Heard heard = new Heard();
    private Level before;

    @BeforeEach
    void hear() {
        before = LOG.getLevel();
        LOG.setLevel(Level.INFO);
        LOG.addHandler(heard);
    }

    @AfterEach
    void hear_no_more() {
        MDC.clear();
        LOG.removeHandler(heard);
        LOG.setLevel(before);
    }

    @Test
    void a_change_is_one_event_with_everything_in_fields() {
        Task failed = task.failed(Failure.of(Failure.Code.CONTENT_REJECTED, "not nice"), START.plusMillis(1_500));

        Chronicle.tell(task, failed);

        assertEquals(1, heard.fields.size());
        Map<String, Object> fields = heard.fields.get(0);
        assertEquals(task.id().value(), fields.get("task_id"));
        assertEquals(task.id().value().replace("-", ""), fields.get("trace_id"));
        assertEquals("acme", fields.get("client"));
        assertEquals("queued", fields.get("status_before"));
        assertEquals("failed", fields.get("status"));
        assertEquals("content_rejected", fields.get("error"));
        assertEquals("1500", fields.get("age_ms").toString());
        assertEquals("failed", fields.get("event"));
    }

    @Test
    void a_webhook_attempt_is_one_too_with_its_answer_and_how_long_that_took() {
        Task ended = TypicalLife.succeeded(TypicalLife.found(TypicalLife.running(TypicalLife.submitting(task))));

        Chronicle.tell(ended, TypicalLife.delivered(ended));

        Map<String, Object> fields = heard.fields.get(0);
        assertEquals("webhook", fields.get("event"));
        assertEquals("task.succeeded", fields.get("webhook_event"));
        assertEquals("task", fields.get("webhook_subscriber"));
        assertEquals("200", fields.get("webhook_answer").toString());
        assertEquals("143", fields.get("webhook_latency_ms").toString());
        assertEquals(Traces.PARENT, fields.get("span_id"));
    }

    @Test
    void a_task_is_told_of_in_its_clients_trace_and_not_in_that_of_the_request_that_changes_it() {
        Task traced = TypicalLife.traced(task.id(), "acme");
        MDC.put("trace_id", "another");

        Chronicle.tell(traced, traced.canceled(START));

        assertEquals(Traces.ID, heard.fields.get(0).get("trace_id"));
        assertEquals(Traces.PARENT, heard.fields.get(0).get("parent_span_id"));
        assertEquals("another", MDC.get("trace_id"));
    }

    @Test
    void nothing_of_it_sticks_to_what_is_logged_next() {
        Chronicle.tell(task, task.canceled(START));

        assertFalse(MDC.getMap().containsKey("task_id"));
    }

    @Test
    void what_tells_nothing_new_is_no_event() {
        Chronicle.tell(task, task.stored(7));

        assertEquals(List.of(), heard.fields);
    }

    /** What the log is told. */
    private static final class Heard extends Handler {

        private final List<Map<String, Object>> fields = new ArrayList<>();

        @Override
        public void publish(LogRecord entry) {
            fields.add(Map.copyOf(MDC.getMap()));
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
