package dev.artrelay.client;

import java.time.Instant;

/** A client's key, without its secret. */
public record ClientKey(String id, String client, Limits limits, Instant createdAt) {

    /**
     * What its holder may do at most; null is no limit.
     *
     * @param perSecond requests a second
     * @param liveTasks tasks that are not settled
     */
    public record Limits(Double perSecond, Integer liveTasks) {
        public static final Limits NONE = new Limits(null, null);
    }
}
