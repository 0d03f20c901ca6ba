package dev.artrelay.subscribe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.secret.Secrets;
import dev.artrelay.store.MemoryRecords;
import dev.artrelay.store.Records;
import dev.artrelay.subscribe.Subscribing.Issued;
import dev.artrelay.subscribe.Subscribing.Known;
import dev.artrelay.subscribe.Subscribing.TooMany;
import dev.artrelay.task.EventType;
import dev.artrelay.time.TestClock;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SubscribersTest {

    private static final String SECRET = "b2xkLW9sZC1vbGQtb2xkLW9sZC1vbGQtb2xkLW9sZC0=";

    private final TestClock clock = new TestClock(Instant.parse("2026-03-01T10:00:00Z"));
    private final Records records = new MemoryRecords(clock);
    private final SubscribersByHand here = process(1);

    @Test
    void one_that_is_added_is_listed_and_its_secret_told() {
        Issued issued = added("acme", "https://one.example");

        assertTrue(issued.secrets().current().matches("whsec_[A-Za-z0-9+/]{43}="));
        assertTrue(issued.subscriber().id().matches("wh_[a-z2-7]{12}"));
        assertEquals(List.of(issued.subscriber()), list("acme"));
    }

    @Test
    void nothing_that_is_stored_gives_a_secret_away() {
        Issued issued = added("acme", "https://one.example");

        String row = await(records.get("hooks#acme")).orElseThrow().text();

        assertFalse(row.contains(issued.secrets().current().substring("whsec_".length())));
    }

    @Test
    void a_client_has_five_at_most_even_if_all_are_added_at_once() throws Exception {
        ExecutorService processes = Executors.newFixedThreadPool(8);
        List<Subscribing> all = new ArrayList<>();
        for (Future<Subscribing> each : processes.invokeAll(IntStream.range(0, 8).mapToObj(this::adding).toList())) {
            all.add(each.get());
        }
        processes.shutdown();

        assertEquals(5, all.stream().filter(Issued.class::isInstance).count());
        assertEquals(3, all.stream().filter(TooMany.class::isInstance).count());
        assertEquals(5, list("acme").size());
    }

    private Callable<Subscribing> adding(int place) {
        return () -> await(process(place + 10).subscribers().add("acme", "https://" + place + ".example", EventType.TERMINAL));
    }

    @Test
    void a_url_subscribes_once() {
        Issued first = added("acme", "https://one.example");

        Subscribing second = await(here.subscribers().add("acme", "https://one.example", EventType.TERMINAL));

        assertEquals(first.subscriber(), assertInstanceOf(Known.class, second).subscriber());
        assertInstanceOf(Issued.class, await(here.subscribers().add("beta", "https://one.example", EventType.TERMINAL)));
    }

    @Test
    void another_clients_is_not_there() {
        String id = added("acme", "https://one.example").subscriber().id();

        assertEquals(Optional.empty(), await(here.subscribers().find("beta", id)));
        assertEquals(Optional.empty(), await(here.subscribers().rotate("beta", id)));
        assertEquals(Optional.empty(), await(here.subscribers().enable("beta", id)));
        assertFalse(await(here.subscribers().remove("beta", id)));
        assertEquals(1, list("acme").size());
    }

    @Test
    void one_that_is_removed_makes_room() {
        String id = added("acme", "https://one.example").subscriber().id();

        assertTrue(await(here.subscribers().remove("acme", id)));

        assertEquals(List.of(), list("acme"));
        assertFalse(await(here.subscribers().remove("acme", id)));
    }

    @Test
    void each_has_a_secret_of_its_own_which_a_rotation_leaves_valid_for_a_day() {
        Issued first = added("acme", "https://one.example");
        String id = first.subscriber().id();

        Issued rotated = await(here.subscribers().rotate("acme", id)).orElseThrow();

        assertNotEquals(first.secrets().current(), added("acme", "https://two.example").secrets().current());
        assertNotEquals(first.secrets().current(), rotated.secrets().current());
        assertEquals(List.of(rotated.secrets().current(), first.secrets().current()), signing(id));
        clock.pass(Duration.ofHours(24));
        assertEquals(List.of(rotated.secrets().current()), signing(id));
    }

    @Test
    void a_second_rotation_within_a_day_ends_the_first_secret_at_once() {
        String id = added("acme", "https://one.example").subscriber().id();
        String second = await(here.subscribers().rotate("acme", id)).orElseThrow().secrets().current();

        String third = await(here.subscribers().rotate("acme", id)).orElseThrow().secrets().current();

        assertEquals(List.of(third, second), signing(id));
    }

    @Test
    void what_a_later_release_has_written_is_taken_for_nothing_else_and_is_not_overwritten() {
        await(records.add(new Records.Row("hooks#acme", null, "{\"own\":\"as nobody foresaw\"}", null)));

        assertThrows(NotUnderstood.class, () -> list("acme"));
        assertThrows(NotUnderstood.class, () -> added("acme", "https://one.example"));
    }

    private List<String> signing(String id) {
        SigningSecrets secrets = ((Addressee.Listening) await(here.addressees().of("acme", id))).secrets();
        return secrets.all();
    }

    private Issued added(String client, String url) {
        return (Issued) await(here.subscribers().add(client, url, EventType.TERMINAL));
    }

    private List<Subscriber> list(String client) {
        return await(here.subscribers().list(client));
    }

    private SubscribersByHand process(int seed) {
        return SubscribersByHand.of(records, new Secrets(Optional.of(SECRET), Optional.empty()), clock, new Random(seed), null);
    }

    private static <T> T await(Uni<T> asked) {
        return asked.await().indefinitely();
    }
}
