package dev.artrelay.protocol.aliyun;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What of a request the gateway's signature covers: the same for whoever signs and whoever verifies.
 *
 * <p>The names of the headers are signed in the letter case in which their sender lists them, which differs between Aliyun's
 * own clients.
 *
 * @param headers gives the value of a header, whatever the case of its name, or null
 * @param signed names of the headers that are signed, in order
 * @param parameters of query and form together, not encoded
 * @see <a href="https://help.aliyun.com/en/document_detail/143207.html">Signature authentication</a>
 */
record CaRequest(String method, String path, UnaryOperator<String> headers, List<String> signed,
        Map<String, String> parameters) {

    private static final Set<String> NEVER_IN_THE_LIST =
            Set.of("x-ca-signature", "x-ca-signature-headers", "accept", "content-md5", "content-type", "date");

    CaRequest {
        signed = List.copyOf(signed);
        parameters = new TreeMap<>(parameters);
    }

    /** What is signed, line by line; a header that is not there leaves its line empty. */
    String stringToSign() {
        String fixed = method.toUpperCase(Locale.ROOT) + "\n" + value("Accept") + "\n" + value("Content-MD5") + "\n"
                + value("Content-Type") + "\n" + value("Date") + "\n";
        String listed = signed.stream().filter(name -> !NEVER_IN_THE_LIST.contains(name.toLowerCase(Locale.ROOT)))
                .map(name -> name + ":" + value(name) + "\n").collect(Collectors.joining());
        return fixed + listed + resource();
    }

    String signature(String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes(secret), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(bytes(stringToSign())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has HmacSHA256", e);
        }
    }

    /** Takes the same time whatever differs. */
    boolean signedWith(String secret, String signature) {
        return MessageDigest.isEqual(bytes(signature(secret)), bytes(signature));
    }

    /** The value of {@code Content-MD5}. */
    static String md5(byte[] body) {
        try {
            return Base64.getEncoder().encodeToString(MessageDigest.getInstance("MD5").digest(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has MD5", e);
        }
    }

    private String resource() {
        return parameters.isEmpty() ? path : path + "?" + parameters.entrySet().stream()
                .map(each -> each.getValue().isEmpty() ? each.getKey() : each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("&"));
    }

    private String value(String header) {
        String value = headers.apply(header);
        return value == null ? "" : value;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
