package dev.artrelay.local;

import java.net.URI;
import java.util.Map;

/** The tests' SQS, in memory: one for the whole run, so a test makes a queue of its own. */
public record ElasticMq(URI endpoint) {

    public static ElasticMq shared() {
        return new ElasticMq(OncePerJvm.endpoint("artrelay.test.sqs", Child::sqs));
    }

    /** Gives it to the application under test: {@code @QuarkusTestResource(ElasticMq.Resource.class)}. */
    public static final class Resource extends TestResource {
        @Override
        public Map<String, String> start() {
            return Map.of("quarkus.sqs.endpoint-override", shared().endpoint().toString());
        }
    }
}
