package dev.artrelay.protocol.chaoshu;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import dev.artrelay.provider.ProviderFault;

import dev.artrelay.provider.ProviderFault;
import dev.artrelay.task.Failure.Code;
import dev.artrelay.task.Observation.Broken;
import dev.artrelay.task.Observation.Finished;
import dev.artrelay.task.Observation.Progress;
import dev.artrelay.task.Observation.Submitted;
import dev.artrelay.task.Phase;
import dev.artrelay.task.Result.Picture;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChaoshuNewsTest {

    @ParameterizedTest
    @CsvSource({"submit-id-as-text,t-4711", "submit-id-as-number,9007199254740993", "submit-id-in-data,t-4711",
        "submit-task-id-in-data,4711"})
    void the_id_is_found_wherever_it_stands(String situation, String id) {
        assertEquals(new Submitted(1, id), news(situation).submitted());
    }

    @ParameterizedTest
    @ValueSource(strings = {"documented-example", "submit-no-id"})
    void an_acceptance_without_an_id_is_none(String situation) {
        assertThrows(ProviderFault.Unreadable.class, () -> news(situation).submitted());
    }

    @ParameterizedTest
    @CsvSource({"submit-token-expired,Account", "submit-sensitive,Rejected", "submit-refused,Rejected", "submit-server-error,Unknown"})
    void a_code_that_is_not_200_is_a_fault(String situation, String fault) {
        assertEquals(fault, assertThrows(ProviderFault.class, () -> news(situation).submitted()).getClass().getSimpleName());
    }

    @ParameterizedTest
    @CsvSource({"submit-sensitive,CONTENT_REJECTED,提示词违规", "submit-refused,UPSTREAM_REJECTED,url无法访问"})
    void what_it_does_not_want_is_rejected_in_its_words(String situation, Code code, String words) {
        ProviderFault fault = assertThrows(ProviderFault.Rejected.class, () -> news(situation).submitted());

        Broken broken = (Broken) fault.ofSubmit(1);
        assertEquals(code, broken.failure().code());
        assertEquals(words, broken.failure().message());
        assertEquals("400", broken.failure().upstream().code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"status-done", "status-done-plain"})
    void the_first_link_is_the_picture_but_not_the_one_that_was_sent(String situation) {
        Finished done = assertInstanceOf(Finished.class, news(situation).looked().orElseThrow());

        assertEquals(List.of(Picture.at("https://img.example/a.png")), done.result().images());
    }

    @Test
    void a_picture_may_come_inline() {
        Finished done = assertInstanceOf(Finished.class, news("status-done-inline").looked().orElseThrow());

        assertArrayEquals(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}, done.result().images().get(0).bytes());
        assertTrue(done.result().upstream().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"documented-example", "status-running"})
    void what_says_nothing_goes_on(String situation) {
        assertEquals(Optional.empty(), news(situation).looked());
    }

    @Test
    void a_place_in_the_queue_is_progress() {
        assertEquals(Optional.of(new Progress(1, null, null, Phase.UPSTREAM_QUEUED)), news("status-queued").looked());
    }

    @ParameterizedTest
    @ValueSource(strings = {"status-unknown", "status-null", "status-empty"})
    void what_it_no_longer_knows_is_lost_and_not_running(String situation) {
        Broken broken = assertInstanceOf(Broken.class, news(situation).looked().orElseThrow());

        assertEquals(Code.ARTWORK_UNAVAILABLE, broken.failure().code());
        assertEquals("the provider no longer knows the task: it keeps results for five minutes only", broken.failure().message());
    }

    @Test
    void trouble_on_its_side_says_nothing_of_the_task() {
        assertThrows(ProviderFault.Unknown.class, () -> news("submit-server-error").looked());
    }

    @Test
    void a_failure_is_told_in_its_words() {
        Broken broken = assertInstanceOf(Broken.class, news("status-failed").looked().orElseThrow());

        assertEquals("显存不足", broken.failure().message());
        assertEquals(Code.UPSTREAM_REJECTED, broken.failure().code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "<html>busy</html>", "{\"code\":"})
    void what_is_no_object_is_unreadable(String body) {
        assertThrows(ProviderFault.Unreadable.class, () -> ChaoshuAnswer.read(body.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_code_that_is_no_number_is_no_success() {
        assertThrows(ProviderFault.class, () -> new ChaoshuNews(ChaoshuAnswer.read("{\"code\":\"ok\",\"data\":\"t\"}".getBytes(
                StandardCharsets.UTF_8)), Wire.assignment(null)).submitted());
    }

    private static ChaoshuNews news(String situation) {
        return new ChaoshuNews(Wire.answer(situation), Wire.assignment(Wire.UPSTREAM_ID));
    }
}
