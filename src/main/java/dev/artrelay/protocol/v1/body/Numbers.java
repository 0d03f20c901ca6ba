package dev.artrelay.protocol.v1.body;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** One of these numbers; the message lists them. */
@Constraint(validatedBy = Numbers.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Numbers {

    /** As text, so that {@code 0.25} and {@code 90} are shown as they are meant. */
    String[] value();

    String message() default "must be one of {value}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Compares by value. */
    class Check implements ConstraintValidator<Numbers, Number> {

        private List<Double> allowed;

        @Override
        public void initialize(Numbers numbers) {
            allowed = Arrays.stream(numbers.value()).map(BigDecimal::new).map(BigDecimal::doubleValue).toList();
        }

        @Override
        public boolean isValid(Number number, ConstraintValidatorContext context) {
            return number == null || allowed.contains(number.doubleValue());
        }
    }
}
