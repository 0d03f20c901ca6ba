package dev.artrelay.protocol.aliyun;

import dev.artrelay.edge.UrlEncoded;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Adds the operator's credentials to a request: the APPCODE, or else a signature by key and secret. */
final class ShowCredentials implements ClientRequestFilter {

    private static final List<String> SIGNED = List.of("X-Ca-Key", "X-Ca-Nonce", "X-Ca-Stage", "X-Ca-Timestamp");

    private final AliyunConfig config;
    private final Clock clock;
    private final RandomGenerator random;

    ShowCredentials(AliyunConfig config, Clock clock, RandomGenerator random) {
        this.config = config;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public void filter(ClientRequestContext request) {
        if (config.appCode().isPresent()) {
            request.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, "APPCODE " + config.appCode().get());
        } else {
            sign(request, (byte[]) request.getEntity());
        }
    }

    private void sign(ClientRequestContext request, byte[] body) {
        boolean form = request.getMediaType().isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE);
        put(request, HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON);
        put(request, HttpHeaders.CONTENT_TYPE, form ? AliyunClient.FORM : AliyunClient.JSON);
        put(request, "X-Ca-Key", config.appKey().orElseThrow());
        put(request, "X-Ca-Nonce", new UUID(random.nextLong(), random.nextLong()).toString());
        put(request, "X-Ca-Stage", "RELEASE");
        put(request, "X-Ca-Timestamp", Long.toString(clock.millis()));
        put(request, "X-Ca-Signature-Headers", String.join(",", SIGNED));
        if (!form) {
            put(request, "Content-MD5", CaRequest.md5(body));
        }
        Map<String, String> parameters = UrlEncoded.read(form ? new String(body, StandardCharsets.UTF_8) : null);
        CaRequest signed = new CaRequest(request.getMethod(), request.getUri().getPath(), request::getHeaderString, SIGNED, parameters);
        put(request, "X-Ca-Signature", signed.signature(config.appSecret().orElseThrow()));
    }

    private static void put(ClientRequestContext request, String name, String value) {
        request.getHeaders().putSingle(name, value);
    }
}
