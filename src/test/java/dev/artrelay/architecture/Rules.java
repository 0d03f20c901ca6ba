package dev.artrelay.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.net.URL;
import java.util.List;

/** The rules of the house, each for whatever root package: ours, or that of a counter-example. */
final class Rules {

    private static final String[] JDK_WITHOUT_THE_WORLD = {"java.lang..", "java.time..", "java.util", "java.util.function",
            "java.util.stream", "java.util.random", "java.util.regex"};
    private static final String[] FRAMEWORKS = {"io.quarkus..", "io.smallrye..", "io.vertx..", "jakarta..",
            "org.eclipse.microprofile..", "org.jboss..", "software.amazon..", "com.fasterxml.."};
    private static final String WEB = "(jakarta\\.ws\\.rs|org\\.jboss\\.resteasy)\\..*";
    private static final String STATUSES = "jakarta\\.ws\\.rs\\.(.*Exception|core\\.Response.*)|org\\.jboss\\.resteasy\\..*RestResponse.*"
            + "|io\\.netty\\..*HttpResponseStatus|java\\.net\\.HttpURLConnection";
    private static final String CONNECTIONS = "java\\.net\\.(http\\..*|URLConnection|HttpURLConnection|.*Socket.*)|java\\.nio\\.channels\\..*Socket.*"
            + "|io\\.vertx\\..*(HttpClient|NetClient|WebClient|RequestOptions)";
    private static final String UNWANTED = "(.*(Impl|Dto|DTO|Manager|Helper|Utils?|Service|Common|Channel|Vendor|Job|Notifier))"
            + "|(Abstract|Base)[A-Z].*|I[A-Z][a-z].*";

    private Rules() {
    }

    static ArchRule task_is_jdk_only(String root) {
        return strict(classes().that().resideInAPackage(root + ".task..")
                .should().onlyDependOnClassesThat(resideInAPackage(root + ".task..").or(resideInAnyPackage(JDK_WITHOUT_THE_WORLD))
                        .or(DescribedPredicate.describe("primitives", JavaClass::isPrimitive))));
    }

    static ArchRule dependencies_go_down_only(String root) {
        return strict(classes().that(Floors.belowTheRoot(root)).should(new Floors(root)));
    }

    static ArchRule packages_are_free_of_cycles(String root) {
        return slices().matching(root + ".(**)").should().beFreeOfCycles().allowEmptyShould(false);
    }

    static ArchRule studio_knows_no_framework(String root) {
        return strict(noClasses().that().resideInAnyPackage(root + ".studio..", root + ".qr..")
                .and(not(nameMatching(".*\\.(StudioProvider|GivenPicture)(\\$.*)?")))
                .should().dependOnClassesThat().resideInAnyPackage(FRAMEWORKS));
    }

    static ArchRule the_edge_alone_speaks_http(String root) {
        return strict(noClasses().that(not(edge(root).or(resideInAPackage(root + ".client.."))))
                .should().dependOnClassesThat(nameMatching(WEB)));
    }

    static ArchRule the_edge_alone_knows_status_codes(String root) {
        return strict(noClasses().that(not(edge(root))).should().dependOnClassesThat(nameMatching(STATUSES)));
    }

    /** Beside it, upstreams are called where the operator says that they are, by clients that the framework makes. */
    static ArchRule egress_alone_opens_connections(String root) {
        return strict(noClasses().that(not(resideInAnyPackage(root + ".egress..", root + ".local..", root + ".lambda..")))
                .should().dependOnClassesThat(nameMatching(CONNECTIONS)).orShould().callMethodWhere(opensAnAddress()));
    }

    static ArchRule nobody_waits_or_lets_go(String root) {
        return strict(noClasses().that(not(resideInAPackage(root + ".lambda..").or(nameMatching(".*\\.wake\\.TimerWake(\\$.*)?"))))
                .should().callMethodWhere(waitsOrLetsGo()));
    }

    static ArchRule names_say_what_a_type_is(String root) {
        return strict(classes().that().resideInAPackage(root + "..").and(DescribedPredicate.describe("have a name",
                item -> !item.getSimpleName().isEmpty()))
                .should(HaveNone.ofTheNames(UNWANTED)));
    }

    /** A rule about nobody is no rule. */
    private static ArchRule strict(ArchRule rule) {
        return rule.allowEmptyShould(false);
    }

    private static DescribedPredicate<JavaClass> edge(String root) {
        return resideInAnyPackage(root + ".protocol..", root + ".edge..").or(simpleNameEndingWith("Resource"))
                .or(nameMatching(".*Resource\\$.*"));
    }

    private static DescribedPredicate<JavaMethodCall> opensAnAddress() {
        return DescribedPredicate.describe("opens an address", call -> call.getTargetOwner().isEquivalentTo(URL.class)
                && List.of("openStream", "openConnection", "getContent").contains(call.getName()));
    }

    private static DescribedPredicate<JavaMethodCall> waitsOrLetsGo() {
        List<String> methods = List.of("subscribe", "subscribeAsCompletionStage", "await");
        return DescribedPredicate.describe("subscribes to or awaits a Uni or Multi", call -> {
            MethodCallTarget target = call.getTarget();
            return methods.contains(target.getName())
                    && (target.getOwner().isAssignableTo(Uni.class) || target.getOwner().isAssignableTo(Multi.class));
        });
    }
}
