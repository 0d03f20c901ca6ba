package dev.artrelay.protocol.aliyun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.edge.UrlEncoded;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The vectors were made by running Aliyun's own Java and Node clients. */
class CaRequestTest {

    private static final String SECRET = "Zx9secretKeyForTests";
    private static final List<String> NODE = List.of("x-ca-key", "x-ca-nonce", "x-ca-stage", "x-ca-timestamp");
    private static final List<String> JAVA = List.of("X-Ca-Key", "X-Ca-Nonce", "X-Ca-Stage", "X-Ca-Timestamp");
    private static final String FORM = "application/x-www-form-urlencoded; charset=UTF-8";
    private static final String JSON = "application/json; charset=UTF-8";
    private static final byte[] BODY = "{\"text\":\"你好\",\"style_id\":\"4\"}".getBytes(StandardCharsets.UTF_8);

    private record Vector(String name, CaRequest request, String signature) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Vector> vectors() {
        return List.of(
                new Vector("form, Node", form(NODE), "dfQ/i4H1wdUsiUcu+Nt5WrsDTmxL2IX/ykoVkor7RNs="),
                new Vector("form, Java", form(JAVA), "qsfQ7lh3CZegh0oiOnH2M0WEKZbIihusQuQRvk4ZZRI="),
                new Vector("JSON, Node", json(NODE), "OW9IXFRfnY0O3siUjmMlSxCAmbEaHbqRdSPSsDkA8Zc="),
                new Vector("JSON, Java", json(JAVA), "d9DgfkcN9B18j+Kirgfk0Ua5OKCGdmvWE3ixRuU6ghM="),
                new Vector("GET, Node", get(), "/lwDCS/EUeIHmBEA9G9woaghN+FqTqzQW3VkoHbKJoc="));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void signs_as_aliyuns_own_clients_do(Vector vector) {
        assertEquals(vector.signature, vector.request.signature(SECRET));
        assertTrue(vector.request.signedWith(SECRET, vector.signature));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void another_secret_or_signature_is_not_taken(Vector vector) {
        assertFalse(vector.request.signedWith("zx9secretKeyForTests", vector.signature));
        assertFalse(vector.request.signedWith(SECRET, vector.signature.toLowerCase(Locale.ROOT)));
        assertFalse(vector.request.signedWith(SECRET, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Ca-Key", "X-Ca-Nonce", "X-Ca-Stage", "X-Ca-Timestamp", "Accept", "Content-Type", "Content-MD5", "Date"})
    void whatever_header_is_changed_changes_the_signature(String name) {
        Map<String, String> changed = new HashMap<>(headers(JSON, CaRequest.md5(BODY)));
        changed.put(name, "other");

        assertNotEquals(json(JAVA).signature(SECRET), request("POST", "/submitTask", changed, JAVA, Map.of()).signature(SECRET));
    }

    @Test
    void whatever_parameter_method_or_path_is_changed_changes_the_signature() {
        Map<String, String> headers = headers(FORM, null);
        Map<String, String> other = new HashMap<>(parameters());
        other.put("style_id", "5");

        assertNotEquals(form(NODE).signature(SECRET), request("POST", "/submitTask", headers, NODE, other).signature(SECRET));
        assertNotEquals(form(NODE).signature(SECRET), request("PUT", "/submitTask", headers, NODE, parameters()).signature(SECRET));
        assertNotEquals(form(NODE).signature(SECRET), request("POST", "/submittask", headers, NODE, parameters()).signature(SECRET));
    }

    @Test
    void the_string_to_sign_is_that_of_the_published_example() {
        assertEquals("POST\napplication/json\n\n" + FORM + "\n\nx-ca-key:203753385\n"
                + "x-ca-nonce:8e3f9d3c-5c1e-4b43-9f0e-6f3f2a1b7c55\nx-ca-stage:RELEASE\nx-ca-timestamp:1700000000000\n"
                + "/submitTask?call_back=https://gw.example.com/cb&is_use_temp_short_link=1&style_id=4&text=https://example.com/a?b=1&c=2",
                form(NODE).stringToSign());
    }

    @Test
    void headers_with_a_line_of_their_own_are_not_listed_again() {
        List<String> more = List.of("accept", "x-ca-key", "Content-Type", "x-ca-nonce", "X-Ca-Signature", "x-ca-stage",
                "x-ca-timestamp", "date", "content-md5", "x-ca-signature-headers");

        assertEquals(form(NODE).stringToSign(),
                request("POST", "/submitTask", headers(FORM, null), more, parameters()).stringToSign());
    }

    @Test
    void the_digest_is_that_of_the_bytes() {
        assertEquals("TivPJDiCuk+Ykrziw7TsWA==", CaRequest.md5(BODY));
    }

    private static CaRequest form(List<String> names) {
        return request("POST", "/submitTask", headers(FORM, null), names, parameters());
    }

    private static CaRequest json(List<String> names) {
        return request("POST", "/submitTask", headers(JSON, CaRequest.md5(BODY)), names, Map.of());
    }

    private static CaRequest get() {
        return request("GET", "/queryTask", headers(null, null), NODE, UrlEncoded.read("task_id=abc&z="));
    }

    private static CaRequest request(String method, String path, Map<String, String> headers, List<String> names,
            Map<String, String> parameters) {
        Map<String, String> ignoringCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        ignoringCase.putAll(headers);
        return new CaRequest(method, path, ignoringCase::get, names, parameters);
    }

    private static Map<String, String> headers(String type, String md5) {
        Map<String, String> headers = new HashMap<>(Map.of("X-Ca-Key", "203753385", "X-Ca-Timestamp", "1700000000000",
                "X-Ca-Nonce", "8e3f9d3c-5c1e-4b43-9f0e-6f3f2a1b7c55", "X-Ca-Stage", "RELEASE", "Accept", "application/json"));
        headers.put("Content-Type", type == null ? "" : type);
        headers.put("Content-MD5", md5 == null ? "" : md5);
        return headers;
    }

    private static Map<String, String> parameters() {
        return Map.of("text", "https://example.com/a?b=1&c=2", "style_id", "4", "call_back", "https://gw.example.com/cb",
                "is_use_temp_short_link", "1");
    }
}
