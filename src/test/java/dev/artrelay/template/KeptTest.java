package dev.artrelay.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is kept outlives mistakes, and nobody else sees it. */
class KeptTest {

    private final Template template = Template.of("template.yaml");

    @Test
    void the_table_can_be_restored_and_is_not_deleted_by_mistake() {
        Map<String, Object> table = template.resources("AWS::DynamoDB::Table").get("Table");
        Map<String, Object> properties = Template.at(table, "Properties");

        assertEquals("Retain", table.get("DeletionPolicy"));
        assertEquals(true, properties.get("DeletionProtectionEnabled"));
        assertEquals(Map.of("PointInTimeRecoveryEnabled", true), properties.get("PointInTimeRecoverySpecification"));
    }

    @Test
    void the_bucket_is_encrypted_closed_to_the_public_and_outlives_its_stack() {
        Map<String, Object> bucket = template.resources("AWS::S3::Bucket").get("ArtworkBucket");
        Map<String, Object> properties = Template.at(bucket, "Properties");
        Map<String, Object> closed = Template.at(properties, "PublicAccessBlockConfiguration");

        assertTrue(bucket.get("DeletionPolicy").toString().startsWith("Retain"));
        assertEquals(Set.of("BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls", "RestrictPublicBuckets"), closed.keySet());
        assertEquals(Set.of(true), Set.copyOf(closed.values()));
        assertTrue(Template.maps(properties.get("BucketEncryption")).anyMatch(each -> "AES256".equals(each.get("SSEAlgorithm"))));
        assertTrue(Template.maps(template.resources("AWS::S3::BucketPolicy")).anyMatch(each -> "Deny".equals(each.get("Effect"))
                && Map.of("Bool", Map.of("aws:SecureTransport", false)).equals(each.get("Condition"))));
    }

    @Test
    void wakes_are_encrypted_and_those_that_fail_are_put_aside() {
        Map<String, Map<String, Object>> queues = template.resources("AWS::SQS::Queue");
        Map<String, Object> wakes = Template.at(queues.get("WakeQueue"), "Properties");

        assertEquals(List.of(true, true), queues.values().stream()
                .map(queue -> Template.at(queue, "Properties").get("SqsManagedSseEnabled")).toList());
        assertEquals(Set.of("DeadWakeQueue"), Template.references(Template.at(wakes, "RedrivePolicy").get("deadLetterTargetArn")));
        assertTrue(seconds(Template.at(queues.get("DeadWakeQueue"), "Properties"), "MessageRetentionPeriod")
                > seconds(wakes, "MessageRetentionPeriod"));
    }

    @Test
    void a_wake_is_nobody_elses_while_its_function_may_be_at_work() {
        Map<String, Object> wakes = Template.at(template.resources("AWS::SQS::Queue").get("WakeQueue"), "Properties");
        Map<String, Object> work = Template.at(template.resources("AWS::Serverless::Function").get("WorkFunction"), "Properties");

        assertTrue(seconds(wakes, "VisibilityTimeout") >= seconds(work, "Timeout"));
    }

    @Test
    void logs_end_when_the_operator_says() {
        Collection<Map<String, Object>> logs = template.resources("AWS::Logs::LogGroup").values();

        assertEquals(List.of(Set.of("LogRetentionInDays")), logs.stream()
                .map(each -> Template.references(Template.at(each, "Properties").get("RetentionInDays"))).toList());
    }

    private static int seconds(Map<String, Object> of, String name) {
        return (Integer) of.get(name);
    }
}
