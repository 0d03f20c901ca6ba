package dev.artrelay.deliver;

import dev.artrelay.task.EventType;
import dev.artrelay.task.Task;

/** How a wire protocol tells a subscriber of an event; one CDI bean per dialect. */
public interface Dialect {

    /** As in {@link dev.artrelay.task.Order.Origin#dialect()}. */
    String name();

    /** The body, JSON; the same bytes for the same end, however often it is sent. */
    byte[] body(Task task, EventType event);
}
