package dev.artrelay.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.alarm.Alarm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the code raises is counted, each count has an alarm, and each alarm a page in the runbook. */
class WatchTest {

    private static final Pattern LOGGER = Pattern.compile("\\{ \\$\\.loggerName = \"artrelay\\.alarm\\.([a-z-]+)\" \\}");
    private static final Pattern PAGE = Pattern.compile("runbook: ([a-z-]+)$");

    private final Template watch = Template.of("infra/watch.yaml");

    @Test
    void every_alarm_of_the_code_is_counted() {
        Set<String> counted = properties("AWS::Logs::MetricFilter").map(each -> found(LOGGER, each.get("FilterPattern"))).collect(Collectors.toSet());

        assertEquals(Arrays.stream(Alarm.values()).map(Alarm::word).collect(Collectors.toSet()), counted);
    }

    @Test
    void every_count_of_ours_has_an_alarm() {
        Set<Object> counts = properties("AWS::Logs::MetricFilter").flatMap(each -> Template.many(each.get("MetricTransformations")).stream())
                .map(each -> Template.map(each).get("MetricName")).collect(Collectors.toSet());

        Set<Object> watched = properties("AWS::CloudWatch::Alarm").map(each -> each.getOrDefault("MetricName", "")).collect(Collectors.toSet());

        assertTrue(watched.containsAll(counts), () -> counts + " in " + watched);
    }

    @Test
    void every_alarm_has_its_page_in_the_runbook_and_tells_somebody() throws IOException {
        String runbook = Files.readString(Path.of("infra/runbook.md"));

        for (Map<String, Object> alarm : properties("AWS::CloudWatch::Alarm").toList()) {
            String page = found(PAGE, alarm.get("AlarmDescription"));
            assertTrue(runbook.contains("\n## " + page + "\n"), page);
            assertEquals(Set.of(Map.of("Ref", "Alarms")), Set.copyOf(Template.many(alarm.get("AlarmActions"))), page);
        }
    }

    @Test
    void every_parameter_is_passed_by_the_template_that_nests_it() {
        Map<String, Object> nested = Template.of("template.yaml").resources("AWS::CloudFormation::Stack").get("Watch");

        assertEquals(watch.section("Parameters").keySet(), Template.at(nested, "Properties", "Parameters").keySet());
    }

    private Stream<Map<String, Object>> properties(String type) {
        return watch.resources(type).values().stream().map(each -> Template.at(each, "Properties"));
    }

    private static String found(Pattern pattern, Object text) {
        Matcher matcher = pattern.matcher(String.valueOf(text));
        assertTrue(matcher.find(), () -> text + " does not match " + pattern);
        return matcher.group(1);
    }
}
