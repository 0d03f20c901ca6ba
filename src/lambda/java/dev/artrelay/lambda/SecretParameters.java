package dev.artrelay.lambda;

import io.smallrye.config.EnvConfigSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.ConfigSourceProvider;

/**
 * Secrets by name: where the environment says {@code ARTRELAY_X_PARAMETER}, the SSM parameter of that name is read at start
 * and is {@code ARTRELAY_X}. So no secret lies in the configuration of a function.
 *
 * <p>{@code ARTRELAY_SETTINGS_PARAMETER} names one of many lines {@code ARTRELAY_X=value}, for whatever else is to be set.
 */
public final class SecretParameters implements ConfigSourceProvider {

    private static final String OURS = "ARTRELAY_";
    private static final String NAMED = "_PARAMETER";
    private static final String SETTINGS = "ARTRELAY_SETTINGS";
    private static final int AS_THE_ENVIRONMENT = 300;

    @Override
    public Iterable<ConfigSource> getConfigSources(ClassLoader loader) {
        Map<String, String> named = named(System.getenv());
        return named.isEmpty() ? List.of() : List.of(new EnvConfigSource(secrets(named), AS_THE_ENVIRONMENT));
    }

    /** Variable → name of its parameter. An empty name stands for a secret that is not used. */
    private static Map<String, String> named(Map<String, String> environment) {
        var named = new TreeMap<String, String>();
        environment.forEach((variable, name) -> {
            if (variable.startsWith(OURS) && variable.endsWith(NAMED) && !name.isBlank()) {
                named.put(variable.substring(0, variable.length() - NAMED.length()), name);
            }
        });
        return named;
    }

    private static Map<String, String> secrets(Map<String, String> named) {
        Map<String, String> values = ParameterStore.ofFunction().values(new TreeSet<>(named.values()));
        var secrets = new HashMap<String, String>();
        named.forEach((variable, name) -> secrets.put(variable, values.get(name)));
        secrets.putAll(lines(secrets.remove(SETTINGS)));
        return secrets;
    }

    /** What stands in front of the first {@code =} of each line is a variable; empty lines and those with # say nothing. */
    private static Map<String, String> lines(String settings) {
        var variables = new HashMap<String, String>();
        (settings == null ? "" : settings).lines().map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(line -> line.split("=", 2))
                .forEach(line -> variables.put(variable(line), line[1].strip()));
        return variables;
    }

    private static String variable(String[] line) {
        if (line.length < 2 || !line[0].strip().startsWith(OURS)) {
            throw new IllegalStateException("a line of the settings parameter is not ARTRELAY_X=value: " + line[0]);
        }
        return line[0].strip();
    }
}
