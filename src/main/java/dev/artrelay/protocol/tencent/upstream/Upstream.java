package dev.artrelay.protocol.tencent.upstream;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artrelay.provider.Assignment;
import dev.artrelay.task.Trace;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;

/** Whoever runs the pictures for us: a relay or the cloud itself. Every call ends in time; what goes wrong is a fault. */
public interface Upstream {

    /**
     * Makes a task.
     *
     * @param body names in snake case
     * @return its id there
     */
    Uni<String> create(ObjectNode body, Trace trace);

    /** How a task stands: the {@code Response} of DescribeTaskDetail. */
    Uni<ObjectNode> detail(String id, Trace trace);

    /** Under which ids those attempts are known whose submission nobody answered; without those that are not found. */
    default Uni<Map<Assignment, String>> find(List<Assignment> lost) {
        return Uni.createFrom().item(Map.of());
    }
}
