package dev.artrelay.protocol.acedata.dialect;

import dev.artrelay.task.TaskId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The body of {@code /qrart/tasks} and {@code /midjourney/tasks}: one task, some of them by id, all of them by page, or one
 * to be forgotten. Ids that no task of ours can have are left out of it.
 *
 * @param ids whom it is about; empty where it asks for all
 */
record TasksQuery(Kind kind, List<TaskId> ids, Page page) {

    private static final int USUAL_LIMIT = 12;
    private static final int LARGEST_LIMIT = 100;
    private static final int LARGEST_OFFSET = 10_000;
    private static final int MOST_IDS = 1_000;
    private static final String LATEST = "99999999999";
    /** The page on Midjourney's tasks has its {@code ids} under this name, and clients are generated from it. */
    private static final String NAMELESS = "";

    /** What is to be done. */
    enum Kind {
        ONE, SOME, ALL, FORGET
    }

    /**
     * Which part of what is found.
     *
     * @param from created then or later
     * @param until created then or before
     */
    record Page(int offset, int limit, Instant from, Instant until) {

        boolean covers(TaskId task) {
            return !task.createdAt().isBefore(from) && !task.createdAt().isAfter(until);
        }
    }

    static TasksQuery read(Given given) {
        String action = given.text("action", Given.WORD);
        List<String> named = Stream.concat(given.texts("ids").stream(), given.texts(NAMELESS).stream()).toList();
        List<String> traces = given.texts("trace_ids");
        boolean one = given.has("id") || given.has("task_id") || given.has("trace_id");
        boolean some = given.has("ids") || given.has(NAMELESS) || given.has("trace_ids");
        return switch (action == null ? "generate" : action) {
            case "retrieve" -> one(given, Kind.ONE);
            case "generate" -> some && !one ? some(given, named, traces) : one(given, Kind.ONE);
            case "retrieve_batch" -> some ? some(given, named, traces) : new TasksQuery(Kind.ALL, List.of(), page(given, USUAL_LIMIT));
            case "delete" -> one(given, Kind.FORGET);
            default -> throw Refused.bad("action must be one of retrieve, retrieve_batch");
        };
    }

    private static TasksQuery one(Given given, Kind kind) {
        Stream<Optional<TaskId>> named = Stream.of("id", "task_id").filter(given::has)
                .map(field -> TaskId.parse(given.text(field, Given.WORD)));
        Stream<Optional<TaskId>> traced = Stream.of("trace_id").filter(given::has)
                .map(field -> TraceId.task(given.text(field, Given.WORD)));
        List<Optional<TaskId>> ids = Stream.concat(named, traced).toList();
        if (ids.isEmpty()) {
            throw Refused.bad("id is required");
        }
        return new TasksQuery(kind, ids.get(0).stream().toList(), page(given, 1));
    }

    private static TasksQuery some(Given given, List<String> named, List<String> traces) {
        if (named.size() + traces.size() > MOST_IDS) {
            throw Refused.bad("ids must be at most " + MOST_IDS);
        }
        List<TaskId> ids = Stream.concat(named.stream().map(TaskId::parse), traces.stream().map(TraceId::task))
                .flatMap(Optional::stream).distinct().toList();
        return new TasksQuery(Kind.SOME, ids, page(given, MOST_IDS));
    }

    private static Page page(Given given, int usualLimit) {
        Long limit = given.whole("limit", 1, Integer.MAX_VALUE);
        Long offset = given.whole("offset", 0, LARGEST_OFFSET);
        return new Page(offset == null ? 0 : offset.intValue(), limit == null ? usualLimit : (int) Math.min(limit, LARGEST_LIMIT),
                time(given, "created_at_min", Instant.EPOCH), time(given, "created_at_max", Instant.MAX));
    }

    /** Unix seconds, with a fraction. */
    private static Instant time(Given given, String field, Instant usual) {
        BigDecimal seconds = given.number(field, "0", LATEST);
        return seconds == null ? usual : Instant.ofEpochMilli(seconds.movePointRight(3).longValue());
    }
}
