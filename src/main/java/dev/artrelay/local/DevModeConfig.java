package dev.artrelay.local;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * What dev mode needs and nobody has configured: a DynamoDB of its own and a secret, both kept in {@code .artrelay/}
 * ({@code artrelay.local.dir}), so that killed and started again it carries on.
 *
 * <p>A source of configuration, since that is read before anything else starts; the weakest of all, so whatever is
 * configured in any other way wins. It is empty in every profile but {@code dev}.
 */
public final class DevModeConfig implements ConfigSourceFactory {

    private static final String DYNAMODB = "quarkus.dynamodb.endpoint-override";
    private static final String SECRET = "artrelay.secret";
    private static final int WEAKEST = Integer.MIN_VALUE + 1;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        if (!context.getProfiles().contains("dev")) {
            return List.of();
        }
        Path folder = Path.of(configured(context, "artrelay.local.dir").orElse(".artrelay")).toAbsolutePath();
        return List.of(
                source(SECRET, configured(context, SECRET).orElseGet(() -> KeptSecret.in(folder))),
                source(DYNAMODB, configured(context, DYNAMODB).orElseGet(() -> dynamoDb(folder))));
    }

    private static String dynamoDb(Path folder) {
        return OncePerJvm.endpoint("artrelay.local.dynamodb",
                project -> Child.dynamoDb(project, folder.resolve("dynamodb"))).toString();
    }

    private static Optional<String> configured(ConfigSourceContext context, String name) {
        return Optional.ofNullable(context.getValue(name)).map(ConfigValue::getValue).filter(value -> !value.isBlank());
    }

    private static ConfigSource source(String name, String value) {
        return new PropertiesConfigSource(Map.of(name, value), "dev mode", WEAKEST);
    }
}
