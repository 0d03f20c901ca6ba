package dev.artrelay.protocol.tencent.upstream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.protocol.tencent.Orders;
import dev.artrelay.protocol.tencent.Wire;
import dev.artrelay.provider.ProviderFault;
import dev.artrelay.task.Failure;
import dev.artrelay.task.Failure.Code;
import dev.artrelay.task.Observation;
import dev.artrelay.task.Observation.Broken;
import dev.artrelay.task.Observation.Finished;
import dev.artrelay.task.Observation.Progress;
import dev.artrelay.task.Phase;
import dev.artrelay.task.Result.Picture;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTest {

    @Test
    void what_waits_is_queued_and_what_is_processed_runs() {
        assertEquals(new Progress(1, Orders.UPSTREAM_ID, null, Phase.UPSTREAM_QUEUED), read("detail.waiting"));
        assertEquals(new Progress(1, Orders.UPSTREAM_ID, 40, Phase.UPSTREAM_RUNNING), read("detail.processing"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"detail.finished", "detail.sibling"})
    void a_finish_without_an_error_is_a_picture(String situation) {
        Finished done = (Finished) read(situation);

        assertEquals(List.of(Picture.at("http://251000800.vod2.myqcloud.com/a/aigcImageGenFile.png")), done.result().images());
        assertEquals(Map.of("file_infos", List.of(Map.of("StorageMode", "Temporary", "ClassId", 0L,
                "ExpireTime", "2026-01-05T12:03:57Z", "FileType", "png"))), done.result().upstream());
    }

    @Test
    void two_files_are_two_pictures() {
        assertEquals(2, ((Finished) read("detail.two-files")).result().images().size());
    }

    @ParameterizedTest
    @CsvSource({"detail.moderated,CONTENT_REJECTED,InvalidParameter.VoilationContent", "detail.code-only,UPSTREAM_UNAVAILABLE,70000",
        "detail.ext-only,UPSTREAM_UNAVAILABLE,RequestLimitExceeded", "detail.aborted,UPSTREAM_UNAVAILABLE,ABORTED"})
    void a_finish_with_an_error_is_a_failure(String situation, Code code, String upstream) {
        Broken broken = (Broken) read(situation);

        assertEquals(code, broken.failure().code());
        assertEquals(upstream, broken.failure().upstream().code());
        assertEquals(Orders.UPSTREAM_ID, broken.upstreamId());
    }

    @Test
    void a_finish_without_a_picture_is_no_success() {
        Failure failure = ((Broken) read("detail.no-picture")).failure();

        assertEquals(Code.UPSTREAM_UNAVAILABLE, failure.code());
        assertTrue(failure.retryable());
    }

    @ParameterizedTest
    @ValueSource(strings = {"detail.unknown-status", "detail.another-attempt"})
    void what_is_not_understood_is_unreadable(String situation) {
        assertThrows(ProviderFault.Unreadable.class, () -> read(situation));
    }

    @ParameterizedTest
    @CsvSource({"RequestLimitExceeded,UPSTREAM_UNAVAILABLE", "InvalidParameter.VoilationContent,CONTENT_REJECTED",
        "InvalidParameterValue,UPSTREAM_REJECTED", "FailedOperation,UPSTREAM_UNAVAILABLE", "InternalError,UPSTREAM_UNAVAILABLE",
        "InvalidParameter,UPSTREAM_REJECTED", "InvalidParameter.MediaFormat,UPSTREAM_REJECTED",
        "ContentModerationFailed,CONTENT_REJECTED", "ResourceInsufficient,UPSTREAM_UNAVAILABLE", "ModelGenerateFailed,UPSTREAM_REJECTED",
        "ResourceNotFound,UPSTREAM_REJECTED", "OperationCanceled,UPSTREAM_UNAVAILABLE", "TaskTimeout,UPSTREAM_UNAVAILABLE"})
    void every_documented_word_has_a_meaning(String word, Code code) {
        assertEquals(code, ErrorCode.of(word));
    }

    private static Observation read(String situation) {
        return new Reading(Orders.pig(Orders.UPSTREAM_ID)).ofDetail(Wire.json(situation).get("Response"), Orders.UPSTREAM_ID);
    }
}
