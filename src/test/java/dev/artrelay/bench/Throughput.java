package dev.artrelay.bench;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import dev.artrelay.bench.Load.Call;
import dev.artrelay.bench.Load.Outcome;
import dev.artrelay.link.Links;
import dev.artrelay.secret.Secrets;
import dev.artrelay.stand.ServerProcess;
import dev.artrelay.task.TaskId;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;

/**
 * Submissions, status calls and callbacks a second, beside the bare server of {@code src/bare}, in turns.
 *
 * <p>Nothing is done about the tasks, as in functions, where others do that: wakes find no hands, and no sweep comes by.
 */
final class Throughput {

    private static final int CLIENTS = 32;
    private static final int CALLS = 20_000;
    private static final int ROUNDS = 5;
    private static final int WARM_UPS = 2;
    private static final String SUBMISSION = """
            {"model":"acedata/qrart","input":{"content":"https://example.com/menu","aspect_ratio":"1:1","seed":7,\
            "prompt":"generate a big Christmas tree with a lot of presents under the tree, the Christmas tree is in the front yard \
            next to a decorated house, and Santa and his sleigh flying over the decorated house, with a full moon in the night sky."},\
            "tags":["menu"]}""";
    private static final String NEWS = """
            {"success":true,"task_id":"953df7c1-b051-40d7-bd71-f4fd38fb3b33","trace_id":"8112402d-8051-4c15-b60d-0b9c234a2ed8",\
            "seed":1,"image_url":"https://qrart.cdn.acedata.cloud/attachments/1132182283529494652/1233058673824108684/germey.png",\
            "image_width":768,"image_height":768}""";
    private static final Map<String, String> WORKLESS = Map.of("ARTRELAY_WAKE_AT_ONCE", "0", "ARTRELAY_SWEEP_EVERY", "1h",
            "ARTRELAY_ACEDATA_TOKEN", "token", "ARTRELAY_ACEDATA_URL", "http://127.0.0.1:9",
            "ARTRELAY_PUBLIC_URL", "https://relay.example");

    private Throughput() {
    }

    static void run() throws Exception {
        int calls = Integer.getInteger("calls", CALLS);
        try (Site site = new Site();
                ServerProcess ours = ServerProcess.start(site.environment(WORKLESS));
                ServerProcess bare = ServerProcess.start(Path.of("target", "bare", "quarkus-app"), site.environment(Map.of()));
                Side relay = new Side("artrelay", ours, new RelayCalls(Site.key(ours.url())));
                Side yardstick = new Side("bare", bare, new BareCalls())) {
            for (int round = 0; round < WARM_UPS + Integer.getInteger("rounds", ROUNDS); round++) {
                relay.round(calls, round >= WARM_UPS);
                yardstick.round(calls, round >= WARM_UPS);
            }
            for (int act = 0; act < Side.ACTS.length; act++) {
                report(Side.ACTS[act], relay.figures.get(act), yardstick.figures.get(act));
            }
        }
    }

    private static void report(String act, List<Figure> ours, List<Figure> bare) {
        System.out.printf("%-8s artrelay %6.0f/s (%s), %3.0f µs of processor | bare %6.0f/s, %3.0f µs | ratio %.0f %%%n", act,
                median(ours, Figure::perSecond), Spread.of(ours.stream().map(Figure::p99).toList()).at(0.5) + " ms p99",
                median(ours, Figure::micros), median(bare, Figure::perSecond), median(bare, Figure::micros),
                100 * median(ours, Figure::perSecond) / median(bare, Figure::perSecond));
    }

    private static double median(List<Figure> figures, ToDoubleFunction<Figure> of) {
        return Spread.of(figures.stream().mapToDouble(of).toArray()).at(0.5);
    }

    /** @param micros of processor time that the server took for one call */
    private record Figure(double perSecond, double p99, double micros) {
    }

    /** One of the two servers, and the calls to it that make up a round. */
    private static final class Side implements AutoCloseable {

        private static final String[] ACTS = {"submit", "status", "callback"};

        private final String name;
        private final ServerProcess server;
        private final Calls calls;
        private final Load load;
        private final List<List<Figure>> figures = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());

        private Side(String name, ServerProcess server, Calls calls) {
            this.name = name;
            this.server = server;
            this.calls = calls;
            this.load = new Load(server.url(), CLIENTS);
        }

        private void round(int count, boolean counts) throws Exception {
            String[] tasks = Arrays.stream(measured(0, count, counts, number -> calls.submission()).bodies())
                    .map(Side::id).toArray(String[]::new);
            measured(1, count, counts, number -> calls.status(tasks[number]));
            measured(2, count, counts, number -> calls.callback(tasks[number]));
        }

        private Outcome measured(int act, int count, boolean counts, IntFunction<Call> call) throws Exception {
            var before = server.processorTime();
            Outcome outcome = load.send(count, call);
            var spent = server.processorTime().minus(before);
            if (counts) {
                figures.get(act).add(new Figure(outcome.perSecond(), outcome.latency().at(0.99), spent.toNanos() / 1e3 / count));
            }
            System.out.printf("  %s %s %.0f/s%n", name, ACTS[act], outcome.perSecond());
            return outcome;
        }

        private static String id(String answer) {
            int at = answer.indexOf("\"id\":\"") + 6;
            return answer.substring(at, answer.indexOf('"', at));
        }

        @Override
        public void close() {
            load.close();
        }
    }

    /** The calls of one server. */
    private interface Calls {
        Call submission();

        Call status(String task);

        Call callback(String task);
    }

    private record RelayCalls(Map<String, String> headers, Links links) implements Calls {

        private RelayCalls(String key) {
            this(Map.of("Authorization", "Bearer " + key, "Content-Type", "application/json"),
                    new Links(() -> URI.create("https://relay.example"), new Secrets(Optional.of(Site.SECRET), Optional.empty())));
        }

        @Override
        public Call submission() {
            return new Call(POST, "/v1/tasks", headers, SUBMISSION, 202);
        }

        @Override
        public Call status(String task) {
            return new Call(GET, "/v1/tasks/" + task, headers, null, 200);
        }

        @Override
        public Call callback(String task) {
            String path = links.callback("acedata", TaskId.parse(task).orElseThrow(), 1).getPath();
            return new Call(POST, path, Map.of("Content-Type", "application/json"), NEWS, 200);
        }
    }

    private record BareCalls() implements Calls {

        private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

        @Override
        public Call submission() {
            return new Call(POST, "/bare", JSON, SUBMISSION, 202);
        }

        @Override
        public Call status(String task) {
            return new Call(GET, "/bare/" + task, JSON, null, 200);
        }

        @Override
        public Call callback(String task) {
            return new Call(POST, "/bare/" + task + "/callback", JSON, NEWS, 200);
        }
    }
}
