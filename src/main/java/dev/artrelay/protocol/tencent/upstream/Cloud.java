package dev.artrelay.protocol.tencent.upstream;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artrelay.protocol.tencent.tc3.Scope;
import dev.artrelay.protocol.tencent.tc3.Signable;
import dev.artrelay.protocol.tencent.wire.Json;
import dev.artrelay.protocol.tencent.wire.Spelling;
import dev.artrelay.provider.Assignment;
import dev.artrelay.provider.Transport;
import dev.artrelay.task.Trace;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The cloud API itself: names in Pascal case, every request signed. */
public final class Cloud implements Upstream {

    private static final String VERSION = "2018-07-17";
    private static final String SERVICE = "vod";

    private final TencentClient client;
    private final Account account;
    private final String host;
    private final Duration limit;
    private final Answers answers;
    private final Clock clock;

    /** Who pays. */
    public record Account(String secretId, String secretKey, long subAppId) {
        @Override
        public String toString() {
            return "Account[…]";
        }
    }

    public Cloud(URI origin, Account account, Duration limit, Answers answers, Clock clock) {
        this.client = TencentClient.at(origin, limit);
        this.account = account;
        this.host = host(origin);
        this.limit = limit;
        this.answers = answers;
        this.clock = clock;
    }

    @Override
    public Uni<String> create(ObjectNode body, Trace trace) {
        return call("CreateAigcImageTask", trace, body).map(Answers::taskId);
    }

    @Override
    public Uni<ObjectNode> detail(String id, Trace trace) {
        return call("DescribeTaskDetail", trace, Json.object().put("task_id", id)).map(Answers::response);
    }

    @Override
    public Uni<Map<Assignment, String>> find(List<Assignment> lost) {
        return new Listing(query -> call("DescribeTasks", null, query).map(Answers::response)).find(lost);
    }

    /** The trace, of the one task that it is about, is not signed: only three headers are. */
    private Uni<ObjectNode> call(String action, Trace trace, ObjectNode body) {
        ObjectNode whole = Json.object().put("sub_app_id", account.subAppId).setAll(body);
        byte[] json = Json.bytes(Spelling.PASCAL.of(whole));
        Instant now = clock.instant();
        String timestamp = Long.toString(now.getEpochSecond());
        return Transport.within(limit,
                client.call(authorization(action, now, json), action, VERSION, timestamp, trace, json).map(answers::read));
    }

    private String authorization(String action, Instant now, byte[] json) {
        Map<String, String> headers = Map.of("content-type", MediaType.APPLICATION_JSON, "host", host, "x-tc-action", action);
        return Scope.at(now, SERVICE, "content-type", "host", "x-tc-action")
                .authorization(account.secretId, account.secretKey, new Signable(now.getEpochSecond(), headers::get, json));
    }

    /** As it is sent: a port goes without saying where it is the scheme's own. */
    private static String host(URI origin) {
        int usual = "https".equalsIgnoreCase(origin.getScheme()) ? 443 : 80;
        return origin.getPort() < 0 || origin.getPort() == usual ? origin.getHost() : origin.getHost() + ":" + origin.getPort();
    }
}
