package dev.artrelay.protocol.v1.problem;

import java.io.Serial;
import java.util.List;
import java.util.Map;

/** A request that is answered with a problem; everything in it may be shown. */
public final class Refusal extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final Code code;
    private final transient List<FieldError> errors;
    private final transient Map<String, String> more;

    private Refusal(Code code, String detail, List<FieldError> errors, Map<String, String> more) {
        super(detail, null, false, false);
        this.code = code;
        this.errors = List.copyOf(errors);
        this.more = Map.copyOf(more);
    }

    public static Refusal of(Code code, String detail) {
        return new Refusal(code, detail, List.of(), Map.of());
    }

    /** With a member of the problem's own, as RFC 9457 allows. */
    public static Refusal of(Code code, String detail, Map<String, String> more) {
        return new Refusal(code, detail, List.of(), more);
    }

    public static Refusal invalid(List<FieldError> errors) {
        String detail = errors.size() == 1 ? errors.get(0).field() + " " + errors.get(0).message()
                : errors.size() + " fields are not valid";
        return new Refusal(Code.INVALID_REQUEST, detail, errors, Map.of());
    }

    public static Refusal invalid(String field, String message) {
        return invalid(List.of(new FieldError(field, message)));
    }

    /** What is wrong with one field has a code of its own. */
    public static Refusal of(Code code, String detail, FieldError error) {
        return new Refusal(code, detail, List.of(error), Map.of());
    }

    /** Unknown, or somebody else's: the answer must not tell which. */
    public static Refusal unknownTask() {
        return of(Code.NOT_FOUND, "there is no such task");
    }

    public Code code() {
        return code;
    }

    public List<FieldError> errors() {
        return errors;
    }

    Map<String, String> more() {
        return more;
    }
}
