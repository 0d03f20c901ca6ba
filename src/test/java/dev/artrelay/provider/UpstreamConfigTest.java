package dev.artrelay.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.task.Backoff;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UpstreamConfigTest {

    /** A provider's settings. */
    @ConfigMapping(prefix = "artrelay.example")
    interface Example extends UpstreamConfig {
    }

    @Test
    void says_when_to_look() {
        assertEquals(Optional.of(Backoff.parse("2s,500ms,5m")), of("poll", "2s, 500ms,5m").poll());
        assertEquals(Optional.empty(), of("poll", "").poll());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2s,banana", "-2s", ",", "5"})
    void a_ladder_that_cannot_be_read_is_named_at_the_start(String ladder) {
        ConfigValidationException refusal = assertThrows(ConfigValidationException.class, () -> of("poll", ladder));

        assertTrue(refusal.getMessage().contains("artrelay.example.poll"), refusal.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"timeout,soon", "max-in-flight,many", "max-per-second,few"})
    void nor_does_anything_start_with_other_settings_that_cannot_be_read(String name, String value) {
        ConfigValidationException refusal = assertThrows(ConfigValidationException.class, () -> of(name, value));

        assertTrue(refusal.getMessage().contains("artrelay.example." + name), refusal.getMessage());
    }

    private static Example of(String name, String value) {
        return new SmallRyeConfigBuilder().withMapping(Example.class).withConverter(Duration.class, 200, new DurationConverter())
                .withSources(new PropertiesConfigSource(Map.of("artrelay.example." + name, value), "operator", 100))
                .build().getConfigMapping(Example.class);
    }
}
