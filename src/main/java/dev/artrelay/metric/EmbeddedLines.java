package dev.artrelay.metric;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.NamingConvention;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Values as lines of CloudWatch's embedded metric format: one for each set of dimensions, and more where that has more values than
 * a line may hold. Names are as those of its other metrics: {@code artrelay.time.to.notice} is {@code TimeToNotice}.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html">the format</a>
 */
record EmbeddedLines(String namespace) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OURS = "artrelay.";
    private static final int METRICS_IN_A_LINE = 100;
    private static final int VALUES_OF_A_METRIC = 100;

    List<String> of(Map<Meter.Id, List<Double>> values, long epochMillis) {
        Map<List<Tag>, List<Part>> groups = new LinkedHashMap<>();
        values.forEach((id, all) -> groups.computeIfAbsent(id.getTags(), any -> new ArrayList<>()).addAll(parts(id, all)));
        List<String> lines = new ArrayList<>();
        groups.forEach((tags, parts) -> lines(parts).forEach(line -> lines.add(written(tags, line, epochMillis))));
        return lines;
    }

    /** Counts are one sum; of times each is kept, so that percentiles can be told. */
    private static List<Part> parts(Meter.Id id, List<Double> all) {
        List<Double> told = id.getType() == Meter.Type.COUNTER ? List.of(all.stream().mapToDouble(Double::doubleValue).sum()) : all;
        List<Part> parts = new ArrayList<>();
        for (int from = 0; from < told.size(); from += VALUES_OF_A_METRIC) {
            parts.add(new Part(id, told.subList(from, Math.min(told.size(), from + VALUES_OF_A_METRIC))));
        }
        return parts;
    }

    /** No metric comes twice in a line. */
    private static List<Map<Meter.Id, Part>> lines(List<Part> parts) {
        List<Map<Meter.Id, Part>> lines = new ArrayList<>();
        for (Part part : parts) {
            lines.stream().filter(line -> !line.containsKey(part.id) && line.size() < METRICS_IN_A_LINE).findFirst().orElseGet(() -> {
                lines.add(new LinkedHashMap<>());
                return lines.get(lines.size() - 1);
            }).put(part.id, part);
        }
        return lines;
    }

    private String written(List<Tag> tags, Map<Meter.Id, Part> line, long epochMillis) {
        ObjectNode root = JSON.createObjectNode();
        ObjectNode directive = root.putObject("_aws").put("Timestamp", epochMillis).putArray("CloudWatchMetrics").addObject()
                .put("Namespace", namespace);
        ArrayNode dimensions = directive.putArray("Dimensions").addArray();
        tags.forEach(tag -> {
            dimensions.add(tag.getKey());
            root.put(tag.getKey(), tag.getValue());
        });
        ArrayNode metrics = directive.putArray("Metrics");
        line.forEach((id, part) -> {
            metrics.addObject().put("Name", name(id)).put("Unit", id.getType() == Meter.Type.TIMER ? "Milliseconds" : "Count");
            ArrayNode array = root.putArray(name(id));
            part.values.forEach(array::add);
        });
        return root.toString();
    }

    private static String name(Meter.Id id) {
        String own = id.getName().startsWith(OURS) ? id.getName().substring(OURS.length()) : id.getName();
        return NamingConvention.upperCamelCase.name(own, id.getType());
    }

    /** Values of one metric, as many as a line may hold. */
    private record Part(Meter.Id id, List<Double> values) {
    }
}
