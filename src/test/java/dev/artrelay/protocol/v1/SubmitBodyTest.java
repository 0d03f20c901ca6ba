package dev.artrelay.protocol.v1;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.artrelay.protocol.v1.V1Wire.Submit;
import dev.artrelay.protocol.v1.body.Bodies;
import dev.artrelay.protocol.v1.problem.Code;
import dev.artrelay.protocol.v1.problem.FieldError;
import dev.artrelay.protocol.v1.problem.Refusal;
import jakarta.validation.Validation;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubmitBodyTest {

    private static final Bodies BODIES = new Bodies(Validation.buildDefaultValidatorFactory().getValidator());

    @ParameterizedTest(name = "{0}")
    @MethodSource({"wrongInput", "wrongTerms", "wrongTypes", "unknownNames", "wrongOptions"})
    void names_the_field_and_says_what_is_allowed(String body, String field, String message) {
        List<FieldError> errors = refused(body).errors();

        assertEquals(List.of(new FieldError(field, message)), errors);
    }

    static Stream<Arguments> wrongInput() {
        String long4001 = "x".repeat(4_001);
        return Stream.of(
                input("'prompt':'" + long4001 + "'", "prompt", "must have 1 to 4000 characters"),
                input("'content':'" + long4001 + "'", "content", "must have 1 to 4000 characters"),
                input("'prompt':'p','content':''", "content", "must have 1 to 4000 characters"),
                input("'prompt':'p','style':'no such style!'", "style",
                        "must be the id of a style, as GET /v1/styles lists them"),
                input("'prompt':'p','aspect_ratio':'wide'", "aspect_ratio", "must be a ratio such as 16:9"),
                input("'prompt':'p','aspect_ratio':'0:1'", "aspect_ratio", "must be a ratio such as 16:9"),
                input("'prompt':'p','resolution':'255x768'", "resolution", resolution()),
                input("'prompt':'p','resolution':'768x2049'", "resolution", resolution()),
                input("'prompt':'p','resolution':'768 x 768'", "resolution", resolution()),
                input("'prompt':'p','aspect_ratio':'16:9','resolution':'768x768'", "aspect_ratio", "must be that of resolution, or be left out"),
                input("'prompt':'p','count':0", "count", "must be at least 1"),
                input("'prompt':'p','count':11", "count", "must be at most 10"),
                input("'prompt':'p','seed':-1", "seed", "must be at least 0"),
                input("'prompt':'p','error_correction':'X'", "error_correction", "must be one of [auto, L, M, Q, H]"),
                input("'prompt':'p','code_weight':3.1", "code_weight", "must be at most 3"),
                input("'prompt':'p','code_weight':1.4", "code_weight", "must be at least 1.5"),
                input("'prompt':'p','pixel_style':'round'", "pixel_style",
                        "must be one of [square, rounded, dot, squircle, row, column, themed]"),
                input("'prompt':'p','marker_shape':'tiny_plus'", "marker_shape",
                        "must be one of [square, circle, plus, box, octagon, random, tiny-plus]"),
                input("'prompt':'p','sub_marker':'octagon'", "sub_marker", "must be one of [square, circle, box, random, plus]"),
                input("'prompt':'p','rotate':45", "rotate", "must be one of [0, 90, 180, 270]"),
                input("'prompt':'p','position':'middle'", "position", "must be one of [center, top, right, bottom, left,"
                        + " top-left, top-right, bottom-left, bottom-right]"),
                input("'prompt':'p','padding':7", "padding", "must be one of [0, 5, 10, 15, 20]"),
                input("'prompt':'p','padding_noise':0.3", "padding_noise", "must be one of [0, 0.25, 0.5, 0.75, 1]"),
                input("'prompt':'p','scannability':'maybe'", "scannability", "must be one of [require, report, off]"),
                input("'prompt':'p','scan_retries':6", "scan_retries", "must be at most 5"),
                input("'prompt':'p','fallback':'other'", "fallback", "must be one of [studio]"),
                input("'prompt':'p','images':[" + "{'url':'u'},".repeat(14) + "{'url':'u'}]", "images",
                        "must have 0 to 14 entries"),
                input("'prompt':'p','images':[{'text':'nothing else'}]", "images[0]", exactlyOne()),
                input("'prompt':'p','images':[{'url':'u'},{'url':'u','file_id':'f'}]", "images[1]", exactlyOne()),
                input("'prompt':'p','images':[{'base64':'*'}]", "images[0].base64", "must be base64, without a data: prefix"),
                input("'style':'sunset'", "", "needs content, content_image_url or prompt"));
    }

    static Stream<Arguments> wrongTerms() {
        return Stream.of(
                term("'model':'studio'", "model", "must be auto or owner/name, as GET /v1/models lists them"),
                term("'model':''", "model", "must be auto or owner/name, as GET /v1/models lists them"),
                term("'priority':11", "priority", "must be at most 10"),
                term("'priority':-11", "priority", "must be at least -10"),
                term("'deduplication_id':'" + "d".repeat(51) + "'", "deduplication_id", "must have 1 to 50 characters"),
                term("'context':'" + "c".repeat(1_001) + "'", "context", "must have 0 to 1000 characters"),
                term("'tags':[" + "'t',".repeat(10) + "'t']", "tags", "must have 0 to 10 entries"),
                term("'tags':['ok','" + "t".repeat(65) + "']", "tags[1]", "must have 1 to 64 characters"),
                term("'tags':[null]", "tags[0]", "must not be null"),
                term("'deadline_seconds':9", "deadline_seconds", "must be at least 10"),
                term("'deadline_seconds':86401", "deadline_seconds", "must be at most 86400"),
                term("'retention_seconds':59", "retention_seconds", "must be at least 60"),
                term("'retention_seconds':31536001", "retention_seconds", "must be at most 31536000"),
                term("'webhook':{'events':['task.failed']}", "webhook.url", "is needed"),
                term("'webhook':{'url':'https://a.example','events':[]}", "webhook.events", "must have 1 to 4 entries"),
                term("'webhook':{'url':'https://a.example','events':['task.done']}", "webhook.events[0]",
                        "must be one of [task.running, task.succeeded, task.failed, task.canceled]"),
                Arguments.of("{}", "input", "is needed"),
                Arguments.of("{'input':null}", "input", "is needed"),
                Arguments.of("[]", "body", "must be an object"),
                Arguments.of("null", "body", "must be an object"));
    }

    static Stream<Arguments> wrongTypes() {
        return Stream.of(
                input("'prompt':5", "prompt", "must be a string"),
                input("'prompt':['p']", "prompt", "must be a string"),
                input("'prompt':'p','count':'3'", "count", "must be a whole number of 32 bits"),
                input("'prompt':'p','count':1.5", "count", "must be a whole number of 32 bits"),
                input("'prompt':'p','count':4294967297", "count", "must be a whole number of 32 bits"),
                input("'prompt':'p','seed':9223372036854775808", "seed", "must be a whole number of 64 bits"),
                input("'prompt':'p','code_weight':'2'", "code_weight", "must be a number"),
                input("'prompt':'p','code_weight':1e999", "code_weight", "must be a number"),
                input("'prompt':'p','shorten':'yes'", "shorten", "must be true or false"),
                input("'prompt':'p','shorten':1", "shorten", "must be true or false"),
                input("'prompt':'p','images':{'url':'u'}", "images", "must be a list"),
                input("'prompt':'p','images':['u']", "images[0]", "must be an object"),
                input("'prompt':'p','images':[{'url':7}]", "images[0].url", "must be a string"),
                input("'prompt':'p','options':[]", "options", "must be an object"),
                input("'prompt':'half \\ud83c a face'", "prompt", "must be Unicode text without half a character"),
                Arguments.of("{'input':'a cat'}", "input", "must be an object"),
                term("'tags':'menu'", "tags", "must be a list"));
    }

    static Stream<Arguments> unknownNames() {
        return Stream.of(
                term("'modle':'studio/qr'", "modle", "is not known here; allowed: model, input, webhook, priority,"
                        + " deduplication_id, context, tags, deadline_seconds, retention_seconds"),
                term("'webhook':{'url':'https://a.example','secret':'s'}", "webhook.secret",
                        "is not known here; allowed: url, events"),
                input("'prompt':'p','images':[{'url':'u','ulr':'u'}]", "images[0].ulr",
                        "is not known here; allowed: url, base64, file_id, text"),
                term("'deadlineSeconds':60", "deadlineSeconds", "is not known here; allowed: model, input, webhook, priority,"
                        + " deduplication_id, context, tags, deadline_seconds, retention_seconds"));
    }

    static Stream<Arguments> wrongOptions() {
        String ours = "is set by Artrelay and cannot be given";
        return Stream.of(
                option("'callback_url':'https://a.example'", ".callback_url", ours),
                option("'CallbackUrl':'https://a.example'", ".CallbackUrl", ours),
                option("'call_back':'https://a.example'", ".call_back", ours),
                option("'SessionId':'1'", ".SessionId", ours),
                option("'notify_hook':'https://a.example'", ".notify_hook", ours),
                option("'notifyHook':'https://a.example'", ".notifyHook", ours),
                option("'application_id':'1'", ".application_id", ours),
                option("'SubAppId':1", ".SubAppId", ours),
                option("'output_config':{'storage_mode':'Permanent'}", ".output_config.storage_mode", ours),
                option("'list':[{'StorageMode':'Permanent'}]", ".list[0].StorageMode", ours),
                option("'number':1e999", ".number", "must be a number that a double can hold"),
                option("'text':'" + "t".repeat(16_000) + "'", "", "must have at most 500 values and 16000 characters"),
                option("'list':[" + "0,".repeat(500) + "0]", "", "must have at most 500 values and 16000 characters"),
                option("'a':" + "[".repeat(8) + "]".repeat(8), ".a" + "[0]".repeat(7),
                        "must not be nested more than 8 levels deep"));
    }

    @Test
    void tells_all_that_is_wrong_at_once() {
        List<FieldError> errors = refused("{'modle':'x','input':{'count':'2','rotate':45,'prompt':7,'images':[{}]},"
                + "'deadline_seconds':1,'tags':['']}").errors();

        assertEquals(List.of("deadline_seconds", "input.count", "input.images[0]", "input.prompt", "input.rotate", "modle",
                "tags[0]"), errors.stream().map(FieldError::field).toList());
    }

    @Test
    void of_what_has_the_wrong_type_nothing_more_is_said() {
        List<FieldError> errors = refused("{'input':{'prompt':7,'padding_noise':'0','padding':3}}").errors();

        assertEquals(List.of("input.padding", "input.padding_noise", "input.prompt"),
                errors.stream().map(FieldError::field).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "{'input':}", "{'input':{'prompt':'p'}} x", "{'input':{'prompt':'p'}}{}",
        "{'input':{'prompt':'p'},'input':{}}", "{input:{}}", "{'a':NaN}", "{'a':01}", "{'a':'\\x'}"})
    void what_is_not_json_is_told_from_what_is_not_valid(String body) {
        assertEquals(Code.INVALID_JSON, refused(body).code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ff", "c0af", "e080af", "f08080af", "f4908080", "eda0bdedb880"})
    void what_is_not_quite_utf_8_is_not_json(String character) {
        String bytes = new String(HexFormat.of().parseHex(character), StandardCharsets.ISO_8859_1);
        byte[] raw = ("{\"input\":{\"prompt\":\"" + bytes + "\"}}").getBytes(StandardCharsets.ISO_8859_1);

        Refusal refusal = assertThrows(Refusal.class, () -> BODIES.read(raw, Submit.class));

        assertEquals(Code.INVALID_JSON, refusal.code());
    }

    @Test
    void an_abyss_is_not_entered() {
        String deep = "{'input':{'prompt':'p','options':{'a':" + "[".repeat(100_000) + "]".repeat(100_000) + "}}}";

        assertEquals(Code.INVALID_JSON, refused(deep).code());
    }

    @Test
    void a_body_that_is_too_large_is_not_parsed() {
        Refusal refusal = assertThrows(Refusal.class, () -> BODIES.read(new byte[(4 << 20) + 1], Submit.class));

        assertEquals(Code.TOO_LARGE, refusal.code());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{'input':{'prompt':'p'}}",
        "{'input':{'content':'c','prompt':null,'images':null,'options':null},'webhook':null,'model':null}",
        "{'input':{'content_image_url':'https://a.example/qr.png'},'model':'auto','context':'','tags':[]}",
        "{'input':{'prompt':'p','resolution':'2K','aspect_ratio':'21:9'},'model':'tencent/aigc-image'}",
        "{'input':{'prompt':'p','resolution':'2048x256','seed':9223372036854775807,'code_weight':2}}",
        "{'input':{'prompt':'p','padding_noise':1,'rotate':270,'padding':20,'shorten':true,'fallback':'studio'}}",
        "{'input':{'prompt':'p','images':[{'url':'u','text':'t'},{'base64':'aGk='},{'file_id':'37'}]}}",
        "{'input':{'prompt':'p','options':{'steps':16,'nested':{'x':[1,null,'a']}}},'deadline_seconds':86400}",
        "{'input':{'prompt':'p'},'webhook':{'url':'https://a.example','events':['task.running','task.failed']}}"})
    void what_the_contract_allows_passes(String body) {
        read(body);
    }

    @Test
    void characters_are_code_points() {
        read("{'input':{'prompt':'" + "🎨".repeat(4_000) + "'}}");

        assertEquals("input.prompt", refused("{'input':{'prompt':'" + "🎨".repeat(4_001) + "'}}").errors().get(0).field());
    }

    @Test
    void the_fingerprint_is_of_what_is_said_and_not_of_how() {
        String one = read("{'input':{'prompt':'p','count':2},'tags':['a','b']}").fingerprint();

        assertEquals(one, read("{ 'tags':[ 'a', 'b'],\n'input':{'count':2, 'prompt':'\\u0070'} }").fingerprint());
        assertEquals(false, one.equals(read("{'input':{'prompt':'p','count':2},'tags':['b','a']}").fingerprint()));
    }

    private static String resolution() {
        return "must be WIDTHxHEIGHT with 256 to 2048 pixels each, or a word of the provider's own such as 2K";
    }

    private static String exactlyOne() {
        return "needs exactly one of url, base64 and file_id";
    }

    private static Arguments input(String fields, String field, String message) {
        return Arguments.of("{'input':{" + fields + "}}", field.isEmpty() ? "input" : "input." + field, message);
    }

    private static Arguments option(String fields, String path, String message) {
        return Arguments.of("{'input':{'prompt':'p','options':{" + fields + "}}}", "input.options" + path, message);
    }

    private static Arguments term(String fields, String field, String message) {
        return Arguments.of("{'input':{'prompt':'p'}," + fields + "}", field, message);
    }

    private static Refusal refused(String body) {
        return assertThrows(Refusal.class, () -> read(body));
    }

    private static Bodies.Body<Submit> read(String body) {
        byte[] raw = body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return BODIES.read(raw, Submit.class, SubmitRules::errors);
    }
}
