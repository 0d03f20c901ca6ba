package dev.artrelay.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the functions may do on AWS is what the code does there: nothing less, nothing more. */
class PermissionsTest {

    private static final Map<String, Set<String>> ACTIONS = Map.ofEntries(
            Map.entry("DynamoDbAsyncClient.batchGetItem", Set.of("dynamodb:BatchGetItem")),
            Map.entry("DynamoDbAsyncClient.deleteItem", Set.of("dynamodb:DeleteItem")),
            Map.entry("DynamoDbAsyncClient.getItem", Set.of("dynamodb:GetItem")),
            Map.entry("DynamoDbAsyncClient.putItem", Set.of("dynamodb:PutItem")),
            Map.entry("DynamoDbAsyncClient.query", Set.of("dynamodb:Query")),
            // of what it consists; transactions here only put
            Map.entry("DynamoDbAsyncClient.transactWriteItems", Set.of("dynamodb:PutItem")),
            Map.entry("DynamoDbAsyncClient.updateItem", Set.of("dynamodb:UpdateItem")),
            Map.entry("S3AsyncClient.deleteObjects", Set.of("s3:DeleteObject")),
            Map.entry("S3AsyncClient.getObject", Set.of("s3:GetObject")),
            Map.entry("S3AsyncClient.listObjectsV2Paginator", Set.of("s3:ListBucket")),
            Map.entry("S3AsyncClient.listObjectsV2", Set.of("s3:ListBucket")),
            Map.entry("S3AsyncClient.putObject", Set.of("s3:PutObject")),
            Map.entry("S3Presigner.presignGetObject", Set.of("s3:GetObject")),
            Map.entry("SqsAsyncClient.sendMessage", Set.of("sqs:SendMessage")),
            Map.entry("SqsAsyncClient.sendMessageBatch", Set.of("sqs:SendMessage")));

    /** What Lambda does in a function's name: it takes wakes from the queue and writes the log; and what our own reader of parameters calls. */
    private static final Set<String> BESIDES = Set.of("sqs:ChangeMessageVisibility", "sqs:DeleteMessage", "sqs:GetQueueAttributes",
            "sqs:ReceiveMessage", "ssm:GetParameters", "logs:CreateLogStream", "logs:PutLogEvents");

    private static final Set<String> STARTING = Set.of("logs:CreateLogStream", "logs:PutLogEvents", "ssm:GetParameters");
    /** A client's act may move a task on as far as a worker would: a cancellation hands a place over, a deletion removes pictures. */
    private static final Set<String> ADVANCING = Set.of("dynamodb:BatchGetItem", "dynamodb:DeleteItem", "dynamodb:GetItem",
            "dynamodb:PutItem", "dynamodb:Query", "dynamodb:UpdateItem", "s3:DeleteObject", "s3:GetObject", "s3:ListBucket", "s3:PutObject",
            "sqs:SendMessage");
    private static final Map<String, Set<String>> ACTS = Map.of(
            "ApiFunction", both(STARTING, ADVANCING),
            // reads a row that is never there, when it is made ready
            "CallbackFunction", both(STARTING, Set.of("dynamodb:GetItem", "dynamodb:UpdateItem", "sqs:SendMessage")),
            "WorkFunction", both(both(STARTING, ADVANCING), Set.of("sqs:ChangeMessageVisibility", "sqs:DeleteMessage",
                    "sqs:GetQueueAttributes", "sqs:ReceiveMessage")),
            "SweepFunction", both(STARTING, ADVANCING));

    private final Template template = Template.of("template.yaml");

    @Test
    void every_permission_that_the_code_uses_is_granted_and_no_other() {
        TreeSet<String> used = new TreeSet<>(BESIDES);
        calls().map(PermissionsTest::actions).forEach(used::addAll);

        assertEquals(used, granted());
    }

    @Test
    void each_function_may_do_its_own_acts_and_no_other() {
        Map<String, Set<String>> granted = DeployedFunction.of(template).stream()
                .collect(Collectors.toMap(DeployedFunction::name, DeployedFunction::actions));

        assertEquals(ACTS, granted);
    }

    @Test
    void each_function_may_read_the_secrets_that_it_is_told_of_and_no_other() {
        for (DeployedFunction function : DeployedFunction.of(template)) {
            Map<String, Object> told = new TreeMap<>(function.environment());
            told.keySet().removeIf(variable -> !variable.endsWith("_PARAMETER"));
            List<Object> readable = function.statements().stream()
                    .filter(statement -> Template.many(statement.get("Action")).contains("ssm:GetParameters"))
                    .map(statement -> statement.get("Resource")).toList();

            assertEquals(function.parameters(told), function.parameters(readable), function.name());
        }
    }

    @Test
    void the_administrators_key_is_for_the_api_and_providers_tokens_are_not_for_callbacks() {
        Map<String, Set<String>> told = DeployedFunction.of(template).stream()
                .collect(Collectors.toMap(DeployedFunction::name, function -> function.parameters(function.environment())));

        assertEquals(Set.of("ApiFunction"), told.keySet().stream().filter(name -> told.get(name).contains("AdminKeyParameter"))
                .collect(Collectors.toSet()));
        assertEquals(Set.of("DomainName", "PublicUrl", "PreviousSecretParameter", "SecretParameter", "SettingsParameter",
                "TencentSignKeyParameter"), told.get("CallbackFunction"));
    }

    @Test
    void no_wildcard_is_granted() {
        for (Map<String, Object> statement : allowed().toList()) {
            assertFalse(Template.many(statement.get("Action")).stream().anyMatch(action -> action.toString().contains("*")), statement::toString);
            assertFalse(Template.many(statement.get("Resource")).stream().anyMatch("*"::equals), statement::toString);
        }
    }

    @Test
    void each_index_is_queried_by_somebody_who_may() {
        Set<String> indexes = Template.many(Template.at(template.resources("AWS::DynamoDB::Table").get("Table"), "Properties")
                .get("GlobalSecondaryIndexes")).stream().map(index -> Template.map(index).get("IndexName").toString())
                .collect(Collectors.toSet());

        Set<String> granted = allowed().filter(statement -> Template.many(statement.get("Action")).contains("dynamodb:Query"))
                .flatMap(statement -> Template.many(statement.get("Resource")).stream())
                .map(resource -> resource.toString().replaceAll(".*/index/(\\w+)}?$", "$1")).collect(Collectors.toSet());

        assertEquals(indexes, granted);
    }

    private static Set<String> both(Set<String> some, Set<String> more) {
        return Stream.concat(some.stream(), more.stream()).collect(Collectors.toSet());
    }

    private static Set<String> actions(String call) {
        Set<String> actions = ACTIONS.get(call);
        if (actions == null) {
            throw new AssertionError("which permission does " + call + " need?");
        }
        return actions;
    }

    /** The table is made by the template, and by the code on a developer's machine alone. */
    private static Stream<String> calls() {
        JavaClasses ours = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.artrelay");
        return ours.stream().filter(each -> !each.getName().contains("CreateTable") && !each.getName().contains("TableCheck"))
                .filter(each -> !each.getPackageName().contains(".local"))
                .flatMap(each -> each.getMethodCallsFromSelf().stream())
                .filter(PermissionsTest::remote)
                .map(call -> call.getTargetOwner().getSimpleName() + "." + call.getName()).distinct();
    }

    private static boolean remote(JavaMethodCall call) {
        String owner = call.getTargetOwner().getName();
        return owner.startsWith("software.amazon.awssdk.services.") && (owner.endsWith("AsyncClient") || owner.endsWith("Presigner"))
                && !List.of("close", "builder", "serviceClientConfiguration").contains(call.getName());
    }

    private TreeSet<String> granted() {
        return allowed().flatMap(statement -> Template.many(statement.get("Action")).stream()).map(Object::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<Map<String, Object>> allowed() {
        return DeployedFunction.of(template).stream().flatMap(function -> function.statements().stream());
    }
}
