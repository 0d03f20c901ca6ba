package dev.artrelay.protocol.tencent.tc3;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The header {@code Authorization} of a signed request, read. */
public record Authorization(String secretId, Scope scope, String signature) {

    private static final Pattern FORM = Pattern.compile("TC3-HMAC-SHA256\\s+Credential=([^/,\\s]{1,128})/([0-9-]{10})/([^/,\\s]{1,128})"
            + "/tc3_request\\s*,\\s*SignedHeaders=([a-z0-9;-]{1,1024})\\s*,\\s*Signature=([0-9a-f]{64})");
    /** Without these a signature says little of what it was made for. */
    private static final List<String> NEEDED = List.of("content-type", "host");

    /** Is it meant to be one? */
    public static boolean meant(String header) {
        return header != null && header.startsWith(Scope.ALGORITHM);
    }

    public static Optional<Authorization> parse(String header) {
        Matcher parts = FORM.matcher(header.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        List<String> signed = List.of(parts.group(4).split(";"));
        Scope scope = new Scope(parts.group(2), parts.group(3), signed);
        return signed.containsAll(NEEDED) ? Optional.of(new Authorization(parts.group(1), scope, parts.group(5))) : Optional.empty();
    }

    /** Did the holder of the secret sign this? Takes the same time whatever differs. */
    public boolean by(String secretKey, Signable request) {
        byte[] expected = scope.signature(secretKey, request).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.US_ASCII));
    }
}
