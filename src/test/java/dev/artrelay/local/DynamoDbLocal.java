package dev.artrelay.local;

import java.net.URI;
import java.util.Map;

/** The tests' DynamoDB, in memory: one for the whole run, so a test uses a table or keys of its own. */
public record DynamoDbLocal(URI endpoint) {

    public static DynamoDbLocal shared() {
        return new DynamoDbLocal(OncePerJvm.endpoint("artrelay.test.dynamodb", Child::dynamoDb));
    }

    /** Gives it to the application under test: {@code @QuarkusTestResource(DynamoDbLocal.Resource.class)}. */
    public static final class Resource extends TestResource {
        @Override
        public Map<String, String> start() {
            return Map.of("quarkus.dynamodb.endpoint-override", shared().endpoint().toString());
        }
    }
}
