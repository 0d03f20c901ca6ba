package dev.artrelay.access;

import dev.artrelay.store.MemoryTable;
import dev.artrelay.wake.NoWake;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import java.util.Set;

/** All that can be called, and nobody who works: every dialect over a table in memory, providers that take tasks, which stand still. */
public final class Frontage implements QuarkusTestProfile {

    static final String ADMINISTRATOR = "frontage-administrator";
    static final String SECRET = "ZnJvbnRhZ2UtZnJvbnRhZ2UtZnJvbnRhZ2UtZnJvbnRhZ2U=";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("artrelay.admin-key", ADMINISTRATOR, "artrelay.secret", SECRET,
                "artrelay.public-url", "https://relay.example", "artrelay.egress.allow-private", "false",
                "artrelay.egress.allow-http", "false", "quarkus.scheduler.enabled", "false",
                "artrelay.store.create-table", "false", "artrelay.acedata.token", "nobody-calls",
                "artrelay.tencent.token", "nobody-calls");
    }

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(MemoryTable.class, NoWake.class);
    }
}
