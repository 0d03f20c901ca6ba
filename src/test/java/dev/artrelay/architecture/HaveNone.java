package dev.artrelay.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.regex.Pattern;

/** Of all simple names, those that say nothing about a type. */
final class HaveNone extends ArchCondition<JavaClass> {

    private final Pattern unwanted;

    private HaveNone(Pattern unwanted) {
        super("have none of the names " + unwanted);
        this.unwanted = unwanted;
    }

    static HaveNone ofTheNames(String unwanted) {
        return new HaveNone(Pattern.compile(unwanted));
    }

    @Override
    public void check(JavaClass item, ConditionEvents events) {
        if (unwanted.matcher(item.getSimpleName()).matches()) {
            events.add(SimpleConditionEvent.violated(item, item.getName() + " says nothing by its name"));
        }
    }
}
