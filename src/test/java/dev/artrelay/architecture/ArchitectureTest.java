package dev.artrelay.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of the house hold, and each of them can fail. */
class ArchitectureTest {

    private static final String OURS = "dev.artrelay";
    private static final String COUNTEREXAMPLES = "dev.artrelay.architecture.counterexample.";
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(OURS);

    static Stream<Case> rules() {
        return Stream.of(
                new Case("jdk", Rules::task_is_jdk_only, "AsksTheWorld", "ReadsAFile"),
                new Case("floors", Rules::dependencies_go_down_only, "SeesAbove", "SeesItsNeighbour", "HasNoFloor"),
                new Case("protocols", Rules::dependencies_go_down_only, "SpeaksBoth"),
                new Case("cycles", Rules::packages_are_free_of_cycles, "Hen", "Egg"),
                new Case("framework", Rules::studio_knows_no_framework, "PaintsLater"),
                new Case("web", Rules::the_edge_alone_speaks_http, "AnswersItself"),
                new Case("web", Rules::the_edge_alone_knows_status_codes, "AnswersItself"),
                new Case("reach", Rules::egress_alone_opens_connections, "FetchesItself", "OpensIt"),
                new Case("reactive", Rules::nobody_waits_or_lets_go, "LetsGo", "LetsGoInDisguise", "Waits"),
                new Case("names", Rules::names_say_what_a_type_is, "TaskHelper", "AbstractTask", "ITask", "Nested$TaskImpl"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void it_holds(Case rule) {
        rule.of(OURS).check(MAIN);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void it_can_fail(Case rule) {
        String root = COUNTEREXAMPLES + rule.root;
        JavaClasses counterexample = new ClassFileImporter().importPackages(root);

        List<String> failures = rule.of(root).evaluate(counterexample).getFailureReport().getDetails();

        assertEquals(new TreeSet<>(rule.offenders), offenders(root, String.join("\n", failures)));
    }

    @Test
    void there_is_something_to_hold_it_against() {
        assertEquals(List.of(), Stream.of("task", "store", "artwork", "studio")
                .filter(name -> MAIN.stream().noneMatch(each -> each.getPackageName().equals(OURS + "." + name))).toList());
    }

    /** The first of our classes that each failure names. */
    private static Set<String> offenders(String root, String failures) {
        Set<String> offenders = new TreeSet<>();
        Pattern ours = Pattern.compile(Pattern.quote(root) + "\\.(?:[a-z]+\\.)*([A-Z][A-Za-z$]*)");
        failures.lines().map(ours::matcher).filter(Matcher::find).forEach(found -> offenders.add(found.group(1)));
        return offenders;
    }

    /** A rule, the root of its counter-example, and who offends there. */
    private record Case(String root, Function<String, ArchRule> rule, Set<String> offenders) {

        Case(String root, Function<String, ArchRule> rule, String... offenders) {
            this(root, rule, Set.of(offenders));
        }

        ArchRule of(String house) {
            return rule.apply(house);
        }

        @Override
        public String toString() {
            return root + ": " + of(OURS).getDescription();
        }
    }
}
