package dev.artrelay.protocol.v1;

import dev.artrelay.accept.Acceptance;
import dev.artrelay.accept.Acceptance.Duplicate;
import dev.artrelay.accept.Acceptance.OtherBody;
import dev.artrelay.accept.Acceptance.Refused;
import dev.artrelay.accept.Acceptance.Taken;
import dev.artrelay.accept.Acceptance.Unserved;
import dev.artrelay.protocol.v1.problem.Code;
import dev.artrelay.protocol.v1.problem.FieldError;
import dev.artrelay.protocol.v1.problem.Refusal;
import dev.artrelay.provider.Provider.Complaint;
import java.util.List;
import java.util.Map;

/** Tells tasks that were taken from submissions that were not. */
final class Acceptances {

    private Acceptances() {
    }

    /**
     * @throws Refusal if it is no task
     */
    static Taken taken(Acceptance acceptance) {
        if (acceptance instanceof Taken taken) {
            return taken;
        }
        if (acceptance instanceof Duplicate duplicate) {
            throw Refusal.of(Code.DUPLICATE, "this deduplication_id was used for task " + duplicate.first(),
                    Map.of("task_id", duplicate.first().value()));
        }
        if (acceptance instanceof Refused refused) {
            throw Refusal.invalid(errors(refused.complaints()));
        }
        if (acceptance instanceof Unserved unserved) {
            throw Refusal.of(Code.NO_PROVIDER, unserved.message(), new FieldError("model", "cannot be run: " + unserved.message()));
        }
        if (acceptance instanceof OtherBody) {
            throw Refusal.of(Code.IDEMPOTENCY_MISMATCH, "this Idempotency-Key was used for another body",
                    new FieldError(IdempotencyKey.HEADER, "was used for another body"));
        }
        throw new IllegalStateException("what became of it? " + acceptance);
    }

    private static List<FieldError> errors(List<Complaint> complaints) {
        return complaints.stream().map(complaint -> new FieldError(path(complaint.field()), complaint.message())).toList();
    }

    /** Providers name fields of the picture; in v1 those are in {@code input}. */
    private static String path(String field) {
        return field.equals("model") || field.equals("input") || field.startsWith("input.") ? field : "input." + field;
    }
}
