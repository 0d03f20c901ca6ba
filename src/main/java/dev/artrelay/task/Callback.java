package dev.artrelay.task;

import java.time.Instant;

/** News an upstream pushed at us, unread: only its sender's URL has been checked. */
public record Callback(String provider, int attempt, Instant at, String body) {
}
