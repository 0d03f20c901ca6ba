package dev.artrelay.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.artrelay.alarm.Alarm;
import dev.artrelay.metric.Measure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the code raises is counted, each count has an alarm, and each alarm a page in the runbook; what it measures can be seen. */
class WatchTest {

    private static final Pattern LOGGER = Pattern.compile("\\{ \\$\\.loggerName = \"artrelay\\.alarm\\.([a-z-]+)\" \\}");
    private static final Pattern PAGE = Pattern.compile("runbook: ([a-z-]+)$");

    private static final String OURS = "Artrelay/${Name}";
    private static final Pattern SEARCH = Pattern.compile(Pattern.quote("{\"" + OURS + "\",") + "([a-z,]+)} MetricName=\"(\\w+)\"");

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

    /** What is shown by a name that nothing has any more is an empty picture. */
    @Test
    void whatever_of_ours_the_dashboard_shows_is_counted_or_measured_by_these_tags() throws IOException {
        Set<String> known = Stream.concat(Stream.of(Measure.values()).map(WatchTest::told),
                properties("AWS::Logs::MetricFilter").flatMap(each -> Template.many(each.get("MetricTransformations")).stream())
                        .map(each -> Template.map(each).get("MetricName") + "[]")).collect(Collectors.toSet());

        Set<String> shown = shown();

        assertTrue(shown.size() > Alarm.values().length, shown::toString);
        assertEquals(Set.of(), shown.stream().filter(each -> !known.contains(each)).collect(Collectors.toSet()));
    }

    private static String told(Measure measure) {
        String name = Stream.of(measure.word().split("\\.")).skip(1)
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1)).collect(Collectors.joining());
        return name + new TreeSet<>(measure.tags());
    }

    /** Each metric of our namespace, and the tags that it is searched by. */
    private Set<String> shown() throws IOException {
        Map<String, Object> body = Template.map(properties("AWS::CloudWatch::Dashboard").findFirst().orElseThrow().get("DashboardBody"));
        Set<String> shown = new TreeSet<>();
        for (JsonNode widget : new ObjectMapper().readTree(body.get("Sub").toString()).path("widgets")) {
            String namespace = "";
            for (JsonNode metric : widget.at("/properties/metrics")) {
                JsonNode first = metric.path(0);
                namespace = first.asText().matches("\\.*") ? namespace : first.asText();
                if (namespace.equals(OURS) && first.isTextual() && !first.asText().equals("...")) {
                    shown.add(metric.path(1).asText() + "[]");
                }
                SEARCH.matcher(first.path("expression").asText()).results()
                        .forEach(found -> shown.add(found.group(2) + new TreeSet<>(List.of(found.group(1).split(",")))));
            }
        }
        return shown;
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
