package dev.artrelay.protocol.acedata.upstream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import dev.artrelay.protocol.acedata.Requests;
import dev.artrelay.protocol.acedata.Wire;
import dev.artrelay.provider.ProviderFault;
import dev.artrelay.task.Failure;
import dev.artrelay.task.Failure.Code;
import dev.artrelay.task.Observation;
import dev.artrelay.task.Observation.Broken;
import dev.artrelay.task.Observation.Finished;
import dev.artrelay.task.Observation.Progress;
import dev.artrelay.task.Observation.Submitted;
import dev.artrelay.task.Phase;
import dev.artrelay.task.Result;
import dev.artrelay.task.Result.Picture;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadingTest {

    private static final String QR_ART = "953df7c1-b051-40d7-bd71-f4fd38fb3b33";
    private static final String IMAGINE = "42b2ab0f-5676-453b-bd23-9ee001b888ae";

    @Test
    void a_qr_artwork_is_its_picture_and_its_exact_seed() {
        Finished done = (Finished) ofRecord(QR_ART, "record-qrart-succeeded").orElseThrow();

        assertEquals(new Result(List.of(Picture.at("https://cdn.example.com/q.png")), null, List.of(),
                Map.of("seed", 8854035076374666L, "image_width", 768, "image_height", 768), List.of()), done.result());
    }

    @Test
    void a_picture_of_midjourneys_is_the_original_with_its_parts_and_follow_ups_and_nothing_of_the_operators() {
        Finished done = (Finished) ofRecord(IMAGINE, "record-midjourney-succeeded").orElseThrow();

        assertEquals(IMAGINE, done.upstreamId());
        assertEquals(List.of(Picture.at("https://cdn.example.com/a.png"), Picture.at("https://cdn.example.com/a1.png"),
                Picture.at("https://cdn.example.com/a2.png")), done.result().images());
        assertEquals(List.of("upscale1", "upscale2", "upscale3", "upscale4", "reroll", "variation1", "variation2", "variation3",
                "variation4"), done.result().actions());
        assertEquals(Map.of("image_id", "1216425082772131840", "image_width", 1024, "image_height", 1024, "raw_image_width", 2048,
                "raw_image_height", 2048), done.result().upstream());
    }

    @Test
    void a_task_that_goes_on_is_no_news() {
        assertEquals(Optional.empty(), ofRecord(IMAGINE, "record-running"));
        assertEquals(Optional.empty(), ofRecord(IMAGINE, "record-running-silent"));
        assertEquals(Optional.empty(), reading(IMAGINE).ofRecord(Wire.parsed("{}")));
    }

    @Test
    void a_preview_is_progress_and_no_success() {
        assertEquals(Optional.of(new Progress(1, IMAGINE, 35, Phase.UPSTREAM_RUNNING)), ofRecord(IMAGINE, "record-half-way"));
        assertEquals(Optional.of(new Progress(1, IMAGINE, 75, Phase.UPSTREAM_RUNNING)), ofCallback("callback-progress"));
    }

    @Test
    void a_failure_is_told_in_their_words() {
        assertEquals(Optional.of(new Broken(1, IMAGINE, new Failure(Code.TIMED_OUT, "Timeout to generate the image.",
                new Failure.Upstream(null, "timeout", "Timeout to generate the image.")))), ofRecord(IMAGINE, "record-failed"));
        assertEquals(Code.UPSTREAM_REJECTED, ((Broken) ofCallback("callback-failed").orElseThrow()).failure().code());
    }

    @Test
    void a_bare_text_as_error_is_a_failure_too() {
        Broken broken = (Broken) reading(null).ofCallback(Wire.json("error-bare")).orElseThrow();

        assertEquals("temporary", broken.failure().message());
    }

    @Test
    void done_without_a_picture_is_a_failure() {
        assertInstanceOf(Broken.class, ofRecord(IMAGINE, "record-finished-without-picture").orElseThrow());
    }

    @Test
    void a_record_of_another_task_or_attempt_says_nothing() {
        assertEquals(Optional.empty(), ofRecord("27a1128f-14b5-440e-a82d-510c81e6fcd4", "record-midjourney-succeeded"));
        assertEquals(Optional.empty(), ofRecord(IMAGINE, "record-of-another-attempt"));
    }

    @Test
    void a_callback_brings_the_id_that_an_answer_did_not() {
        Finished done = (Finished) ofCallback("callback-succeeded").orElseThrow();

        assertEquals(IMAGINE, done.upstreamId());
        assertEquals("1211290228438868029", done.result().upstream().get("image_id"));
    }

    @Test
    void an_image_id_that_is_a_number_stays_exact() {
        Finished done = (Finished) reading(null).ofCallback(Wire.parsed(
                "{\"success\":true,\"image_url\":\"https://x.example/a.png\",\"image_id\":1211290228438868029}")).orElseThrow();

        assertEquals("1211290228438868029", done.result().upstream().get("image_id"));
    }

    @Test
    void a_picture_is_a_link() {
        assertEquals(Optional.empty(), reading(null)
                .ofCallback(Wire.parsed("{\"success\":true,\"image_url\":\"file:///etc/passwd\"}")));
        assertEquals(Optional.empty(), reading(null).ofCallback(Wire.parsed("{\"success\":true,\"image_url\":17}")));
    }

    @Test
    void a_submission_is_taken_under_an_id() {
        String id = "27a1128f-14b5-440e-a82d-510c81e6fcd4";

        assertEquals(new Submitted(1, id), reading(null).ofSubmission(Wire.json("submit-answer")));
        assertEquals(new Submitted(1, id), reading(null).ofSubmission(Wire.json("submit-answer-older")));
    }

    @Test
    void a_submission_that_is_answered_with_the_result_is_done() {
        assertInstanceOf(Finished.class, reading(null).ofSubmission(Wire.json("callback-succeeded")));
    }

    @Test
    void a_submission_answered_otherwise_was_not_taken_or_nobody_knows() {
        assertThrows(ProviderFault.Rejected.class, () -> reading(null).ofSubmission(Wire.json("error-with-success")));
        assertThrows(ProviderFault.Account.class, () -> reading(null).ofSubmission(Wire.json("error-nested")));
        assertThrows(ProviderFault.Unreadable.class, () -> reading(null).ofSubmission(Wire.parsed("{\"ok\":1}")));
        assertThrows(ProviderFault.Unknown.class, () -> reading(null).ofSubmission(
                Wire.parsed("{\"success\":false,\"error\":{\"code\":\"api_error\"}}")));
    }

    @Test
    void what_says_nothing_is_nothing() {
        assertFalse(ofCallback("callback-that-says-nothing").isPresent());
    }

    private static Optional<Observation> ofRecord(String upstreamId, String situation) {
        return reading(upstreamId).ofRecord(Wire.json(situation, Requests.ID.value()));
    }

    private static Optional<Observation> ofCallback(String situation) {
        JsonNode body = Wire.json(situation);
        return reading(null).ofCallback(body);
    }

    private static Reading reading(String upstreamId) {
        return new Reading(Requests.attempt(Requests.order("v1", Requests.MIDJOURNEY, Requests.picture(Map.of())), upstreamId));
    }
}
