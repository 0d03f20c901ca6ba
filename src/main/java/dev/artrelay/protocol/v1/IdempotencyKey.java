package dev.artrelay.protocol.v1;

import dev.artrelay.accept.Acceptance.Taken;
import dev.artrelay.accept.Submission.Idempotency;
import dev.artrelay.protocol.v1.problem.Refusal;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Reads the header that makes a submission repeatable. */
final class IdempotencyKey {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern PRINTABLE = Pattern.compile("[\\x20-\\x7e]{1,255}");

    private IdempotencyKey() {
    }

    /** The answer, saying so where it repeats one. */
    static ResponseBuilder marked(ResponseBuilder answer, Taken taken) {
        return taken.replayed() ? answer.header("Idempotency-Replayed", true) : answer;
    }

    /**
     * @param fingerprint of the request: made only for those that have a key
     * @return null if there is no such header
     */
    static Idempotency read(List<String> headers, Supplier<String> fingerprint) {
        if (headers.isEmpty()) {
            return null;
        }
        String header = headers.get(0);
        if (headers.size() > 1 || !PRINTABLE.matcher(header).matches() || header.isBlank()) {
            throw Refusal.invalid(HEADER, "must be 1 to 255 printable ASCII characters");
        }
        return new Idempotency(header, fingerprint.get());
    }
}
