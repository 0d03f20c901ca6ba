package dev.artrelay.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.artrelay.task.ImageRequest;
import dev.artrelay.task.ImageRequest.Code;
import dev.artrelay.task.ImageRequest.Frame;
import dev.artrelay.task.ImageRequest.Scan;
import dev.artrelay.task.Order;
import dev.artrelay.task.TaskId;
import dev.artrelay.task.Traces;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TranslationTest {

    private static final Map<String, Object> OWN = Map.of("mode", "fast", "async", true);

    @ParameterizedTest
    @ValueSource(strings = {"auto", "brand/other"})
    void who_was_meant_gets_every_word(String wanted) {
        Assignment asked = asked(wanted, request(null, "pet_dog2"));

        assertSame(asked.request(), translation(asked).request());
        assertEquals(List.of(), translation(asked).remarks());
    }

    @Test
    void another_brand_gets_the_neutral_words_alone() {
        Translation translation = translation(asked("stranger/model", request("a lake", "known")));

        assertEquals(Map.of(), translation.request().options());
        assertEquals("a lake", translation.request().prompt());
        assertEquals("known", translation.request().style());
        assertEquals(List.of("options.async not honoured: brand does not know it", "options.mode not honoured: brand does not know it"),
                translation.remarks());
    }

    @Test
    void of_a_style_it_does_not_know_the_words_are_left_where_there_are_no_others() {
        Translation silent = translation(asked("stranger/model", request(null, "pet_dog2")));
        Translation prompted = translation(asked("stranger/model", request("a lake", "pet_dog2")));

        assertEquals("pet dog2", silent.request().prompt());
        assertEquals("a lake", prompted.request().prompt());
        assertNull(prompted.request().style());
        assertEquals("style not honoured: brand does not know it", prompted.remarks().get(0));
    }

    private static Translation translation(Assignment asked) {
        return new Translation(asked, "known"::equals);
    }

    private static ImageRequest request(String prompt, String style) {
        return new ImageRequest("c", null, prompt, null, style, List.of(), Frame.ANY, Code.ANY, Scan.REQUIRED, OWN);
    }

    private static Assignment asked(String wanted, ImageRequest request) {
        Order.Terms terms = new Order.Terms(0, null, null, List.of(), Duration.ofMinutes(10), Duration.ofDays(30), false);
        Order order = new Order("acme", wanted, List.of("brand/model"), request, null, terms, new Order.Origin("any", null, null, null));
        return new Assignment(new TaskId("019b8db4-e700-7000-8000-00000000000a"), 1, "brand/model", order, null,
                URI.create("https://relay.example/callbacks/x"), Traces.EXAMPLE);
    }
}
