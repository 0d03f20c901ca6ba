package dev.artrelay.protocol.tencent.dialect;

import dev.artrelay.client.Admission;
import dev.artrelay.client.ClientKey;
import dev.artrelay.client.ClientKeys;
import dev.artrelay.client.Credential;
import dev.artrelay.link.Links;
import dev.artrelay.protocol.tencent.tc3.Authorization;
import dev.artrelay.protocol.tencent.tc3.Signable;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Knows a client by its TC3 signature, whose SecretId and SecretKey are the two halves of its key; or by the key itself. */
@Singleton
public class SignedCaller {

    private static final Duration WINDOW = Duration.ofMinutes(5);

    private final ClientKeys keys;
    private final Admission admission;
    private final Links links;
    private final Clock clock;

    SignedCaller(ClientKeys keys, Admission admission, Links links, Clock clock) {
        this.keys = keys;
        this.admission = admission;
        this.links = links;
        this.clock = clock;
    }

    /**
     * The name of the client; fails with {@link TencentRefusal}.
     *
     * @param headers gives the value of a header by its lower-case name, or null
     */
    public Uni<String> client(UnaryOperator<String> headers, byte[] body) {
        String authorization = headers.apply("authorization");
        Uni<ClientKey> known = Authorization.meant(authorization) ? signed(authorization, headers, body) : shown(headers);
        return known.call(admission::admit).map(ClientKey::client);
    }

    private Uni<ClientKey> shown(UnaryOperator<String> headers) {
        Credential credential = Credential.from(headers)
                .orElseThrow(() -> denied("InvalidAuthorization", "The Authorization header is missing or not valid."));
        return keys.whose(credential).map(found -> found
                .orElseThrow(() -> denied("SecretIdNotFound", "The key is not found, or no longer valid.")));
    }

    private Uni<ClientKey> signed(String header, UnaryOperator<String> headers, byte[] body) {
        Authorization authorization = Authorization.parse(header)
                .orElseThrow(() -> denied("InvalidAuthorization", "The Authorization header is not valid."));
        Signable request = new Signable(timestamp(headers.apply("x-tc-timestamp")), headers, body);
        if (!authorization.scope().covers(request.timestamp())) {
            throw denied("SignatureFailure", "The date of the credential is not that of X-TC-Timestamp.");
        }
        return keys.named(authorization.secretId()).map(found -> found
                .orElseThrow(() -> denied("SecretIdNotFound", "The SecretId is not found.")))
                .map(key -> verified(key, authorization, request));
    }

    private ClientKey verified(ClientKey key, Authorization authorization, Signable request) {
        List<String> secrets = keys.secretsOf(key);
        boolean right = hosts(request.headers().apply("host")).map(request::to)
                .anyMatch(sent -> secrets.stream().anyMatch(secret -> authorization.by(secret, sent)));
        if (!right) {
            throw denied("SignatureFailure", "The signature does not match.");
        }
        return key;
    }

    /** As it came, without its port, and as the world knows us where a proxy has put another in its place. */
    private Stream<String> hosts(String came) {
        URI world = links.to("/");
        return Stream.of(Optional.ofNullable(came), Optional.ofNullable(came).map(host -> host.replaceAll(":\\d+$", "")),
                Optional.ofNullable(world.getAuthority()), Optional.ofNullable(world.getHost())).flatMap(Optional::stream).distinct();
    }

    private long timestamp(String text) {
        if (text == null || !text.matches("\\d{1,11}")) {
            throw TencentRefusal.missing("X-TC-Timestamp");
        }
        Instant said = Instant.ofEpochSecond(Long.parseLong(text));
        if (Duration.between(said, clock.instant()).abs().compareTo(WINDOW) > 0) {
            throw denied("SignatureExpire", "The signature is made more than five minutes from now.");
        }
        return said.getEpochSecond();
    }

    private static TencentRefusal denied(String why, String message) {
        return new TencentRefusal("AuthFailure." + why, message);
    }
}
