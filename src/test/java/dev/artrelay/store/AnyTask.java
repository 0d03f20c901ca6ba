package dev.artrelay.store;

import dev.artrelay.task.Artwork;
import dev.artrelay.task.Backoff;
import dev.artrelay.task.Delivery;
import dev.artrelay.task.Failure;
import dev.artrelay.task.ImageRequest;
import dev.artrelay.task.Journal;
import dev.artrelay.task.Order;
import dev.artrelay.task.Result;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import dev.artrelay.task.TaskState;
import dev.artrelay.task.Trace;
import dev.artrelay.task.Verdict;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Tasks with something in every component, made from their record types: a component that is added later is filled, too.
 * No task in life looks like them.
 */
final class AnyTask {

    static final List<Class<? extends TaskState>> STATES = List.of(TaskState.Accepted.class, TaskState.Submitting.class,
            TaskState.Running.class, TaskState.Finishing.class, TaskState.Succeeded.class, TaskState.Failed.class,
            TaskState.Canceled.class);

    private static final Instant START = Instant.parse("2026-03-01T10:00:00.123Z");
    private static final List<String> TEXTS = List.of("", " ", "menu", "一只在雪地里的猫，水彩画", "\"quoted\"\n\\and\tbroken\u0000",
            "🎨🖼", "https://example.com/a?b=c&d=%20", "null", "0");
    private static final Set<Class<?>> WITH_NULL_TEXTS = Set.of(ImageRequest.class, ImageRequest.Reference.class,
            ImageRequest.Frame.class, ImageRequest.Code.class, ImageRequest.Scan.class, Order.Origin.class, Artwork.class,
            Failure.Upstream.class, Verdict.class, Delivery.Attempt.class, Journal.Entry.class, Result.class);
    private static final Set<String> NULLABLE = Set.of("webhook", "verdict", "upstream", "startedAt", "resumeAt", "dueAt",
            "next", "trace", "phase", "upstreamId", "context", "deduplicationId");

    private final Random random;
    private final Class<? extends TaskState> state;
    private final boolean gaps;
    private boolean inner;

    private AnyTask(Random random, Class<? extends TaskState> state, boolean gaps) {
        this.random = random;
        this.state = state;
        this.gaps = gaps;
    }

    static Task full(long seed, Class<? extends TaskState> state) {
        return (Task) new AnyTask(new Random(seed), state, false).any(Task.class);
    }

    /** Some of what may be null is null. */
    static Task withGaps(long seed, Class<? extends TaskState> state) {
        return (Task) new AnyTask(new Random(seed), state, true).any(Task.class);
    }

    private Object any(Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == List.class ? some(() -> any(generic.getActualTypeArguments()[0]))
                    : map(generic.getActualTypeArguments()[1]);
        }
        Class<?> raw = (Class<?>) type;
        return raw.isEnum() ? raw.getEnumConstants()[random.nextInt(raw.getEnumConstants().length)]
                : scalars(raw).orElseGet(() -> record(raw));
    }

    private Optional<Object> scalars(Class<?> type) {
        return Optional.ofNullable(SCALARS.get(type)).map(make -> make.by(this));
    }

    private interface Make {
        Object by(AnyTask maker);
    }

    private static final Map<Class<?>, Make> SCALARS = Map.ofEntries(
            Map.entry(int.class, any -> any.random.nextInt(3) == 0 ? 0 : any.random.nextInt()),
            Map.entry(Integer.class, any -> any.random.nextInt(3) == 0 ? 0 : any.random.nextInt()),
            Map.entry(long.class, any -> any.random.nextLong()),
            Map.entry(Long.class, any -> any.random.nextLong()),
            Map.entry(double.class, any -> any.random.nextGaussian()),
            Map.entry(Double.class, any -> any.random.nextBoolean() ? 0.0 : any.random.nextGaussian() * 1e20),
            Map.entry(boolean.class, any -> any.random.nextBoolean()),
            Map.entry(Boolean.class, any -> any.random.nextBoolean()),
            Map.entry(String.class, AnyTask::text),
            Map.entry(Instant.class, any -> START.plusMillis(any.random.nextLong(-1_000, 40_000_000_000L))),
            Map.entry(Duration.class, any -> Duration.ofMillis(any.random.nextLong(40_000_000_000L))),
            Map.entry(Backoff.class, any -> new Backoff(
                    any.some(() -> Duration.ofMillis(any.random.nextLong(1, 10_000_000))))),
            Map.entry(TaskId.class, any -> TaskId.at(START, any.random)),
            Map.entry(Trace.class, AnyTask::trace),
            Map.entry(Result.Picture.class, any -> Result.Picture.at(any.text())));

    private Object record(Class<?> type) {
        Class<?> one = type == TaskState.class ? state : type;
        RecordComponent[] components = one.getRecordComponents();
        try {
            Constructor<?> constructor = one.getDeclaredConstructor(
                    Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return constructor.newInstance(Stream.of(components).map(this::component).toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make a " + one, e);
        }
    }

    /** Of its own kind it has one at most: that has none. */
    private Object same(Class<?> type) {
        if (inner || gaps && random.nextBoolean()) {
            return null;
        }
        inner = true;
        Object one = any(type);
        inner = false;
        return one;
    }

    private Object component(RecordComponent component) {
        if (component.getType() == component.getDeclaringRecord()) {
            return same(component.getType());
        }
        if (component.getName().equals("route")) {
            return List.of("one/" + text(), "two/" + text());
        }
        if (component.getName().equals("candidate")) {
            return random.nextInt(2);
        }
        boolean nullable = NULLABLE.contains(component.getName()) && !Map.class.isAssignableFrom(component.getType())
                || Set.of(Integer.class, Long.class, Double.class).contains(component.getType())
                || component.getType() == String.class && WITH_NULL_TEXTS.contains(component.getDeclaringRecord());
        return gaps && nullable && random.nextBoolean() ? null : any(component.getGenericType());
    }

    private Trace trace() {
        Trace begun = Trace.begun(random);
        return new Trace(begun.id(), begun.parent(), random.nextBoolean());
    }

    private String text() {
        String text = TEXTS.get(random.nextInt(TEXTS.size()));
        return random.nextBoolean() ? text : text + Long.toHexString(random.nextLong());
    }

    private <T> List<T> some(Supplier<T> make) {
        return IntStream.range(0, gaps ? random.nextInt(3) : 1 + random.nextInt(3)).mapToObj(i -> make.get()).toList();
    }

    private Map<String, Object> map(Type values) {
        Map<String, Object> map = new LinkedHashMap<>();
        some(this::text).forEach(key -> map.put(key, values == Object.class ? json(0) : any(values)));
        return map;
    }

    /** What a JSON parser makes of any value. */
    private Object json(int depth) {
        return switch (random.nextInt(depth > 2 ? 6 : 8)) {
            case 0 -> random.nextInt();
            case 1 -> (1L << 40) + random.nextInt();
            case 2 -> random.nextGaussian();
            case 3 -> random.nextBoolean();
            case 4 -> text();
            case 5 -> null;
            case 6 -> Arrays.asList(IntStream.range(0, random.nextInt(3)).mapToObj(i -> json(depth + 1)).toArray());
            default -> nested(depth + 1);
        };
    }

    private Map<String, Object> nested(int depth) {
        Map<String, Object> map = new LinkedHashMap<>();
        IntStream.range(0, random.nextInt(3)).forEach(i -> map.put(text(), json(depth)));
        return map;
    }
}
