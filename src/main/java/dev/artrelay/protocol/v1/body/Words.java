package dev.artrelay.protocol.v1.body;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;

/** One of these words; the message lists them. */
@Constraint(validatedBy = Words.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.TYPE_USE})
public @interface Words {

    String[] value();

    String message() default "must be one of {value}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Compares. */
    class Check implements ConstraintValidator<Words, String> {

        private List<String> allowed;

        @Override
        public void initialize(Words words) {
            allowed = List.of(words.value());
        }

        @Override
        public boolean isValid(String word, ConstraintValidatorContext context) {
            return word == null || allowed.contains(word);
        }
    }
}
