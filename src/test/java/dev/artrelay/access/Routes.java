package dev.artrelay.access;

import io.quarkus.arc.Arc;
import jakarta.enterprise.inject.Any;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Every address of the running application, as {@code POST /v1/tasks/{id}/cancel}. */
final class Routes {

    private Routes() {
    }

    static Set<String> all() {
        Set<String> routes = new TreeSet<>();
        Arc.container().beanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(bean -> bean.getBeanClass()).filter(type -> type.isAnnotationPresent(Path.class))
                .filter(type -> type.getName().startsWith("dev.artrelay."))
                .forEach(type -> Stream.of(type.getDeclaredMethods()).forEach(method -> verb(method)
                        .forEach(verb -> routes.add(verb + " " + joined(type.getAnnotation(Path.class), method.getAnnotation(Path.class))))));
        return routes;
    }

    private static Stream<String> verb(Method method) {
        return Stream.of(method.getAnnotations()).map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class)).map(type -> type.getAnnotation(HttpMethod.class).value());
    }

    private static String joined(Path base, Path path) {
        String all = "/" + base.value() + "/" + (path == null ? "" : path.value());
        String plain = all.replaceAll("/+", "/");
        return plain.length() > 1 && plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
    }
}
