package dev.artrelay.protocol.aliyun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.edge.AnswerObject;
import dev.artrelay.provider.ProviderFault;
import dev.artrelay.task.Failure.Code;
import dev.artrelay.task.Observation.Broken;
import dev.artrelay.task.Observation.Finished;
import dev.artrelay.task.Observation.Submitted;
import dev.artrelay.task.Result.Picture;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AliyunNewsTest {

    @ParameterizedTest
    @ValueSource(strings = {"submit-answer-envelope", "submit-answer-bare"})
    void an_answer_is_read_in_its_envelope_or_without(String situation) {
        assertEquals(new Submitted(1, Wire.UPSTREAM_ID), news(situation, null).submitted());
    }

    @Test
    void codes_and_ids_are_read_whether_text_or_number() {
        assertEquals(new Submitted(1, "64050516"), news("submit-answer-code-as-text", null).submitted());
    }

    @ParameterizedTest
    @CsvSource({"submit-answer-sensitive,CONTENT_REJECTED,内容包含敏感词", "submit-answer-refused,UPSTREAM_REJECTED,二维码图片无法识别"})
    void what_the_api_does_not_want_is_rejected_in_its_words(String situation, Code code, String words) {
        ProviderFault fault = assertThrows(ProviderFault.Rejected.class, () -> news(situation, null).submitted());

        Broken broken = assertInstanceOf(Broken.class, fault.ofSubmit(1));
        assertEquals(code, broken.failure().code());
        assertEquals(words, broken.failure().message());
        assertEquals("-1", broken.failure().upstream().code());
    }

    @Test
    void an_acceptance_without_a_task_id_is_none() {
        ProviderFault.Unreadable fault =
                assertThrows(ProviderFault.Unreadable.class, () -> news("submit-answer-no-task-id", null).submitted());

        assertEquals("{\"ret_code\":0}", fault.payload());
    }

    @ParameterizedTest
    @CsvSource({"submit-answer-no-balance,Account", "submit-answer-read-timeout,Unknown", "submit-answer-rate-limited,Throttled"})
    void the_platforms_codes_are_faults_even_with_status_200(String situation, String fault) {
        assertEquals(fault, said(situation).fault().map(found -> found.getClass().getSimpleName()).orElse("none"));
    }

    @Test
    void a_code_that_is_no_number_is_no_success() {
        assertTrue(ShowApi.read(AnswerObject.read(bytes("{\"showapi_res_code\":\"ok\",\"showapi_res_body\":{}}"))).fault().isPresent());
    }

    @Test
    void a_callback_with_links_is_the_result() {
        Finished done = assertInstanceOf(Finished.class, news("callback-links", Wire.UPSTREAM_ID).called());

        assertEquals(List.of(Picture.at("https://img.example/a.png"), Picture.at("https://img.example/b.png")), done.result().images());
        assertEquals(Map.of("resList", List.of("https://img.example/a.png", "https://img.example/b.png")), done.result().upstream());
        assertEquals(Wire.UPSTREAM_ID, done.upstreamId());
    }

    @Test
    void a_callback_with_objects_gives_the_first_link_in_each() {
        Finished done = assertInstanceOf(Finished.class, news("callback-objects", Wire.UPSTREAM_ID).called());

        assertEquals(List.of(Picture.at("https://img.example/a.png"), Picture.at("http://img.example/b.png")), done.result().images());
    }

    @Test
    void a_callback_in_an_envelope_is_read_too() {
        assertInstanceOf(Finished.class, news("callback-envelope", Wire.UPSTREAM_ID).called());
    }

    @Test
    void a_callback_before_the_answer_tells_the_id() {
        assertEquals(Wire.UPSTREAM_ID, ((Finished) news("callback-links", null).called()).upstreamId());
    }

    @ParameterizedTest
    @CsvSource({"callback-failed,生成失败", "callback-empty-list,the provider made no picture"})
    void a_callback_without_pictures_is_a_failure(String situation, String words) {
        Broken broken = assertInstanceOf(Broken.class, news(situation, Wire.UPSTREAM_ID).called());

        assertEquals(Code.UPSTREAM_REJECTED, broken.failure().code());
        assertEquals(words, broken.failure().message());
    }

    @ParameterizedTest
    @ValueSource(strings = {"callback-of-another-task", "callback-nonsense"})
    void a_callback_that_makes_no_sense_is_never_success(String situation) {
        ProviderFault.Unreadable fault =
                assertThrows(ProviderFault.Unreadable.class, () -> news(situation, Wire.UPSTREAM_ID).called());

        assertEquals(new ProviderFault.Unreadable("any", Wire.json(situation)).payload(), fault.payload());
    }

    @Test
    void only_an_end_is_news_when_it_is_asked() {
        assertEquals(Optional.empty(), news("query-running", Wire.UPSTREAM_ID).looked());
        assertInstanceOf(Finished.class, news("query-done", Wire.UPSTREAM_ID).looked().orElseThrow());
        assertInstanceOf(Broken.class, news("query-failed", Wire.UPSTREAM_ID).looked().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "\"resList\"", "<html>busy</html>", "{\"resList\":"})
    void what_is_no_object_is_unreadable(String body) {
        assertThrows(ProviderFault.Unreadable.class, () -> AnswerObject.read(bytes(body)));
    }

    private static ShowApi said(String situation) {
        return ShowApi.read(AnswerObject.read(bytes(Wire.json(situation))));
    }

    private static AliyunNews news(String situation, String upstreamId) {
        return new AliyunNews(said(situation), Wire.assignment(upstreamId));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
