package dev.artrelay.protocol.v1;

import dev.artrelay.accept.FindTask.Filter;
import dev.artrelay.protocol.v1.problem.FieldError;
import dev.artrelay.protocol.v1.problem.Refusal;
import dev.artrelay.task.Status;
import dev.artrelay.task.TaskId;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which tasks a client wants listed, as it said so. */
class Listing {

    private static final int LONGEST = 100;
    private static final int USUAL = 20;
    private static final int TAG = 64;

    @QueryParam("status")
    @Parameter(description = "Only tasks in this status")
    @Schema(enumeration = {"queued", "running", "succeeded", "failed", "canceled"})
    String status;

    @QueryParam("model")
    @Parameter(description = "Only tasks that asked for this model, or run on it")
    @Schema(pattern = V1Wire.MODEL)
    String model;

    @QueryParam("tag")
    @Parameter(description = "Only tasks with this tag")
    @Schema(minLength = 1, maxLength = TAG)
    String tag;

    @QueryParam("limit")
    @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.INTEGER, minimum = "1", maximum = "100",
            defaultValue = "20")
    String limit;

    @QueryParam("cursor")
    @Parameter(description = "`next_cursor` of the page before")
    @Schema(minLength = 1)
    String cursor;

    private final List<FieldError> errors = new ArrayList<>();

    /**
     * What is meant.
     *
     * @throws Refusal with all that is wrong
     */
    Query read(Function<String, Optional<TaskId>> cursors) {
        Query query = new Query(new Filter(status(), model(), tag(), null), olderThan(cursors), limit());
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        return query;
    }

    private Status status() {
        Optional<Status> known = Arrays.stream(Status.values()).filter(each -> each.word().equals(status)).findFirst();
        return require("status", status == null || known.isPresent(), "must be one of " + Arrays.stream(Status.values())
                .map(Status::word).collect(Collectors.joining(", "))) ? known.orElse(null) : null;
    }

    private String model() {
        require("model", model == null || model.matches(V1Wire.MODEL), "must be auto or owner/name");
        return model;
    }

    private String tag() {
        require("tag", tag == null || !tag.isEmpty() && tag.codePointCount(0, tag.length()) <= TAG,
                "must have 1 to " + TAG + " characters");
        return tag;
    }

    private int limit() {
        boolean fits = limit == null || limit.matches("\\d{1,3}") && Integer.parseInt(limit) >= 1
                && Integer.parseInt(limit) <= LONGEST;
        return require("limit", fits, "must be 1 to " + LONGEST) && limit != null ? Integer.parseInt(limit) : USUAL;
    }

    private TaskId olderThan(Function<String, Optional<TaskId>> cursors) {
        Optional<TaskId> known = cursor == null ? Optional.empty() : cursors.apply(cursor);
        require("cursor", cursor == null || known.isPresent(), "must be the next_cursor of a page of yours");
        return known.orElse(null);
    }

    private boolean require(String field, boolean met, String message) {
        if (!met) {
            errors.add(new FieldError(field, message));
        }
        return met;
    }

    /**
     * The same in the words of the core.
     *
     * @param olderThan where the page begins, or null
     */
    record Query(Filter filter, TaskId olderThan, int limit) {
    }
}
