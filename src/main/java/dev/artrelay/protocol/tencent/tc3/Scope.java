package dev.artrelay.protocol.tencent.tc3;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * For what a signature is good.
 *
 * @param date UTC, {@code 2025-09-29}
 * @param service {@code vod}, or what a client took for it
 * @param signedHeaders lower-case, in the order of signing
 */
public record Scope(String date, String service, List<String> signedHeaders) {

    static final String ALGORITHM = "TC3-HMAC-SHA256";

    private static final String END = "tc3_request";

    public Scope {
        signedHeaders = List.copyOf(signedHeaders);
    }

    public static Scope at(Instant time, String service, String... signedHeaders) {
        return new Scope(LocalDate.ofInstant(time, ZoneOffset.UTC).toString(), service, List.of(signedHeaders));
    }

    /** The value of {@code Authorization}. */
    public String authorization(String secretId, String secretKey, Signable request) {
        return ALGORITHM + " Credential=" + secretId + "/" + path() + ", SignedHeaders=" + String.join(";", signedHeaders)
                + ", Signature=" + signature(secretKey, request);
    }

    /** Lower-case hex. */
    public String signature(String secretKey, Signable request) {
        byte[] day = Digest.hmac(Digest.bytes("TC3" + secretKey), date);
        byte[] key = Digest.hmac(Digest.hmac(day, service), END);
        return HexFormat.of().formatHex(Digest.hmac(key, toSign(request)));
    }

    /** Is it of the day that the request says? */
    public boolean covers(long timestamp) {
        return date.equals(LocalDate.ofInstant(Instant.ofEpochSecond(timestamp), ZoneOffset.UTC).toString());
    }

    private String toSign(Signable request) {
        return ALGORITHM + "\n" + request.timestamp() + "\n" + path() + "\n" + Digest.sha256(Digest.bytes(canonical(request)));
    }

    private String canonical(Signable request) {
        String headers = signedHeaders.stream().map(request::canonical).collect(Collectors.joining());
        return "POST\n/\n\n" + headers + "\n" + String.join(";", signedHeaders) + "\n" + request.payloadHash();
    }

    private String path() {
        return date + "/" + service + "/" + END;
    }
}
