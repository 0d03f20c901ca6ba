package dev.artrelay.lambda;

import com.fasterxml.jackson.databind.JsonNode;

/** Who calls a function. */
enum EventKind {

    /** The HTTP API, payload format 1.0. */
    HTTP,
    /** The wake queue. */
    QUEUE,
    /** The schedule. */
    SCHEDULE,
    UNKNOWN;

    static EventKind of(JsonNode event) {
        if (event.has("httpMethod")) {
            return HTTP;
        }
        if (event.at("/Records/0/eventSource").asText().equals("aws:sqs")) {
            return QUEUE;
        }
        if (event.path("source").asText().equals("aws.events")) {
            return SCHEDULE;
        }
        return UNKNOWN;
    }
}
