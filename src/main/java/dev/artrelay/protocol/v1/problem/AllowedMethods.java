package dev.artrelay.protocol.v1.problem;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.List;
import java.util.TreeSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which methods our addresses take: the framework does not say so where it refuses one. */
@Singleton
class AllowedMethods {

    private final List<Route> routes;

    AllowedMethods(BeanManager beans) {
        this.routes = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream().map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(AllowedMethods::routes).toList();
    }

    /** As the header {@code Allow} tells it. */
    String at(String path) {
        return String.join(", ", taken(path));
    }

    /** The same; nothing where the address takes this one. */
    String otherThan(String method, String path) {
        return taken(path).contains(method) ? "" : at(path);
    }

    private Set<String> taken(String path) {
        List<Route> here = routes.stream().filter(route -> route.path.matcher(path).matches()).toList();
        int closest = here.stream().mapToInt(Route::parameters).min().orElse(0);
        return here.stream().filter(route -> route.parameters == closest).map(Route::verb)
                .flatMap(AllowedMethods::implied).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The framework answers these where it is not told how to. */
    private static Stream<String> implied(String verb) {
        return verb.equals(HttpMethod.GET) ? Stream.of(verb, HttpMethod.HEAD, HttpMethod.OPTIONS) : Stream.of(verb, HttpMethod.OPTIONS);
    }

    private static Stream<Route> routes(Class<?> resource) {
        String base = resource.getAnnotation(Path.class).value();
        return Stream.of(resource.getDeclaredMethods()).flatMap(method -> verbs(method)
                .map(verb -> new Route(base + "/" + (method.isAnnotationPresent(Path.class) ? method.getAnnotation(Path.class).value() : ""), verb)));
    }

    private static Stream<String> verbs(Method method) {
        return Stream.of(method.getAnnotations()).map(each -> each.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null).map(HttpMethod::value);
    }

    private static Pattern pattern(String template) {
        return Pattern.compile(template.replaceAll("/+", "/").replaceAll("/$", "").replaceAll("\\{[^}]*}", "[^/]+") + "/?");
    }

    /** @param parameters how many; an address without is not meant as one of theirs */
    private record Route(Pattern path, int parameters, String verb) {

        private Route(String template, String verb) {
            this(pattern(template), template.split("\\{").length, verb);
        }
    }
}
