package dev.artrelay.task;

import java.util.List;

/**
 * Somebody who wants to hear of tasks, and of what.
 *
 * @param subscriber {@link Delivery#OF_TASK} for the webhook named in a task, else the id of a standing one
 */
public record Subscription(String subscriber, String url, List<EventType> events) {

    public Subscription {
        events = List.copyOf(events);
    }

    boolean standing() {
        return !subscriber.equals(Delivery.OF_TASK);
    }

    boolean wants(EventType event) {
        return events.contains(event);
    }
}
