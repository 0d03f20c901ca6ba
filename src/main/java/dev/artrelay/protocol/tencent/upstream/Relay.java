package dev.artrelay.protocol.tencent.upstream;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artrelay.protocol.tencent.wire.Json;
import dev.artrelay.protocol.tencent.wire.Spelling;
import dev.artrelay.provider.Transport;
import dev.artrelay.task.Trace;
import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.time.Duration;

/** QuickRouter and its siblings: names in snake case, a bearer token, and no list of tasks. */
public final class Relay implements Upstream {

    private final TencentClient client;
    private final Answers answers;
    private final String authorization;
    private final Duration limit;

    public Relay(URI origin, String token, Duration limit, Answers answers) {
        this.client = TencentClient.at(origin, limit);
        this.answers = answers;
        this.authorization = "Bearer " + token;
        this.limit = limit;
    }

    @Override
    public Uni<String> create(ObjectNode body, Trace trace) {
        byte[] json = Json.bytes(Spelling.SNAKE.of(body));
        return Transport.within(limit, client.create(authorization, trace, json).map(answers::read)).map(Answers::taskId);
    }

    @Override
    public Uni<ObjectNode> detail(String id, Trace trace) {
        return Transport.within(limit, client.query(authorization, trace, id).map(answers::read)).map(Answers::response);
    }
}
