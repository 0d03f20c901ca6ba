package dev.artrelay.shortlink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.secret.Secrets;
import dev.artrelay.shortlink.FollowLink.Way;
import dev.artrelay.store.MemoryRecords;
import dev.artrelay.store.MemoryTasks;
import dev.artrelay.store.PassingRecords;
import dev.artrelay.store.Records;
import dev.artrelay.task.ImageRequest;
import dev.artrelay.task.ImageRequest.Code;
import dev.artrelay.task.ImageRequest.Frame;
import dev.artrelay.task.ImageRequest.Scan;
import dev.artrelay.task.Order;
import dev.artrelay.task.Payload;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import dev.artrelay.time.TestClock;
import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortLinksTest {

    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
    private static final Duration RETENTION = Duration.ofHours(2);
    private static final String LONG = "https://example.com/a/page/whose/address/is/rather/long?and=more";

    private final TestClock clock = new TestClock(START);
    private final MemoryRecords records = new MemoryRecords(clock);
    private final MemoryTasks tasks = new MemoryTasks(records, clock);
    private final Random random = new Random(7);

    private Optional<Duration> ttl = Optional.empty();
    private Records counter = records;

    @ParameterizedTest
    @CsvSource({"https://example.com/a/page/whose/address/is/rather/long, true", "HTTP://example.com/a/page/whose/address/is/long, true",
            "https://r.example/s/123456789012, false", "https://r.example/s/1234567890123, true",
            "mailto:somebody@example.com?subject=a-long-subject, false", "javascript:alert('rather-long-and-not-an-address'), false",
            "https://example.com/with spaces in it and much more, false", "just a very long text that is no address at all, false",
            "https:///no/host/at/all/but/a/very/long/path, false"})
    void only_longer_web_addresses_are_shortened(String content, boolean shortened) {
        assertEquals(shortened, links().shortens(content));
    }

    @Test
    void a_link_leads_to_its_target_and_each_visit_counts() {
        Task task = stored("v1");
        Payload link = now(links().open(task, LONG));

        Way first = now(follow().follow(link.shortLink()));
        now(follow().follow(link.shortLink()));
        now(follow().look(link.shortLink()));

        assertEquals(new Way.To(URI.create(LONG)), first);
        assertEquals("https://r.example/s/" + link.shortLink(), link.content());
        assertEquals(2, now(links().of(task.saying(link, "", START))).orElseThrow().visits());
    }

    @Test
    void addresses_of_any_script_become_ones_that_fit_a_header() {
        Payload link = now(links().open(stored("v1"), "https://example.com/菜单/今天/还有/更多/更多/更多/更多/更多"));

        Way.To way = (Way.To) now(follow().follow(link.shortLink()));

        assertTrue(way.target().toString().startsWith("https://example.com/%E8%8F%9C%E5%8D%95/"), way.target().toString());
    }

    @Test
    void a_link_lives_as_long_as_its_task() {
        Task task = stored("v1");
        String code = now(links().open(task, LONG)).shortLink();
        Task over = now(tasks.replace(task, task.canceled(START.plusSeconds(60))));
        clock.set(over.goneAt().orElseThrow().minusMillis(1));
        assertEquals(new Way.To(URI.create(LONG)), now(follow().follow(code)));

        clock.set(over.goneAt().orElseThrow());

        assertEquals(new Way.Ended(), now(follow().follow(code)));
        assertEquals(new Way.Ended(), now(follow().look(code)));
    }

    @Test
    void a_link_of_a_dialect_with_a_life_of_its_own_lives_that_long_and_needs_no_task() {
        String code = now(links().open(task("daily"), LONG)).shortLink();
        clock.set(START.plus(Duration.ofDays(1)).minusMillis(1));
        assertEquals(new Way.To(URI.create(LONG)), now(follow().follow(code)));

        clock.set(START.plus(Duration.ofDays(1)));

        assertEquals(new Way.Ended(), now(follow().follow(code)));
    }

    @Test
    void the_operators_word_goes_before_both() {
        ttl = Optional.of(Duration.ofSeconds(5));
        String one = now(links().open(task("v1"), LONG)).shortLink();
        String other = now(links().open(task("daily"), LONG)).shortLink();
        clock.set(START.plusMillis(4_999));
        assertEquals(new Way.To(URI.create(LONG)), now(follow().follow(one)));

        clock.set(START.plusSeconds(5));

        assertEquals(new Way.Ended(), now(follow().follow(one)));
        assertEquals(new Way.Ended(), now(follow().follow(other)));
    }

    @Test
    void a_closed_link_has_ended() {
        Task task = stored("v1");
        Payload link = now(links().open(task, LONG));

        now(links().close(task.saying(link, "", START)));

        assertEquals(new Way.Ended(), now(follow().follow(link.shortLink())));
        assertEquals(Optional.empty(), now(links().of(task.saying(link, "", START))));
    }

    @ParameterizedTest
    @CsvSource({"AAAAAAAAAAAA", "short", "much-too-long-for-a-code", "'AAAA AAAAAAA'", "é23456789012"})
    void a_code_that_was_never_drawn_is_unknown(String code) {
        assertEquals(new Way.Unknown(), now(follow().follow(code)));
        assertEquals(new Way.Unknown(), now(follow().look(code)));
    }

    @Test
    void a_code_that_somebody_has_is_drawn_again() {
        RandomGenerator stuck = new RandomGenerator() {
            private int draws;

            @Override
            public long nextLong() {
                return draws++ < 2 ? 1 : 2;
            }

            @Override
            public void nextBytes(byte[] bytes) {
                bytes[0] = (byte) nextLong();
            }
        };
        LinkCodes codes = new LinkCodes(secrets(), stuck);

        String one = now(links(codes).open(task("v1"), LONG)).shortLink();
        String other = now(links(codes).open(task("v1"), "https://example.com/another")).shortLink();

        assertNotEquals(one, other);
    }

    @Test
    void a_visit_that_cannot_be_counted_leads_there_all_the_same() {
        String code = now(links().open(stored("v1"), LONG)).shortLink();
        counter = new Uncounting(records);

        assertEquals(new Way.To(URI.create(LONG)), now(follow().follow(code)));
    }

    @Test
    void a_request_is_checked_with_the_link_that_it_will_have() {
        ImageRequest shortened = links().foreseen(request(LONG, true));

        assertEquals(now(links().open(task("v1"), LONG)).content().length(), shortened.content().length());
        assertEquals(LONG, links().foreseen(request(LONG, false)).content());
        assertFalse(links().shortens(links().foreseen(request(LONG, true)).content()));
    }

    private ShortLinks links() {
        return links(new LinkCodes(secrets(), random));
    }

    private ShortLinks links(LinkCodes codes) {
        ShortLinkConfig config = new ShortLinkConfig() {
            @Override
            public Optional<URI> url() {
                return Optional.of(URI.create("https://r.example/"));
            }

            @Override
            public Optional<Duration> ttl() {
                return ttl;
            }
        };
        LinkLife daily = new LinkLife() {
            @Override
            public String dialect() {
                return "daily";
            }

            @Override
            public Duration life() {
                return Duration.ofDays(1);
            }
        };
        return new ShortLinks(records, codes, config, () -> URI.create("https://relay.example"), List.of(daily), clock);
    }

    private FollowLink follow() {
        return new FollowLink(counter, tasks, new LinkCodes(secrets(), random));
    }

    private static Secrets secrets() {
        return new Secrets(Optional.of(Base64.getEncoder().encodeToString(new byte[32])), Optional.empty());
    }

    private Task stored(String dialect) {
        Task task = task(dialect);
        now(tasks.add(task));
        return now(tasks.get(task.id())).orElseThrow();
    }

    private Task task(String dialect) {
        Order.Terms terms = new Order.Terms(0, null, null, List.of(), Duration.ofMinutes(10), RETENTION, false);
        return Task.accepted(TaskId.at(START, random), new Order("acme", "auto", List.of("studio/qr"), request(LONG, true), null, terms,
                new Order.Origin(dialect, null, null, null)));
    }

    private static ImageRequest request(String content, boolean shorten) {
        return new ImageRequest(content, null, null, null, null, List.of(), Frame.ANY,
                new Code(null, null, null, null, null, null, null, null, null, shorten), Scan.REQUIRED, Map.of());
    }

    private static <T> T now(Uni<T> uni) {
        return uni.await().indefinitely();
    }

    /** A table that takes no more writes. */
    private static final class Uncounting extends PassingRecords {

        Uncounting(Records records) {
            super(records);
        }

        @Override
        public Uni<Optional<Row>> count(String key) {
            return Uni.createFrom().failure(new IllegalStateException("throttled"));
        }
    }
}
