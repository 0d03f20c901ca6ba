package dev.artrelay.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.artrelay.task.ImageRequest.Code;
import dev.artrelay.task.ImageRequest.Frame;
import dev.artrelay.task.ImageRequest.Scan;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OrderTest {

    private static final String PICTURE = "https://example.com/code.png";
    private static final Payload READ = new Payload("read", null);

    @Test
    void a_runner_is_told_what_its_client_said_as_long_as_nothing_else_is_known() {
        Order order = order("content", null);

        assertEquals("content", order.content());
        assertEquals(order, order.toldTo(false));
    }

    @Test
    void a_runner_that_reads_no_pictures_is_told_what_was_read() {
        Order order = order(null, PICTURE).saying(READ);

        assertEquals(coded("read", null), order.toldTo(false).request());
        assertEquals("read", order.content());
    }

    @Test
    void a_runner_that_reads_pictures_is_given_the_picture_and_judged_by_what_was_read() {
        Order order = order(null, PICTURE).saying(READ);

        assertEquals(coded(null, PICTURE), order.toldTo(true).request());
        assertEquals("read", order.content());
    }

    @Test
    void a_picture_that_we_cannot_read_is_for_its_runner_to_read_and_anything_may_be_in_it() {
        Order order = order(PICTURE, PICTURE).saying(new Payload(null, null));

        assertEquals(coded(null, PICTURE), order.toldTo(true).request());
        assertNull(order.content());
    }

    @Test
    void an_address_that_may_be_a_picture_is_told_as_what_it_turned_out_to_say() {
        Order order = order(PICTURE, PICTURE).saying(new Payload(PICTURE, null));

        assertEquals(coded(PICTURE, null), order.toldTo(true).request());
    }

    @Test
    void a_short_link_is_told_to_every_runner_and_the_request_stays_what_it_was() {
        Order order = order("https://example.com/long", null).saying(new Payload("https://r.example/s/c", "c"));

        assertEquals(coded("https://r.example/s/c", null), order.toldTo(true).request());
        assertEquals("https://r.example/s/c", order.content());
        assertEquals("https://example.com/long", order.request().content());
    }

    @Test
    void what_was_found_out_first_stands() {
        Task said = Task.accepted(TaskFixtures.ID, order(null, PICTURE)).saying(READ, "read", TaskFixtures.START);

        assertEquals(said, said.saying(new Payload("something else", null), "read", TaskFixtures.START));
        assertEquals(said, said.speechless(TaskFixtures.REFUSED, TaskFixtures.START));
    }

    @Test
    void what_was_left_to_a_runner_can_still_be_found_out_for_another() {
        Task left = Task.accepted(TaskFixtures.ID, order(null, PICTURE)).saying(new Payload(null, null), "left", TaskFixtures.START);

        assertEquals(READ, left.saying(READ, "read", TaskFixtures.START).order().payload());
        assertEquals(Status.FAILED, left.speechless(TaskFixtures.REFUSED, TaskFixtures.START).state().status());
    }

    @Test
    void an_attempt_that_is_under_way_goes_by_what_was_known_when_it_was_claimed() {
        Task claimed = Task.accepted(TaskFixtures.ID, order(null, PICTURE)).saying(new Payload(null, null), "left", TaskFixtures.START)
                .submitting(TaskFixtures.POLLED, TaskFixtures.START);

        assertEquals(claimed, claimed.saying(READ, "read", TaskFixtures.START));
        assertEquals(claimed, claimed.speechless(TaskFixtures.REFUSED, TaskFixtures.START));
    }

    private static Order order(String content, String picture) {
        Order.Terms terms = new Order.Terms(0, null, null, List.of(), Duration.ofMinutes(10), Duration.ofDays(30), false);
        return new Order("client", "auto", List.of("one/a"), coded(content, picture), null, terms, new Order.Origin("v1", null, null, null));
    }

    private static ImageRequest coded(String content, String picture) {
        return new ImageRequest(content, picture, "a lake", null, null, List.of(), Frame.ANY, Code.ANY, Scan.REQUIRED, Map.of());
    }
}
