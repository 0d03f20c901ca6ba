package dev.artrelay.template;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.artrelay.artwork.Shelf;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The bucket removes what lies on a shelf after as many days as the code counts on, and knows no other shelf. */
class ExpiryTest {

    @Test
    void each_shelf_has_a_rule_with_its_days() {
        Map<String, Integer> shelves = Stream.of(Shelf.values()).collect(Collectors.toMap(Shelf::prefix, Shelf::days));

        assertEquals(shelves, rules().stream().map(Template::map).filter(rule -> "Enabled".equals(rule.get("Status")))
                .collect(Collectors.toMap(rule -> (String) rule.get("Prefix"), rule -> (Integer) rule.get("ExpirationInDays"))));
    }

    private static List<?> rules() {
        Map<String, Object> bucket = Template.of("template.yaml").resources("AWS::S3::Bucket").get("ArtworkBucket");
        return Template.many(Template.at(bucket, "Properties", "LifecycleConfiguration").get("Rules"));
    }
}
