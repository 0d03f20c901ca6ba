package dev.artrelay.protocol.v1.body;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A text of so many characters, which are code points. */
@Constraint(validatedBy = Characters.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.TYPE_USE})
public @interface Characters {

    int min() default 1;

    int max();

    String message() default "must have {min} to {max} characters";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Counts. */
    class Check implements ConstraintValidator<Characters, String> {

        private Characters limits;

        @Override
        public void initialize(Characters characters) {
            limits = characters;
        }

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            int length = text == null ? limits.min() : text.codePointCount(0, text.length());
            return length >= limits.min() && length <= limits.max();
        }
    }
}
