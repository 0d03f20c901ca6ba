package dev.artrelay.protocol.aliyun;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.artrelay.deliver.RetryAfter;
import dev.artrelay.edge.AnswerObject;
import dev.artrelay.edge.UpstreamClient;
import dev.artrelay.edge.UrlEncoded;
import dev.artrelay.provider.ProviderFault;
import dev.artrelay.provider.Transport;
import dev.artrelay.task.Trace;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;

/** Calls the upstream; what is not a readable success is a {@link ProviderFault}. */
@ApplicationScoped
class AliyunUpstream {

    /** No answer of this API comes near it. */
    private static final int LARGEST = 256 * 1024;

    private static final Logger LOG = Logger.getLogger(AliyunUpstream.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final AliyunConfig config;
    private final AliyunClient client;
    private final Clock clock;

    AliyunUpstream(AliyunConfig config, Clock clock, RandomGenerator random) {
        this.config = config;
        this.clock = clock;
        this.client = UpstreamClient.at(config.url(), config.timeout(), LARGEST).register(new ShowCredentials(config, clock, random)).build(AliyunClient.class);
    }

    /** Posts to a path below the origin. */
    Uni<ShowApi> post(String path, Trace trace, Map<String, String> fields) {
        String origin = config.url().toString();
        String url = (origin.endsWith("/") ? origin.substring(0, origin.length() - 1) : origin) + path;
        Uni<RestResponse<byte[]>> call = switch (config.body()) {
            case FORM -> client.form(url, trace, UrlEncoded.write(fields).getBytes(StandardCharsets.UTF_8));
            case JSON -> client.json(url, trace, json(fields));
        };
        return Transport.within(config.timeout(), call).map(answer -> read(path, answer));
    }

    private ShowApi read(String path, RestResponse<byte[]> answer) {
        String request = answer.getHeaderString("X-Ca-Request-Id");
        LOG.debugf("%s answered %d, request %s", path, answer.getStatus(), request);
        if (answer.getStatus() / 100 != 2) {
            LOG.warnf("%s answered %d, request %s", path, answer.getStatus(), request);
            throw new Refusals(answer.getStatus(), answer.getHeaderString("X-Ca-Error-Code"),
                    answer.getHeaderString("X-Ca-Error-Message"),
                    RetryAfter.read(answer.getHeaderString(HttpHeaders.RETRY_AFTER), clock.instant()).orElse(null)).fault();
        }
        ShowApi said = ShowApi.read(AnswerObject.read(answer.getEntity()));
        said.fault().ifPresent(fault -> {
            throw fault;
        });
        return said;
    }

    private static byte[] json(Map<String, String> fields) {
        try {
            return JSON.writeValueAsBytes(fields);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
