package dev.artrelay.protocol.tencent.tc3;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signatures made by official clients, and one by a stranger's. */
class SignatureTest {

    private static final String ID = "AKIDtest123";
    private static final String SECRET = "secretKEY456";
    private static final long TIME = 1_759_142_400;
    private static final String FEW = "content-type;host";
    private static final String MANY = "content-type;host;x-tc-action;x-tc-region;x-tc-timestamp;x-tc-version";
    private static final String MOST = "content-type;host;x-tc-action;x-tc-timestamp;x-tc-version";

    private static final String CREATE = "{\"SubAppId\":251007502,\"ModelName\":\"GEM\",\"ModelVersion\":\"3.0\",\"Prompt\":\"a cat\","
            + "\"SessionId\":\"image-task-67890\"}";
    private static final String DETAIL = "{\"TaskId\":\"251007502-AigcImageTask-0123456789abcdef\",\"SubAppId\":251007502}";
    private static final String STRANGE = "{\"SubAppId\": 1, \"ModelName\": \"OG\", \"ModelVersion\": \"image2.5_sunburst\", \"Prompt\": \"a cat\"}";

    private static final List<Vector> VECTORS = List.of(
            new Vector("CreateAigcImageTask", CREATE, "application/json", FEW, "2b02634efe751b7af4c5942373111093fa9ac6442b187cbf154d95e10cbdaa99"),
            new Vector("CreateAigcImageTask", CREATE, "application/json; charset=utf-8", FEW,
                    "3ad61d8ba2f935ac4aa619505dee66aef204ec52271d8bbe4f5fb5815ce19396"),
            new Vector("DescribeTaskDetail", DETAIL, "application/json", FEW, "a89b7c5d0a880474646fb5b2ac1b74c29fa778be8cadcb8b94c7ad1069bbc125"),
            new Vector("CreateAigcImageTask", STRANGE, "application/json; charset=utf-8", MANY,
                    "61f3a00effed9e5d4c835ce258a5654657db5604a77dd0c19878875b64cd90b8"),
            new Vector("DescribeTaskDetail", "{}", "application/json; charset=utf-8", MOST,
                    "ac8c0214f1dc1f2407fa8cfa827e1dbdae9cfa9a8b5d859cb62b78a929bbe299"));

    @ParameterizedTest
    @CsvSource({"0", "1", "2", "3", "4"})
    void the_signatures_of_other_clients_are_made_and_verified(int place) {
        Vector vector = VECTORS.get(place);

        assertEquals(vector.signature, vector.scope().signature(SECRET, vector.request()));
        String header = vector.scope().authorization(ID, SECRET, vector.request());
        Authorization read = Authorization.parse(header).orElseThrow();
        assertEquals(ID, read.secretId());
        assertTrue(read.by(SECRET, vector.request()));
        assertFalse(read.by("secretKEY457", vector.request()));
    }

    /** The value as it is sent, not lower-cased: what a verifier that forgets it would compute. */
    @ParameterizedTest
    @CsvSource({"3", "4"})
    void an_action_that_keeps_its_upper_case_is_signed_otherwise(int place) throws Exception {
        Vector vector = VECTORS.get(place);

        assertNotEquals(vector.signature, vector.withoutLowerCase());
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "2"})
    void headers_that_are_not_signed_make_no_difference(int place) {
        Vector vector = VECTORS.get(place);
        Signable other = new Vector("Other", vector.body, vector.type, vector.signed, vector.signature).request();

        assertEquals(vector.signature, vector.scope().signature(SECRET, other));
    }

    @Test
    void a_change_of_body_host_or_time_is_noticed() {
        Vector vector = VECTORS.get(0);
        Authorization read = Authorization.parse(vector.scope().authorization(ID, SECRET, vector.request())).orElseThrow();

        assertFalse(read.by(SECRET, new Vector(vector.action, CREATE + " ", vector.type, FEW, "").request()));
        assertFalse(read.by(SECRET, vector.request().to("elsewhere.example")));
        assertFalse(read.by(SECRET, new Signable(TIME + 1, vector.request().headers(), vector.request().body())));
    }

    @Test
    void a_body_that_is_declared_unsigned_is_not_covered() {
        Map<String, String> headers = Map.of("content-type", "application/json", "host", "h", "x-tc-content-sha256", "UNSIGNED-PAYLOAD");
        Scope scope = Scope.at(Instant.ofEpochSecond(TIME), "vod", "content-type", "host");

        String one = scope.signature(SECRET, new Signable(TIME, headers::get, new byte[] {1}));

        assertEquals(one, scope.signature(SECRET, new Signable(TIME, headers::get, new byte[] {2})));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "TC3-HMAC-SHA256 Credential=a/2025-09-29/vod/tc3_request, SignedHeaders=host, Signature=00",
        "TC3-HMAC-SHA256 Credential=a/2025-09-29/vod/tc3_request, SignedHeaders=x-tc-action;host, Signature="
                + "2b02634efe751b7af4c5942373111093fa9ac6442b187cbf154d95e10cbdaa99",
        "TC3-HMAC-SHA256 Credential=a/vod/tc3_request, SignedHeaders=content-type;host, Signature="
                + "2b02634efe751b7af4c5942373111093fa9ac6442b187cbf154d95e10cbdaa99",
        "TC3-HMAC-SHA256"})
    void what_is_no_authorization_is_not_read(String header) {
        assertTrue(Authorization.meant(header));
        assertTrue(Authorization.parse(header).isEmpty());
    }

    /** What an official client sent, and the signature that it made. */
    private record Vector(String action, String body, String type, String signed, String signature) {

        Scope scope() {
            return Scope.at(Instant.ofEpochSecond(TIME), "vod", signed.split(";"));
        }

        Signable request() {
            return new Signable(TIME, headers()::get, body.getBytes(StandardCharsets.UTF_8));
        }

        private Map<String, String> headers() {
            Map<String, String> headers = new HashMap<>();
            headers.put("content-type", type);
            headers.put("host", "vod.tencentcloudapi.com");
            headers.put("x-tc-action", action);
            headers.put("x-tc-region", "ap-guangzhou");
            headers.put("x-tc-timestamp", Long.toString(TIME));
            headers.put("x-tc-version", "2018-07-17");
            return headers;
        }

        String withoutLowerCase() {
            StringBuilder canonical = new StringBuilder("POST\n/\n\n");
            for (String name : signed.split(";")) {
                canonical.append(name).append(':').append(headers().get(name)).append('\n');
            }
            canonical.append('\n').append(signed).append('\n').append(Digest.sha256(Digest.bytes(body)));
            String toSign = "TC3-HMAC-SHA256\n" + TIME + "\n2025-09-29/vod/tc3_request\n" + Digest.sha256(Digest.bytes(canonical.toString()));
            byte[] key = Digest.hmac(Digest.hmac(Digest.hmac(Digest.bytes("TC3" + SECRET), "2025-09-29"), "vod"), "tc3_request");
            return HexFormat.of().formatHex(Digest.hmac(key, toSign));
        }
    }
}
