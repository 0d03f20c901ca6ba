package dev.artrelay.template;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each function is given every variable that the code cannot do without, and none that it does not know. */
class EnvironmentTest {

    /** Read one by one, not by a mapping; and what has a default that fits no function. */
    private static final Set<String> BESIDES = Set.of("ARTRELAY_SECRET", "ARTRELAY_PUBLIC_URL", "ARTRELAY_STORE_TABLE",
            "ARTRELAY_WAKE_QUEUE_URL", "ARTRELAY_ARTWORK_STORE", "ARTRELAY_ARTWORK_BUCKET");
    private static final Set<String> KNOWN_BESIDES = Set.of("ARTRELAY_SECRET", "ARTRELAY_SECRET_PREVIOUS", "ARTRELAY_SETTINGS");
    private static final String BY_NAME = "_PARAMETER";

    private final Template template = Template.of("template.yaml");

    @Test
    void whatever_is_required_is_given() {
        TreeSet<String> required = new TreeSet<>(BESIDES);
        properties().filter(Property::required).map(Property::variable).forEach(required::add);

        for (DeployedFunction function : DeployedFunction.of(template)) {
            TreeSet<String> missing = new TreeSet<>(required);
            missing.removeAll(given(function).collect(Collectors.toSet()));
            assertEquals(Set.of(), missing, function.name());
        }
    }

    @Test
    void whatever_is_given_is_known() {
        Set<String> known = Stream.concat(properties().map(Property::variable), KNOWN_BESIDES.stream()).collect(Collectors.toSet());

        for (DeployedFunction function : DeployedFunction.of(template)) {
            assertEquals(Set.of(), given(function).filter(each -> !known.contains(each)).collect(Collectors.toSet()), function.name());
        }
    }

    @Test
    void secrets_are_given_by_name_alone() {
        for (DeployedFunction function : DeployedFunction.of(template)) {
            assertEquals(Set.of(), function.environment().keySet().stream()
                    .filter(each -> each.matches(".*(SECRET|TOKEN|KEY|CODE)(_ID|_KEY|_PREVIOUS)?$")).collect(Collectors.toSet()));
        }
    }

    /** What it is told, in the words of the code: whether by its value or by the name of a parameter. */
    private static Stream<String> given(DeployedFunction function) {
        return function.environment().keySet().stream()
                .map(each -> each.endsWith(BY_NAME) ? each.substring(0, each.length() - BY_NAME.length()) : each);
    }

    private record Property(String variable, boolean required) {
    }

    private static Stream<Property> properties() {
        return new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("dev.artrelay")
                .stream().filter(each -> each.isAnnotatedWith(ConfigMapping.class)).map(JavaClass::reflect)
                .flatMap(mapping -> properties(mapping, mapping.getAnnotation(ConfigMapping.class).prefix()));
    }

    private static Stream<Property> properties(Class<?> mapping, String prefix) {
        return Arrays.stream(mapping.getMethods()).filter(method -> !method.isDefault()).flatMap(method -> {
            String name = prefix + "." + name(method);
            boolean group = method.getReturnType().isInterface() && method.getReturnType().getName().startsWith("dev.artrelay");
            return group ? properties(method.getReturnType(), name) : Stream.of(new Property(variable(name), required(method)));
        });
    }

    private static String name(Method method) {
        return method.isAnnotationPresent(WithName.class) ? method.getAnnotation(WithName.class).value()
                : method.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static boolean required(Method method) {
        return !method.isAnnotationPresent(WithDefault.class)
                && !Set.of(Optional.class, OptionalInt.class, Map.class).contains(method.getReturnType());
    }

    private static String variable(String property) {
        return property.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }
}
