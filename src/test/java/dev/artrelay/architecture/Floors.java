package dev.artrelay.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The house: who lives on which floor. Everybody sees those below, and nobody else; the map is in the package-info of
 * {@code dev.artrelay}.
 */
final class Floors extends ArchCondition<JavaClass> {

    private static final List<Set<String>> FROM_THE_GROUND = List.of(
            Set.of("task", "qr", "picture", "secret", "time", "egress", "local", "alarm", "metric", "log"),
            Set.of("store", "wake", "provider", "link", "verdict"),
            Set.of("wellness"),
            Set.of("client", "deliver", "artwork", "capacity", "pace", "shortlink"),
            Set.of("subscribe"),
            Set.of("studio", "accept", "advance", "callback"),
            Set.of("sweep", "edge"),
            Set.of("protocol"),
            Set.of("lambda"));

    private final String root;

    Floors(String root) {
        super("see only what is below them");
        this.root = root;
    }

    @Override
    public void check(JavaClass item, ConditionEvents events) {
        if (floor(item).isEmpty()) {
            events.add(SimpleConditionEvent.violated(item, item.getName() + " lives on no floor"));
        }
        item.getDirectDependenciesFromSelf().stream().filter(this::forbidden)
                .forEach(dependency -> events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription())));
    }

    private boolean forbidden(Dependency dependency) {
        JavaClass other = dependency.getTargetClass();
        boolean ours = other.getPackageName().startsWith(root + ".") && !flat(other).equals(flat(dependency.getOriginClass()));
        return ours && floor(other).orElse(Integer.MAX_VALUE) >= floor(dependency.getOriginClass()).orElse(Integer.MAX_VALUE);
    }

    private Optional<Integer> floor(JavaClass item) {
        String name = segment(item, 0);
        return IntStream.range(0, FROM_THE_GROUND.size()).filter(floor -> FROM_THE_GROUND.get(floor).contains(name)).boxed()
                .findFirst();
    }

    /** Each protocol has a flat of its own. */
    private String flat(JavaClass item) {
        String name = segment(item, 0);
        return name.equals("protocol") ? name + "." + segment(item, 1) : name;
    }

    private String segment(JavaClass item, int place) {
        String inside = item.getPackageName().substring(root.length());
        String[] segments = inside.isEmpty() ? new String[0] : inside.substring(1).split("\\.");
        return place < segments.length ? segments[place] : "";
    }

    static DescribedPredicate<JavaClass> belowTheRoot(String root) {
        return DescribedPredicate.describe("in a package of " + root, item -> item.getPackageName().startsWith(root + "."));
    }
}
