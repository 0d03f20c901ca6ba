package dev.artrelay.protocol.tencent.dialect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artrelay.protocol.tencent.wire.Spelling;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;

/**
 * What DescribeTasks is asked for.
 *
 * @param status null for any
 * @param nothing true if only tasks of a media file are wanted: ours have none
 * @param olderThan where the page begins, or null
 */
record TaskQuery(String status, boolean nothing, Range created, Range finished, int limit, TaskId olderThan) {

    private static final Set<String> STATUSES = Set.of("WAITING", "PROCESSING", "FINISH");
    private static final int WORD = 256;
    private static final int USUAL = 10;
    private static final int LONGEST = 100;

    static TaskQuery read(ObjectNode body) {
        Fields fields = Fields.of(body, Spelling.PASCAL);
        fields.number("sub_app_id");
        String status = fields.words("status", WORD);
        if (status != null && !STATUSES.contains(status)) {
            throw new TencentRefusal("InvalidParameterValue.Status", "The Status must be one of WAITING, PROCESSING and FINISH.");
        }
        sort(fields.object("sort"));
        Long limit = fields.number("limit", 1, LONGEST);
        return new TaskQuery(status, fields.words("file_id", WORD) != null, Range.read(fields.object("create_time")),
                Range.read(fields.object("finish_time")), limit == null ? USUAL : limit.intValue(), token(fields));
    }

    /** Newest first is the one order that there is an index for. */
    private static void sort(Fields sort) {
        String field = sort.words("field", WORD);
        String order = sort.words("order", WORD);
        if (field != null && !field.equals("CreateTime")) {
            throw sort.wrong("field", "must be CreateTime: no other order is served");
        }
        if (order != null && !order.equalsIgnoreCase("Desc")) {
            throw sort.wrong("order", "must be Desc: no other order is served");
        }
    }

    private static TaskId token(Fields fields) {
        String token = fields.words("scroll_token", WORD);
        return token == null ? null : TaskId.parse(token)
                .orElseThrow(() -> fields.wrong("scroll_token", "must be the ScrollToken of a page before"));
    }

    /** From when on a task may have been created. */
    Instant createdFrom(Instant oldest) {
        return created.after == null || created.after.isBefore(oldest) ? oldest : created.after;
    }

    boolean fits(Task task, Instant oldest) {
        return !nothing && (status == null || status.equals(TaskWords.status(task)))
                && !task.createdAt().isBefore(oldest) && created.holds(task.createdAt())
                && (finished.open() || task.finishedAt().map(finished::holds).orElse(false));
    }

    /** From a time on, and before another; null is open. */
    record Range(Instant after, Instant before) {

        static Range read(Fields range) {
            return new Range(time(range, "after"), time(range, "before"));
        }

        boolean open() {
            return after == null && before == null;
        }

        boolean holds(Instant time) {
            return (after == null || !time.isBefore(after)) && (before == null || time.isBefore(before));
        }

        private static Instant time(Fields range, String name) {
            String text = range.words(name, WORD);
            try {
                return text == null ? null : OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeException notATime) {
                throw range.wrong(name, "must be a time in ISO 8601, such as 2026-01-05T10:00:00Z");
            }
        }
    }
}
