package dev.artrelay.local;

import static java.util.Arrays.asList;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** With an endpoint configured, so that none of these starts a server. */
class DevModeConfigTest {

    @TempDir
    Path folder;

    @Test
    void a_secret_is_made_once_and_kept() {
        String first = config("dev", Map.of()).getRawValue("artrelay.secret");

        String second = config("dev", Map.of()).getRawValue("artrelay.secret");

        assertEquals(first, second);
        assertEquals(32, Base64.getDecoder().decode(first).length);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void only_its_owner_can_read_the_secret() throws Exception {
        config("dev", Map.of());

        var permissions = Files.getPosixFilePermissions(folder.resolve("secret"));

        assertEquals("rw-------", PosixFilePermissions.toString(permissions));
    }

    @Test
    void what_is_configured_wins() {
        SmallRyeConfig config = config("dev", Map.of("artrelay.secret", "mine"));

        assertEquals("mine", config.getRawValue("artrelay.secret"));
        assertEquals("http://elsewhere", config.getRawValue("quarkus.dynamodb.endpoint-override"));
        assertFalse(Files.exists(folder.resolve("secret")));
    }

    @Test
    void every_other_profile_gets_nothing() {
        for (String profile : asList("prod", "test", null)) {
            assertEquals(null, config(profile, Map.of()).getRawValue("artrelay.secret"));
        }
    }

    private SmallRyeConfig config(String profile, Map<String, String> configured) {
        var properties = new HashMap<>(configured);
        properties.put("artrelay.local.dir", folder.toString());
        properties.put("quarkus.dynamodb.endpoint-override", "http://elsewhere");
        var builder = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(new PropertiesConfigSource(properties, "configured", 100))
                .withSources(new DevModeConfig());
        return profile == null ? builder.build() : builder.withProfile(profile).build();
    }
}
