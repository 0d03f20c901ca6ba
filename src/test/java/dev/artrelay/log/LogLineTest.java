package dev.artrelay.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.json.runtime.JsonFormatter;
import java.util.Map;
import org.jboss.logging.MDC;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LogLineTest {

    private static final Map<String, String> NAMES = Map.of("task_id", "0199", "trace_id", "theirs");

    @AfterEach
    void forget() {
        MDC.clear();
    }

    @Test
    void its_fields_are_fields_of_the_line_in_json() throws JsonProcessingException {
        String[] written = new String[1];

        LogLine.with(NAMES, () -> written[0] = new JsonFormatter().format(new ExtLogRecord(Level.WARN, "look at it", "artrelay")));

        JsonNode line = new ObjectMapper().readTree(written[0]);
        assertEquals("look at it", line.path("message").asText());
        assertEquals("0199", line.at("/mdc/task_id").asText());
        assertEquals("theirs", line.at("/mdc/trace_id").asText());
    }

    @Test
    void they_hide_those_of_the_request_only_for_the_line() {
        MDC.put("trace_id", "ours");

        LogLine.with(NAMES, () -> assertEquals("theirs", MDC.get("trace_id")));

        assertEquals("ours", MDC.get("trace_id"));
        assertNull(MDC.get("task_id"));
    }

    @Test
    void nothing_is_left_of_them_where_the_line_fails() {
        assertThrows(IllegalStateException.class, () -> LogLine.with(NAMES, () -> {
            throw new IllegalStateException("full");
        }));

        assertNull(MDC.get("task_id"));
    }
}
