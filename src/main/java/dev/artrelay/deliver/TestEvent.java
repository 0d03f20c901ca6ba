package dev.artrelay.deliver;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * An event that says nothing but that it is a test, in the form that Standard Webhooks gives all events.
 *
 * @param subscriber an id of ours: letters, digits and underscores
 */
public record TestEvent(String subscriber, Instant askedAt) {

    public static final String TYPE = "webhook.test";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'")
            .withZone(ZoneOffset.UTC);

    public String messageId() {
        return "msg_test_" + subscriber + "_" + askedAt.toEpochMilli();
    }

    public byte[] body() {
        return "{\"type\":\"%s\",\"timestamp\":\"%s\",\"data\":{\"id\":\"%s\",\"object\":\"webhook\"}}"
                .formatted(TYPE, TIME.format(askedAt), subscriber).getBytes(StandardCharsets.UTF_8);
    }
}
