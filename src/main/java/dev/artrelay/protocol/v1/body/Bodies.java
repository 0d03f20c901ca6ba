package dev.artrelay.protocol.v1.body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artrelay.protocol.v1.problem.BodyLimit;
import dev.artrelay.protocol.v1.problem.FieldError;
import dev.artrelay.protocol.v1.problem.Refusal;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Reads bodies into records, or refuses them with all that is wrong. */
@Singleton
public class Bodies {

    /** More than a person reads. */
    private static final int ERRORS_TOLD = 50;

    private final Validator validator;

    public Bodies(Validator validator) {
        this.validator = validator;
    }

    public <T extends Record> Body<T> read(byte[] raw, Class<T> type) {
        return read(raw, type, value -> List.of());
    }

    /**
     * @param rules what annotations cannot say
     * @throws Refusal if it is too large, not JSON or not valid
     */
    public <T extends Record> Body<T> read(byte[] raw, Class<T> type, Function<T, List<FieldError>> rules) {
        if (raw.length > BodyLimit.BYTES) {
            throw BodyLimit.refusal();
        }
        JsonNode tree = StrictJson.parse(raw);
        if (!(tree instanceof ObjectNode object)) {
            throw Refusal.invalid("body", "must be an object");
        }
        Shape shape = Shape.of(object, type);
        T value = StrictJson.bind(object, type);
        List<FieldError> errors = errors(shape, value, rules);
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        return new Body<>(value, object);
    }

    private <T> List<FieldError> errors(Shape shape, T value, Function<T, List<FieldError>> rules) {
        List<FieldError> errors = new ArrayList<>();
        validator.validate(value).forEach(found ->
                errors.add(new FieldError(Names.path(found.getPropertyPath()), found.getMessage())));
        errors.addAll(rules.apply(value));
        errors.removeIf(error -> shape.lacks(error.field()));
        errors.addAll(shape.errors());
        return errors.stream().sorted(Comparator.comparing(FieldError::field)).limit(ERRORS_TOLD).toList();
    }

    /**
     * A body that is as it should be.
     *
     * @param tree nothing of it was taken out
     */
    public record Body<T>(T value, ObjectNode tree) {

        /** The same for the same JSON, however it is written. */
        public String fingerprint() {
            return StrictJson.fingerprint(tree);
        }
    }
}
