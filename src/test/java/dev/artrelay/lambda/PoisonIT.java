package dev.artrelay.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.artrelay.lambda.Functions.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What a function cannot understand harms nobody beside it, and comes again only if that may help. */
class PoisonIT extends RunningFunctions {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AttributeValue DAMAGED = AttributeValue.fromB(SdkBytes.fromByteArray(new byte[] {1, 2, 3}));

    @Test
    void of_a_batch_only_the_message_that_cannot_be_read_goes_back() throws Exception {
        String poison = damaged();
        String ofThePoison = functions.wakesOf(poison).get(0);
        String sound = submit();
        String ofTheSound = functions.wakesOf(sound).get(0);

        List<Integer> givenBack = functions.work(List.of("nonsense", "0199b2c4-7a10-7a8b-9c0d-0e1f2a3b4c5d/1", ofThePoison,
                poison + "/due", "0199b2c4-7a10-7a8b-9c0d-0e1f2a3b4c5d/due", ofTheSound));

        assertEquals(List.of(0), givenBack);
        assertEquals("succeeded", functions.task(key, sound).path("status").asText());
    }

    @Test
    void a_row_that_cannot_be_read_is_put_aside_by_the_sweep_which_does_the_rest() throws Exception {
        String poison = damaged();
        functions.makeDue(poison);
        String sound = submit();
        functions.makeDue(sound);
        functions.wakes();

        functions.sweep(Duration.ofSeconds(90));

        assertEquals("succeeded", functions.task(key, sound).path("status").asText());
        Instant due = Instant.ofEpochMilli(Long.parseLong(functions.row(poison).get("due_at").n()));
        assertTrue(due.isAfter(Instant.now().plus(Duration.ofMinutes(50))), due::toString);
        assertEquals(1, alarms(poison), "lines that the filter of stuck tasks counts");
    }

    /** The lines of the sweep about a task that {@code { $.loggerName = "artrelay.alarm.stuck-task" }} matches: objects, one a line. */
    private static long alarms(String task) throws Exception {
        long alarms = 0;
        for (String line : functions.function(Kind.SWEEP).log()) {
            boolean about = line.startsWith("{") && line.contains(task);
            alarms += about && JSON.readTree(line).path("loggerName").asText().equals("artrelay.alarm.stuck-task") ? 1 : 0;
        }
        return alarms;
    }

    private static String submit() throws Exception {
        return functions.submit(key, "{\"input\":{\"content\":\"https://example.com/menu\"}}");
    }

    /** A task whose row nobody can read. */
    private static String damaged() throws Exception {
        String id = submit();
        functions.set(id, "z", DAMAGED);
        return id;
    }
}
