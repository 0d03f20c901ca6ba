package dev.artrelay.protocol.aliyun;

import dev.artrelay.client.Admission;
import dev.artrelay.client.ClientKey;
import dev.artrelay.client.ClientKeys;
import dev.artrelay.client.Credential;
import dev.artrelay.store.Records;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Finds out who calls: by the key behind {@code APPCODE}, or by a signature made with it. */
@ApplicationScoped
class AliyunAccess {

    static final Duration WINDOW = Duration.ofMinutes(15);

    private static final String KEY = "X-Ca-Key";
    private static final String SIGNATURE = "X-Ca-Signature";
    private static final String TIMESTAMP = "X-Ca-Timestamp";
    private static final String NONCE = "X-Ca-Nonce";
    private static final int LONGEST_NONCE = 200;

    private final ClientKeys keys;
    private final Admission admission;
    private final Records records;
    private final Clock clock;

    AliyunAccess(ClientKeys keys, Admission admission, Records records, Clock clock) {
        this.keys = keys;
        this.admission = admission;
        this.records = records;
        this.clock = clock;
    }

    /** Whose request it is; nobody's is an {@link AliyunRefusal}. */
    Uni<ClientKey> admit(AliyunCall call) {
        Uni<ClientKey> known = call.header(KEY) != null || call.header(SIGNATURE) != null ? signed(call) : shown(call);
        return known.call(admission::admit);
    }

    private Uni<ClientKey> shown(AliyunCall call) {
        Credential credential = Credential.from(call::header)
                .orElseThrow(() -> AliyunRefusal.of(GatewayError.EMPTY_SIGNATURE));
        return keys.whose(credential)
                .map(found -> found.orElseThrow(() -> AliyunRefusal.of(GatewayError.INVALID_APP_CODE)));
    }

    private Uni<ClientKey> signed(AliyunCall call) {
        require(call.header(KEY) != null, GatewayError.INVALID_APP_KEY);
        require(call.header(SIGNATURE) != null, GatewayError.EMPTY_SIGNATURE);
        CaRequest signed = covered(call);
        Instant until = timely(call);
        requireCover(call);
        return keys.named(call.header(KEY))
                .map(found -> found.orElseThrow(() -> AliyunRefusal.of(GatewayError.INVALID_APP_KEY)))
                .invoke(key -> verify(key, signed, call.header(SIGNATURE)))
                .call(key -> once(key, call.header(NONCE), until));
    }

    /** What is shown but not signed proves nothing. */
    private static CaRequest covered(AliyunCall call) {
        String listed = call.header("X-Ca-Signature-Headers");
        List<String> names = Arrays.stream((listed == null ? "" : listed).split(",")).map(String::strip)
                .filter(name -> !name.isEmpty()).toList();
        for (String name : List.of(TIMESTAMP, NONCE)) {
            if (call.header(name) != null && names.stream().noneMatch(name::equalsIgnoreCase)) {
                throw AliyunRefusal.of(GatewayError.INVALID_SIGNATURE, "(" + name + " must be among X-Ca-Signature-Headers)");
            }
        }
        return new CaRequest(call.method(), call.path(), call.headers(), names, call.parameters());
    }

    /** Until when the request could be sent again: nobody may have it accepted a second time before that. */
    private Instant timely(AliyunCall call) {
        Instant now = clock.instant();
        String given = call.header(TIMESTAMP);
        if (given == null) {
            return now.plus(WINDOW);
        }
        require(given.matches("\\d{1,15}"), GatewayError.INVALID_TIMESTAMP);
        Instant time = Instant.ofEpochMilli(Long.parseLong(given));
        require(Duration.between(time, now).abs().compareTo(WINDOW) <= 0, GatewayError.TIMESTAMP_EXPIRED);
        return (time.isAfter(now) ? time : now).plus(WINDOW);
    }

    /** A form is signed field by field; of any other body the signature knows no more than its digest. */
    private static void requireCover(AliyunCall call) {
        String given = call.header("Content-MD5");
        boolean needed = !call.form() && call.body().length > 0;
        boolean right = given == null ? !needed : given.equals(CaRequest.md5(call.body()));
        require(right, GatewayError.INVALID_CONTENT_MD5);
    }

    private void verify(ClientKey key, CaRequest signed, String signature) {
        if (keys.secretsOf(key).stream().noneMatch(secret -> signed.signedWith(secret, signature))) {
            throw AliyunRefusal.signature(signed.stringToSign());
        }
    }

    private Uni<Void> once(ClientKey key, String nonce, Instant until) {
        if (nonce == null) {
            return Uni.createFrom().voidItem();
        }
        require(nonce.length() <= LONGEST_NONCE, GatewayError.NONCE_USED);
        Instant end = until.plusSeconds(1);
        return records.add(new Records.Row("nonce#" + key.id() + "#" + nonce, null, "", end))
                .invoke(first -> require(first.isEmpty(), GatewayError.NONCE_USED)).replaceWithVoid();
    }

    private static void require(boolean met, GatewayError error) {
        if (!met) {
            throw AliyunRefusal.of(error);
        }
    }
}
