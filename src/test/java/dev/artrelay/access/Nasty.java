package dev.artrelay.access;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a client might send to find out how we fall. */
final class Nasty {

    private static final List<String> VALUES = List.of("null", "true", "-1", "1e400", "1e-400", "[]", "{}", "[[[[]]]]", "\"\"", "\"\\u0000\"",
            "\"\\ud800\"", "{\"\":{\"\":\"\"}}", "9".repeat(900), "\"" + "x".repeat(9_000) + "\"", "[null]", "[{\"url\":5}]");
    private static final List<String> FIELDS = List.of("model", "input", "webhook", "tags", "deadline_seconds", "priority", "ids", "id",
            "task_id", "trace_id", "action", "limit", "content", "prompt", "type", "aspect_ratio", "callback_url", "Prompt", "SubAppId",
            "FileInfos", "OutputConfig", "ModelName", "SessionId", "TaskId", "Filters", "client", "url", "created_at_max", "page", "image_url",
            "image_base64", "events", "since");

    private Nasty() {
    }

    static List<byte[]> bodies() {
        List<byte[]> bodies = new ArrayList<>();
        for (String text : List.of("", " ", "null", "0", "\"\"", "[]", "{", "{}", "{}{}", "{\"a\"", "{'a':1}", "NaN", "{\"a\":NaN}",
                "[".repeat(100_000), "{\"a\":".repeat(50_000), "{\"input\":" + "[".repeat(2_000) + "]".repeat(2_000) + "}",
                "{\"a\":1,\"a\":2}", "{\"n\":1e999999999}", "{\"n\":" + "9".repeat(100_000) + "}", "\ufeff{}", "{\"\\ud83d\":1}",
                "a=%zz", "%", "&&&&=&=", "a".repeat(5_000) + "=1", "a=1&".repeat(5_000), "text=%00%ff&style_id=%", "task_id=../../x",
                "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>")) {
            bodies.add(text.getBytes(StandardCharsets.UTF_8));
        }
        for (String value : VALUES) {
            String all = FIELDS.stream().map(field -> "\"" + field + "\":" + value).collect(Collectors.joining(","));
            bodies.add(("{" + all + "}").getBytes(StandardCharsets.UTF_8));
        }
        for (int place = 0; place < FIELDS.size(); place++) {
            bodies.add(("{\"" + FIELDS.get(place) + "\":" + VALUES.get(place % VALUES.size()) + "}").getBytes(StandardCharsets.UTF_8));
        }
        bodies.add(new byte[] {(byte) 0xff, (byte) 0xfe, 0, 0, '{', '}'});
        bodies.add(new byte[] {'{', '"', (byte) 0xc3, '"', ':', '1', '}'});
        bodies.add(new byte[100_000]);
        return bodies;
    }

    static List<Map<String, String>> headers() {
        return List.of(Map.of("Content-Type", "/"), Map.of("Content-Type", ";;;"), Map.of("Content-Type", "application/json;charset=nonsense"),
                Map.of("Content-Type", "multipart/form-data"), Map.of("Content-Type", "multipart/form-data; boundary=\"\""),
                Map.of("Content-Type", "application/x-www-form-urlencoded; charset=utf-7"),
                Map.of("Accept", "/"), Map.of("Accept", "a/b;q=x"), Map.of("Accept", "*/*;q=1;q=2,,,"),
                Map.of("Prefer", "wait=99999999999999"), Map.of("Prefer", "wait=\"\",,;="), Map.of("Idempotency-Key", "x".repeat(3_000)),
                Map.of("Idempotency-Key", "\u00e9"), Map.of("traceparent", "00-zz-zz-00"), Map.of("If-None-Match", "\"\"\",W/"),
                Map.of("Authorization", "TC3-HMAC-SHA256"), Map.of("Authorization", "TC3-HMAC-SHA256 Credential=/////, SignedHeaders=;;;, Signature="),
                Map.of("Authorization", "TC3-HMAC-SHA256 Credential=a/2026-02-31/vod/tc3_request, SignedHeaders=host, Signature=" + "f".repeat(64),
                        "X-TC-Timestamp", "99999999999"),
                Map.of("Authorization", "Bearer " + "a.".repeat(2_000)), Map.of("Authorization", "Bearer e30.e30.e30"),
                Map.of("Authorization", "Bearer ar_\u0000_"), Map.of("Authorization", "Basic \u00ff"), Map.of("mj-api-secret", " "),
                Map.of("X-Ca-Key", "ar_" + "a".repeat(2_000), "X-Ca-Signature", "="), Map.of("X-Ca-Key", "dev", "X-Ca-Signature", "x",
                        "X-Ca-Timestamp", "999999999999999", "X-Ca-Signature-Headers", ",,,X-Ca-Timestamp,\u00e9"),
                Map.of("X-Ca-Key", "", "X-Ca-Nonce", "x".repeat(5_000)), Map.of("X-TC-Action", "\u0000", "X-TC-Version", "2018-07-17"),
                Map.of("Range", "bytes=9-1,0-"), Map.of("Expect", "nonsense"), Map.of("Content-MD5", "%%%"));
    }

    static List<String> queries() {
        return List.of("?limit=%zz", "?=", "?&&", "?limit=", "?cursor=" + "A".repeat(64), "?cursor=%00", "?wait=-1", "?wait=9999999999999",
                "?status=%F0%9F", "?task_id=%", "?page=-9999999999", "?id=" + "9".repeat(3_000), "?key=%ff", "?" + "a=1&".repeat(500));
    }
}
