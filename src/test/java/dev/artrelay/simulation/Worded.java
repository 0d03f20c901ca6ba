package dev.artrelay.simulation;

import dev.artrelay.deliver.Dialect;
import dev.artrelay.task.EventType;
import dev.artrelay.task.Task;
import java.nio.charset.StandardCharsets;

/** A dialect of three words: the task, its status and its sequence. */
record Worded(String name, Fleet fleet) implements Dialect {

    @Override
    public byte[] body(Task task, EventType event) {
        Poison.of(task.order().request()).taken("TELL", fleet);
        return (task.id() + " " + task.state().status() + " " + task.keeping().sequence()).getBytes(StandardCharsets.UTF_8);
    }
}
