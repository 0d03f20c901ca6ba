package dev.artrelay.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.provider.Provider.News;
import dev.artrelay.stand.ScriptedUpstream;
import dev.artrelay.stand.ScriptedUpstream.Reply;
import dev.artrelay.task.Callback;
import dev.artrelay.task.Observation;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every provider that is reached over HTTP, whatever its wire looks like. */
public abstract class ProviderContract {

    protected static final Duration PATIENT = Duration.ofSeconds(20);
    protected static final Duration HASTY = Duration.ofMillis(500);

    private static final Duration LONG = Duration.ofSeconds(40);

    private ScriptedUpstream upstream;
    private URI origin;

    /** The provider as it is set up, its upstream being at this origin and given so much time for a call. */
    protected abstract Provider at(URI origin, Duration limit);

    /** One attempt, known upstream by this id or by none. */
    protected abstract Assignment attempt(String upstreamId);

    /** Where a submission goes. */
    protected abstract String submitPath();

    /** Where it is asked how {@link #upstreamId()} stands. */
    protected abstract String lookPath();

    protected abstract String upstreamId();

    /** The answer to a submission, accepting it under {@link #upstreamId()}. */
    protected abstract String accepted();

    /** A callback that says it is done, of the attempt of {@link #attempt}; null where nobody is called back. */
    protected abstract String pushed();

    @BeforeEach
    void listen() {
        upstream = new ScriptedUpstream();
        origin = upstream.url();
    }

    @AfterEach
    void close() {
        upstream.close();
    }

    @Test
    void an_acceptance_is_submitted_by_its_id_and_asked_for_once() {
        upstream.on(submitPath(), Reply.of(200, accepted()));

        assertEquals(new Observation.Submitted(1, upstreamId()), submitted(PATIENT));
        once();
    }

    @Test
    void a_submission_and_a_look_at_one_task_go_on_in_its_trace() {
        upstream.on(submitPath(), Reply.of(200, accepted()));
        submitted(PATIENT);
        looked(PATIENT);

        List<String> sent = upstream.rest().stream().map(request -> request.header("traceparent")).toList();

        assertEquals(Collections.nCopies(2, attempt(null).trace().toString()), sent);
    }

    @Test
    void too_many_requests_wait_as_long_as_they_say() {
        upstream.on(submitPath(), Reply.of(429, "{}".getBytes(), Map.of("Content-Type", "application/json", "Retry-After", "7")));

        Observation.Declined declined = (Observation.Declined) fault(ProviderFault.Throttled.class, PATIENT).ofSubmit(1);

        assertEquals(Duration.ofSeconds(7), declined.after());
        once();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void a_failure_after_sending_is_unknown_and_never_sent_again(int status) {
        upstream.on(submitPath(), Reply.of(status, accepted()));

        fault(ProviderFault.Unknown.class, PATIENT);
        once();
    }

    @Test
    void a_connection_that_is_refused_never_sent_it() {
        upstream.close();

        fault(ProviderFault.NotSent.class, PATIENT);
    }

    @Test
    void a_connection_that_breaks_leaves_it_unknown() {
        upstream.on(submitPath(), Reply.dropped());

        fault(ProviderFault.Unknown.class, PATIENT);
        once();
    }

    @Test
    void an_answer_that_does_not_come_leaves_it_unknown() {
        upstream.on(submitPath(), Reply.never());

        assertEquals("no answer in time", fault(ProviderFault.Unknown.class, HASTY).getMessage());
        once();
    }

    @Test
    void an_answer_without_end_is_cut_off() {
        upstream.on(submitPath(), Reply.endless());

        assertEquals("the connection broke before there was an answer", fault(ProviderFault.Unknown.class, PATIENT).getMessage());
        once();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>busy</html>", "[]", "{}", "{\"ok\":true}", "null"})
    void what_nobody_understands_is_no_success(String body) {
        upstream.on(submitPath(), Reply.of(200, body));

        assertInstanceOf(Observation.Unconfirmed.class, fault(ProviderFault.Unreadable.class, PATIENT).ofSubmit(1));
        once();
    }

    @Test
    void a_task_that_is_not_found_any_more_has_not_succeeded() {
        upstream.on(lookPath(), Reply.of(404, "{}"));

        assertFalse(looked(PATIENT).stream().anyMatch(news -> news.observation() instanceof Observation.Finished));
    }

    @Test
    void a_look_that_goes_wrong_is_no_news() {
        for (Reply reply : List.of(Reply.of(500, "{}"), Reply.of(429, "{}"), Reply.of(200, "<html>"), Reply.dropped(), Reply.endless())) {
            upstream.on(lookPath(), reply);

            assertEquals(List.of(), looked(PATIENT).stream().filter(news -> news.observation() != null).toList());
        }
    }

    @Test
    void a_look_that_goes_wrong_says_what_went_wrong() {
        upstream.on(lookPath(), Reply.of(500, "{}"));

        assertInstanceOf(ProviderFault.Unknown.class, looked(PATIENT).get(0).fault());
    }

    @Test
    void nobody_is_asked_about_nothing() {
        assertEquals(List.of(), at(origin, PATIENT).look(List.of()).await().atMost(LONG));
        assertTrue(upstream.rest().isEmpty());
    }

    @Test
    void a_callback_before_the_answer_says_as_much_as_one_after_it_and_the_second_as_the_first() {
        Provider provider = at(origin, PATIENT);
        Assumptions.assumeTrue(provider.capabilities().callback());

        Optional<Observation> early = provider.read(callback(), attempt(null));
        Optional<Observation> late = provider.read(callback(), attempt(upstreamId()));

        assertInstanceOf(Observation.Finished.class, early.orElseThrow());
        assertEquals(early.map(ProviderContract::pictures), late.map(ProviderContract::pictures));
        assertEquals(late, provider.read(callback(), attempt(upstreamId())));
    }

    /** As deep as the largest callback can be. */
    static Stream<String> abysses() {
        int depth = 40_000;
        return Stream.of("[".repeat(depth) + "]".repeat(depth), "{\"a\":".repeat(depth) + "1" + "}".repeat(depth), "[".repeat(6 * depth));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("abysses")
    void a_callback_without_a_bottom_is_not_understood(String abyss) {
        Provider provider = at(origin, PATIENT);
        Assumptions.assumeTrue(provider.capabilities().callback());

        assertThrows(ProviderFault.Unreadable.class, () -> provider.read(callback(abyss), attempt(upstreamId())));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("abysses")
    void an_answer_without_a_bottom_is_not_understood(String abyss) {
        upstream.on(submitPath(), Reply.of(200, abyss));

        fault(ProviderFault.Unreadable.class, PATIENT);
    }

    private Callback callback() {
        return callback(pushed());
    }

    private Callback callback(String body) {
        return new Callback(attempt(null).model(), 1, Instant.EPOCH, body);
    }

    private static List<?> pictures(Observation news) {
        return ((Observation.Finished) news).result().images();
    }

    private Observation submitted(Duration limit) {
        return at(origin, limit).submit(attempt(null)).await().atMost(LONG);
    }

    private ProviderFault fault(Class<? extends ProviderFault> stage, Duration limit) {
        Object end = at(origin, limit).submit(attempt(null)).onItem().transform(Object.class::cast)
                .onFailure().recoverWithItem(fault -> fault).await().atMost(LONG);
        return assertInstanceOf(stage, end);
    }

    /** As the worker takes it: who cannot be asked has no news. */
    private List<News> looked(Duration limit) {
        return at(origin, limit).look(List.of(attempt(upstreamId())))
                .onFailure(ProviderFault.class).recoverWithItem(List.of()).await().atMost(LONG);
    }

    private void once() {
        assertEquals(1, upstream.rest().size());
        assertEquals(submitPath(), upstream.next().path());
    }
}
