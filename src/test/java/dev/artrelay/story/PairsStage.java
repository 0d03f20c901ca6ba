package dev.artrelay.story;

import dev.artrelay.provider.RoutesConfig;
import dev.artrelay.stand.ScriptedUpstream;
import dev.artrelay.store.MemoryTable;
import io.quarkus.test.junit.QuarkusTestProfile;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The whole application, its tasks in memory, every provider set up and standing on loopback. */
public class PairsStage implements QuarkusTestProfile {

    static final String UPSTREAM = "pairs";

    @Override
    public Map<String, String> getConfigOverrides() {
        String url = ScriptedUpstream.sharedUrl(UPSTREAM).toString();
        Map<String, String> config = new HashMap<>(Map.of("artrelay.store.create-table", "false",
                "artrelay.acedata.url", url, "artrelay.acedata.token", "operators",
                "artrelay.aliyun.url", url, "artrelay.aliyun.app-code", "operators", "artrelay.aliyun.query-path", "/createTaskQuery",
                "artrelay.chaoshu.url", url + "/QRapi/api/v1", "artrelay.chaoshu.token", "operators"));
        config.putAll(Map.of("artrelay.tencent.url", url, "artrelay.tencent.token", "operators"));
        List.of("acedata", "aliyun", "tencent", "chaoshu").forEach(name -> config.put("artrelay." + name + ".poll", "50ms"));
        return config;
    }

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(MemoryTable.class, Beans.class);
    }

    /** The same, with the cloud itself in the place of a relay. */
    public static final class Cloud extends PairsStage {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> config = new HashMap<>(super.getConfigOverrides());
            config.putAll(Map.of("artrelay.tencent.mode", "cloud", "artrelay.tencent.secret-id", "AKIDtest123",
                    "artrelay.tencent.secret-key", "secretKEY456", "artrelay.tencent.sub-app-id", "251007502"));
            return config;
        }
    }

    /** What stands in. */
    @Alternative
    @Singleton
    static class Beans {

        @Produces
        @Singleton
        @Alternative
        @Priority(1)
        Routes routes() {
            return new Routes();
        }
    }

    /** Who runs what, which a test can change as it goes. */
    public static final class Routes implements RoutesConfig {

        private final Map<String, List<String>> routes = new ConcurrentHashMap<>();

        void send(String dialect, String model) {
            routes.put(dialect, List.of(model));
        }

        @Override
        public Map<String, List<String>> routes() {
            return routes;
        }
    }
}
