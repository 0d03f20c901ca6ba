package dev.artrelay.bench;

import dev.artrelay.stand.ServerProcess;
import io.vertx.core.http.HttpMethod;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A thousand tasks that are polled by the plain server, at an upstream without callbacks. */
final class Notice {

    private static final int TASKS = 1_000;
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private Notice() {
    }

    static void run() throws Exception {
        int tasks = Integer.getInteger("tasks", TASKS);
        try (Site site = new Site(); Crowd crowd = new Crowd();
                ServerProcess server = ServerProcess.start(site.environment(crowd.settings()))) {
            String key = Site.key(server.url());
            try (Load load = new Load(server.url(), 16)) {
                Map<String, String> headers = Map.of("Authorization", "Bearer " + key, "Content-Type", "application/json");
                load.send(tasks, number -> new Load.Call(HttpMethod.POST, "/v1/tasks", headers, crowd.submission(), 202));
            }
            crowd.submitted(tasks, LIMIT);
            Thread.sleep(5_000);

            crowd.forgetLooks();
            Thread.sleep(10_000);
            System.out.println("looks in two rounds:         " + crowd.looks());
            List<Crowd.End> ends = crowd.end(Duration.ofSeconds(Math.max(5, tasks / 20)), LIMIT);
            crowd.report(ends, task -> Crowd.Learned.in(Site.get(server.url().resolve("/v1/tasks/" + task + "/events"), key)));
        }
    }
}
