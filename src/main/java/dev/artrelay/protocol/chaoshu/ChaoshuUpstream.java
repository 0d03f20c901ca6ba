package dev.artrelay.protocol.chaoshu;

import dev.artrelay.edge.UpstreamClient;
import dev.artrelay.edge.UrlEncoded;
import dev.artrelay.provider.ProviderFault;
import dev.artrelay.provider.Transport;
import dev.artrelay.task.Trace;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.client.api.ClientMultipartForm;

/** Calls the upstream; what is not a readable answer is a {@link ProviderFault}. */
@ApplicationScoped
class ChaoshuUpstream {

    private final ChaoshuConfig config;
    private final ChaoshuTokens tokens;
    private final ChaoshuClient client;
    private final Clock clock;

    ChaoshuUpstream(ChaoshuConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        this.tokens = new ChaoshuTokens(config, clock);
        this.client = UpstreamClient.at(config.url(), config.timeout(), ChaoshuAnswer.LARGEST).build(ChaoshuClient.class);
    }

    Uni<ChaoshuAnswer> generate(Trace trace, Map<String, String> fields) {
        return known(token -> switch (config.body()) {
            case MULTIPART -> client.generate(token, trace, multipart(fields));
            case FORM -> client.generate(token, trace, UrlEncoded.write(fields).getBytes(StandardCharsets.UTF_8));
        });
    }

    Uni<ChaoshuAnswer> status(Trace trace, String id) {
        return known(token -> client.status(token, trace, id));
    }

    /** A token that is refused may have been withdrawn: once, with a fresh one, the same call is made again. */
    private Uni<ChaoshuAnswer> known(Function<String, Uni<RestResponse<byte[]>>> call) {
        Uni<ChaoshuAnswer> once = Uni.createFrom().deferred(() -> tokens.current(this::issue))
                .chain(token -> within(call.apply(shown(token))))
                .invoke(ChaoshuUpstream::refuse);
        return once.onFailure(fault -> fault instanceof ProviderFault.Account && tokens.forget()).recoverWithUni(once);
    }

    private static void refuse(ChaoshuAnswer answer) {
        if (answer.aboutUs()) {
            throw answer.fault();
        }
    }

    private Uni<ChaoshuAnswer> issue() {
        return config.key().map(key -> within(client.token(key)))
                .orElseGet(() -> Uni.createFrom().failure(() -> new ProviderFault.Account("no token and no key", null)));
    }

    private Uni<ChaoshuAnswer> within(Uni<RestResponse<byte[]>> call) {
        return Transport.within(config.timeout(), call).map(answer -> ChaoshuAnswer.of(answer, clock.instant()));
    }

    private String shown(String token) {
        return config.scheme() == ChaoshuConfig.Scheme.BEARER ? "Bearer " + token : token;
    }

    private static ClientMultipartForm multipart(Map<String, String> fields) {
        ClientMultipartForm form = ClientMultipartForm.create();
        fields.forEach((name, value) -> form.attribute(name, value, null));
        return form;
    }
}
