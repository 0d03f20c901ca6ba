package dev.artrelay.protocol.tencent;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artrelay.protocol.tencent.wire.Json;
import dev.artrelay.protocol.tencent.wire.Session;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * One event notification of an application.
 *
 * @see <a href="https://cloud.tencent.com/document/product/266/33779">Event notifications and their signature</a>
 */
record TencentEvent(ObjectNode body) {

    /** Empty if it is no JSON object that names its type. */
    static Optional<TencentEvent> read(byte[] bytes) {
        return Json.read(bytes).filter(body -> body.path("EventType").isTextual()).map(TencentEvent::new);
    }

    /** The picture task that it is about, if it is about one. */
    Optional<ObjectNode> picture() {
        return body.get("AigcImageCompleteEvent") instanceof ObjectNode task ? Optional.of(task) : Optional.empty();
    }

    /** The attempt of ours that it is about, if it is: an application may have other users. */
    Optional<Session> session() {
        return picture().flatMap(task -> Session.parse(task.path("SessionId").asText("")));
    }

    /** {@code Sign} is the MD5 of the key and {@code T}, the Unix second until which it is good; the body is not covered. */
    boolean signedWith(String key, Instant now) {
        long until = body.path("T").asLong(0);
        byte[] expected = md5(key + body.path("T").asText("")).getBytes(StandardCharsets.US_ASCII);
        byte[] given = body.path("Sign").asText("").toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(expected, given) && until >= now.getEpochSecond();
    }

    private static String md5(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
