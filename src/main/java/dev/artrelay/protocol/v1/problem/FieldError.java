package dev.artrelay.protocol.v1.problem;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is wrong with one field, and what would be right. */
@Schema(description = "What is wrong with one field, and what would be right")
public record FieldError(
        @Schema(description = "A field of the body by its full path, a query parameter or a header",
                examples = "input.images[0].url") String field,
        @Schema(examples = "must be at most 4000 characters") String message) {
}
